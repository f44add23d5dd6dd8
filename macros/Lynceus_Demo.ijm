// The main job from end to end, on the simulated camera whose address is the macro's argument.
address = getArgument();
if (address == "") address = "127.0.0.2";

run("Lynceus Simulated Camera...", "address=" + address + " cooldown=false connect=false");
run("Lynceus Connect...", "address=" + address);
run("Lynceus Live View");
setLocation(20, 130);
wait(3000);
run("Lynceus Camera Settings...", "width=128 height=64 exposure=10 framerate=17000 calibration=RT");
setLocation(20, 130);
wait(2000);
run("Lynceus Configure Buffer...", "sequences=3 frames=1000 premoi=100 moisource=software clear=true");
run("Lynceus Record Buffer");
run("Lynceus Download Sequences...", "sequences=all maxdropped=0");
setLocation(700, 130);
Stack.setFrame(101); // the moment of interest
run("Lynceus Integrity Report");
Table.setLocationAndSize(20, 520, 1240, 190, "Lynceus Integrity Report");
selectWindow("Log");
setLocation(20, 720);
