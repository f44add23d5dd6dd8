#@ CameraService cameras
#@ String(label = "Camera", value = "127.0.0.2") address
#@ Boolean(label = "Simulate it", value = true) simulate

// A recording around a signal on the camera's trigger input, with frames from before it; and one marked by hand.
if (simulate) cameras.simulate(address, false)
cameras.connect(address)
cameras.setResolution(128, 64)
cameras.setFrameRate(1000)
cameras.clearBuffer()

// A simulated camera has no cable: there the moment of interest is marked by hand here, too.
println cameras.configureBuffer(1, 500, 100, simulate ? "software" : "external")
cameras.arm()
if (simulate) {
	sleep(500) // at least the frames wanted from before it
	cameras.fireMoi()
}
cameras.waitForRecording(60)
image = cameras.download("0")
println image.getStackSize() + " frames, the moment of interest is frame " + image.getProp("MoiFrame")

// By hand, whenever this script decides.
cameras.clearBuffer()
cameras.configureBuffer(1, 200, 50, "software")
cameras.arm()
sleep(500)
cameras.fireMoi()
cameras.waitForRecording(30)
println cameras.recorded()[0] + " frames"
cameras.clearBuffer()
cameras.disconnect()
