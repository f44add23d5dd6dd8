// Watches a camera for a few seconds, measures the newest frame and takes a picture of it.
// Without a camera on the cable this uses the simulated one; with one, put its address here.
address = "127.0.0.2";

run("Lynceus Simulated Camera...", "address=" + address + " cooldown=false connect=false");
run("Lynceus Connect...", "address=" + address);
run("Lynceus Live View");
wait(3000);

run("Lynceus Snap");
getStatistics(area, mean, min, max);
print("Snap: " + d2s(min, 1) + " to " + d2s(max, 1) + ", mean " + d2s(mean, 1) + " degrees Celsius");

run("Lynceus Live View"); // once more: closes it
run("Lynceus Disconnect");
