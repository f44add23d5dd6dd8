#@ CameraService cameras
#@ String(label = "Camera", value = "127.0.0.2") address
#@ Boolean(label = "Simulate it", value = true) simulate

// Smaller windows are faster: which are possible, how fast each could be, and one of them set.
if (simulate) cameras.simulate(address, false)
cameras.connect(address)
widths = cameras.telops().widthLimits() // first, last, step
heights = cameras.telops().heightLimits()
println "Widths " + (widths[0]..widths[1]).step(widths[2]) + ", heights from " + heights[0] + " in steps of " + heights[2]

for (size in [[320, 256], [320, 128], [320, 64], [128, 64], [64, 32], [64, 4]]) {
	println String.format("%dx%d: up to %.2f Hz", size[0], size[1], cameras.frameRateMax(size[0], size[1], 10))
}

cameras.setIntegrationTime(10)
println "Set: " + cameras.setSubwindow(96, 96, 128, 64)
println String.format("The camera says %.2f Hz", cameras.frameRateMax())
cameras.disconnect()
