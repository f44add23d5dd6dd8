// Live streaming: a loop over the newest frame, one frame, a hundred frames, and packets spread for slow computers.
// Without a camera on the cable this uses the simulated one; with one, put its address here.
address = "127.0.0.2";

run("Lynceus Simulated Camera...", "address=" + address + " cooldown=false connect=false");
run("Lynceus Connect...", "address=" + address);
run("Lynceus Camera Settings...", "width=320 height=256 framerate=100 calibration=RT");
run("Lynceus Macro Functions");

for (i = 0; i < 5; i++) {
	run("Lynceus Snap"); // a frame taken now, however long the last one took to process
	print("Centre: " + d2s(getValue(160, 128), 1) + " degrees Celsius");
	close();
}

run("Lynceus Acquire...", "frames=100");
print(nSlices + " frames");
close();

// If frames are lost at high rates: 8 ns ticks between packets, for all that follows. 0 is as fast as possible.
delay = 0;
Ext.setProperty("packet_delay", "1000");
Ext.getProperty("packet_delay", delay);
print("Packet delay: " + delay);
Ext.setProperty("packet_delay", "0");
run("Lynceus Disconnect");
