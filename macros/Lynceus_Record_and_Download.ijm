// Narrows the window until 2000 frames per second are possible, records three sequences into the camera's memory
// and downloads them into one hyperstack: sequences along z, time along t, in degrees Celsius.
// Without a camera on the cable this uses the simulated one; with one, put its address here.
address = "127.0.0.2";

run("Lynceus Simulated Camera...", "address=" + address + " cooldown=false connect=false");
run("Lynceus Connect...", "address=" + address);
run("Lynceus Camera Settings...", "width=128 height=64 exposure=10 framerate=2000 calibration=RT");
run("Lynceus Configure Buffer...", "sequences=3 frames=200 premoi=50 moisource=software clear=true");
run("Lynceus Record Buffer");
run("Lynceus Download Sequences...", "sequences=all maxdropped=0");
run("Lynceus Integrity Report");

getDimensions(width, height, channels, slices, frames);
print("Downloaded " + slices + " sequences of " + frames + " frames, " + width + " x " + height);
run("Lynceus Disconnect");
