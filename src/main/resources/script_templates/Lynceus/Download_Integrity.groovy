#@ CameraService cameras
#@ String(label = "Camera", value = "127.0.0.2") address
#@ Boolean(label = "Simulate it", value = true) simulate

// Downloads you can trust: nothing missing unnoticed, a few missing frames tolerated on request, and what it took.
import io.github.lynceus.camera.FrameIntegrityException

if (simulate) cameras.simulate(address, false)
cameras.connect(address)
cameras.setResolution(128, 64)
cameras.setIntegrationTime(10)
cameras.setFrameRate(1000)
cameras.clearBuffer()
cameras.configureBuffer(1, 200, 0, "software")
cameras.record()

try {
	image = cameras.download("0")
} catch (FrameIntegrityException e) {
	// What did arrive is kept: cameras.recordingImage(). Or tolerate a few, whose slices say that they are missing:
	println e.message
	image = cameras.download("0", [maxdropped: 5])
}
cameras.reports().each { println it.sentence() }

// By hand: a bit rate in Mbit/s and a packet size in bytes switch the automatic choice off for this call.
image = cameras.download("0", [bitrate: 500, packetsize: 1500])
report = cameras.reports()[0]
println String.format("%d incomplete, %.1f MB/s, packets of %d bytes at %.0f Mbit/s", report.expected() - report.complete(),
	report.megabytesPerSecond(), report.packetSize(), report.bitrate())

cameras.clearBuffer()
cameras.disconnect()
