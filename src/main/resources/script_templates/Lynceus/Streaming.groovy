#@ CameraService cameras
#@ String(label = "Camera", value = "127.0.0.2") address
#@ Boolean(label = "Simulate it", value = true) simulate

// Live streaming: a loop over the newest frame, one frame, a hundred frames, and packets spread for slow computers.
import io.github.lynceus.telops.FrameHeader
import java.time.Duration

if (simulate) cameras.simulate(address, false)
cameras.connect(address)
cameras.setResolution(320, 256)
cameras.setFrameRate(100)
cameras.setCalibrationMode("RT")

// The newest frame each time: what this loop was too slow for is left out instead of piling up.
stream = cameras.telops().startAcquisition()
try {
	5.times {
		frame = stream.readLatest(Duration.ofSeconds(5))
		unit = FrameHeader.of(frame.header()).unit()
		println String.format("Centre: %.1f %s", unit.value(frame.shorts()[128 * 320 + 160] & 0xFFFF), unit.unit())
	}
} finally {
	stream.close()
}

frame = cameras.snap()
stack = cameras.acquire(100)
println stack.getStackSize() + " frames"

// If frames are lost at high rates: 8 ns ticks between packets, for all that follows. 0 is as fast as possible.
cameras.telops().setPacketDelay(1000)
println "Packet delay: " + cameras.telops().packetDelay()
cameras.telops().setPacketDelay(0)
cameras.disconnect()
