#@ CameraService cameras
#@ String(label = "Camera", value = "127.0.0.2") address
#@ Boolean(label = "Simulate it", value = true) simulate

// Watches a camera for a few seconds, measures the newest frame and takes a picture of it.
if (simulate) cameras.simulate(address, false)
cameras.connect(address)
cameras.live()
sleep(3000)

snap = cameras.snap()
stats = snap.getStatistics()
println String.format("Snap: %.1f to %.1f, mean %.1f %s", stats.min, stats.max, stats.mean,
	snap.getCalibration().getValueUnit())
snap.show()

cameras.stopLive()
cameras.disconnect()
