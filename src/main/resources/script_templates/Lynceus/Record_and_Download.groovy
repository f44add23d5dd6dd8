#@ CameraService cameras
#@ String(label = "Camera", value = "127.0.0.2") address
#@ Boolean(label = "Simulate it", value = true) simulate
#@ Integer(label = "Sequences", value = 3) sequences
#@ Integer(label = "Frames per sequence", value = 200) frames

// Records sequences into the camera's memory and downloads them into one hyperstack:
// sequences along z, time along t, in degrees Celsius.
if (simulate) cameras.simulate(address, false)
cameras.connect(address)
cameras.setResolution(128, 64)
cameras.setIntegrationTime(10)
cameras.setFrameRate(2000)
cameras.setCalibrationMode("RT")

cameras.clearBuffer()
println cameras.configureBuffer(sequences, frames, 50, "software")
println "Recorded: " + cameras.record()
image = cameras.download("all")
cameras.reports().each { println it.sentence() }
image.show()
cameras.disconnect()
