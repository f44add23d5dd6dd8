#@ CameraService cameras
#@ String(label = "Camera", value = "127.0.0.2") address
#@ Boolean(label = "Simulate it", value = true) simulate

// If downloads are slow or incomplete: tries packet sizes and bit rates, and begins with the best from then on.
import io.github.lynceus.telops.TuneOptions

if (simulate) cameras.simulate(address, false)
cameras.connect(address)
cameras.setResolution(128, 64)
cameras.clearBuffer()
cameras.configureBuffer(1, 100, 0, "software") // something must be recorded first
cameras.record()

report = cameras.work { session, progress ->
	session.telops().buffer().tune(TuneOptions.of(0).withFrames(50), progress)
}
report.trials().each { println it.sentence() }
report.warnings().each { println it }
println report.sentence()
report.apply(cameras.telops())
image = cameras.download("0")
println image.getStackSize() + " frames"

cameras.clearBuffer()
cameras.disconnect()
