// Takes one picture at each of several window heights and tabulates the frame rate the camera allows.
// Without a camera on the cable this uses the simulated one; with one, put its address here.
// The pause between two windows is the camera's own rule and is kept without being asked for.
address = "127.0.0.2";
heights = newArray(256, 128, 64);

run("Lynceus Simulated Camera...", "address=" + address + " cooldown=false connect=false");
run("Lynceus Connect...", "address=" + address);
for (i = 0; i < heights.length; i++) {
	run("Lynceus Camera Settings...", "width=320 height=" + heights[i] + " exposure=10 framerate=1000");
	run("Lynceus Snap");
	getStatistics(area, mean);
	print("320 x " + getHeight() + ": up to " + Property.get("FrameRateMax") + " Hz, mean " + d2s(mean, 2));
	close();
}
run("Lynceus Disconnect");
