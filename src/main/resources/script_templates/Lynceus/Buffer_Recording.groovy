#@ CameraService cameras
#@ String(label = "Camera", value = "127.0.0.2") address
#@ Boolean(label = "Simulate it", value = true) simulate

// Buffer recording: three sequences at full speed into the camera's memory, two of them downloaded afterwards.
if (simulate) cameras.simulate(address, false)
cameras.connect(address)
cameras.setResolution(128, 64)
cameras.setIntegrationTime(30)
cameras.setFrameRate(2000)
cameras.setCalibrationMode("RT")

cameras.clearBuffer()
seconds = 0.1
println cameras.configureBuffer(3, cameras.bufferForecast().frames(seconds), 0, "software")
cameras.record() // arms, marks the moment of interest of each sequence, waits, stops; the log tells each step

memory = cameras.memory()
println "The memory is " + memory.status() + " and holds " + memory.sequences().collect { it.recorded() }
first = cameras.download("0")
third = cameras.download("2")
println first.getStackSize() + " and " + third.getStackSize() + " frames"
cameras.clearBuffer()
cameras.disconnect()
