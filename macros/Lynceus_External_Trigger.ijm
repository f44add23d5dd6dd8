// A recording around a moment of interest: a signal on the camera's trigger input, or marked by hand.
// Without a camera on the cable this uses the simulated one; with one, put its address here, and moi = "external".
address = "127.0.0.2";
moi = "software";

run("Lynceus Simulated Camera...", "address=" + address + " cooldown=false connect=false");
run("Lynceus Connect...", "address=" + address);
run("Lynceus Camera Settings...", "width=128 height=64 exposure=10 framerate=1000");
run("Lynceus Configure Buffer...", "sequences=1 frames=500 premoi=100 moisource=" + moi);
run("Lynceus Manual Recording...", "step=arm");
if (moi == "software") {
	wait(500); // at least the frames wanted from before it
	run("Lynceus Manual Recording...", "step=mark");
}
run("Lynceus Manual Recording...", "step=wait patience=60");
run("Lynceus Download Sequences...", "sequences=0");
print(nSlices + " frames, the moment of interest is frame " + Property.get("MoiFrame"));
run("Lynceus Clear Memory...", "sequences=all");
run("Lynceus Disconnect");
