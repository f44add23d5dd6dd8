#@ HyperService hyper
#@ String(label = "Camera address or cube file (empty = demo cube)", value = "", required = false) source

// Frames one by one: raw ones of the camera, then calibrated ones of a pipeline.
demo = hyper.demo(System.getProperty("java.io.tmpdir") + "/lynceus-demo")
camera = hyper.camera(source ?: demo.cube().toString())

stream = camera.stream(10)
while ((line = stream.next()) != null) {
	if (line.isDropped()) {
		println "Dropped frame ${line.meta().seq()} at ${line.meta().timestampNanos()} ns"
		continue
	}
	println "Frame ${line.meta().seq()}: ${line.plane().bands()} bands x ${line.plane().samples()} samples"
}
stream.close()

calibrated = hyper.reflectance(camera.cube().lines(0, 10), demo.white().toString(), demo.dark().toString(), true)
calibrated.stream().withCloseable { frames ->
	for (frame in frames) {
		if (frame.isDropped()) continue
		println String.format(Locale.ROOT, "Frame %d: reflectance %.3f in the middle", frame.meta().seq(),
			frame.plane().value(frame.plane().bands().intdiv(2), frame.plane().samples().intdiv(2)))
	}
}
camera.close()
