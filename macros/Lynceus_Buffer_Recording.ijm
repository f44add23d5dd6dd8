// Buffer recording: three sequences at full speed into the camera's memory, two of them downloaded afterwards.
// Without a camera on the cable this uses the simulated one; with one, put its address here.
address = "127.0.0.2";

run("Lynceus Simulated Camera...", "address=" + address + " cooldown=false connect=false");
run("Lynceus Connect...", "address=" + address);
run("Lynceus Camera Settings...", "width=128 height=64 exposure=30 framerate=2000 calibration=RT");
run("Lynceus Configure Buffer...", "sequences=3 seconds=0.1 moisource=software clear=true");
run("Lynceus Record Buffer"); // arms, marks the moment of interest of each sequence, waits, stops
run("Lynceus Memory Contents");

run("Lynceus Download Sequences...", "sequences=0");
print("First: " + nSlices + " frames");
run("Lynceus Download Sequences...", "sequences=2");
print("Third: " + nSlices + " frames");
run("Lynceus Clear Memory...", "sequences=all");
run("Lynceus Disconnect");
