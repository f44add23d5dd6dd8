// Smaller windows are faster: how fast each could be, and one of them set.
// Without a camera on the cable this uses the simulated one; with one, put its address here.
address = "127.0.0.2";
widths = newArray(320, 320, 320, 128, 64, 64);
heights = newArray(256, 128, 64, 64, 32, 4);

run("Lynceus Simulated Camera...", "address=" + address + " cooldown=false connect=false");
run("Lynceus Connect...", "address=" + address);
run("Lynceus Macro Functions");
rate = 0;
for (i = 0; i < widths.length; i++) {
	Ext.predictFrameRate(widths[i], heights[i], 10, rate); // without setting it
	print(widths[i] + "x" + heights[i] + ": up to " + d2s(rate, 2) + " Hz");
}
run("Lynceus Camera Settings...", "exposure=10");
run("Lynceus Subwindow from Selection...", "left=96 top=96 width=128 height=64");
Ext.getFrameRateMax(rate);
print("The camera says " + d2s(rate, 2) + " Hz");
run("Lynceus Disconnect");
