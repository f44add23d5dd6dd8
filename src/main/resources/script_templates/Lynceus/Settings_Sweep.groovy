#@ CameraService cameras
#@ String(label = "Camera", value = "127.0.0.2") address
#@ Boolean(label = "Simulate it", value = true) simulate

// Takes one picture at each of several window heights and tabulates the frame rate the camera allows.
// The pause between two windows is the camera's own rule and is kept without being asked for.
if (simulate) cameras.simulate(address, false)
cameras.connect(address)
cameras.setIntegrationTime(10)
for (height in [256, 128, 64]) {
	size = cameras.setResolution(320, height)
	mean = cameras.snap().getStatistics().mean
	println String.format("%d x %d: up to %.2f Hz, mean %.2f", size[0], size[1], cameras.frameRateMax(), mean)
}
cameras.disconnect()
