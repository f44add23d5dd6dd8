// Downloads you can trust: a missing frame stops a macro unless it is tolerated, and the report tells what it took.
// Without a camera on the cable this uses the simulated one; with one, put its address here.
address = "127.0.0.2";

run("Lynceus Simulated Camera...", "address=" + address + " cooldown=false connect=false");
run("Lynceus Connect...", "address=" + address);
run("Lynceus Camera Settings...", "width=128 height=64 exposure=10 framerate=1000");
run("Lynceus Configure Buffer...", "sequences=1 frames=200");
run("Lynceus Record Buffer");
run("Lynceus Macro Functions");

// Tolerates up to 5 missing frames, whose slices say that they are missing. Macros cannot catch errors, so ask afterwards.
run("Lynceus Download Sequences...", "sequences=0 maxdropped=5");
missing = 0;
Ext.getMissingFrames(missing);
print(missing + " frames missing");

// By hand: bit rate and packet size switch the automatic choice off for this call.
run("Lynceus Download Sequences...", "sequences=0 bitrate=500 packetsize=1500");
run("Lynceus Integrity Report");
t = "Lynceus Integrity Report";
print(d2s(Table.get("MB/s", 0, t), 1) + " MB/s with packets of " + Table.get("Packet size", 0, t) + " bytes");

// The best of several packet sizes and bit rates, from now on.
run("Lynceus Tune Connection...", "sequence=0 frames=50 apply=true");
run("Lynceus Download Sequences...", "sequences=0");
run("Lynceus Clear Memory...", "sequences=all");
run("Lynceus Disconnect");
