#@ HyperService hyper
#@ String(label = "Camera address or cube file (empty = demo cube)", value = "", required = false) source
#@output ImagePlus band

// A camera as the beginning of a pipeline: nothing is captured before the pipeline is consumed.
// HSI_EXAMPLE_CAMERA_IP, HSI_EXAMPLE_EXPOSURE_US, … in the environment work as in the HV SDK's examples.
import io.github.lynceus.hyper.SampleType

demo = hyper.demo(System.getProperty("java.io.tmpdir") + "/lynceus-demo")
camera = hyper.camera(source ?: demo.cube().toString())

wavelengths = camera.wavelengths()
nearest = wavelengths.nearest(650)
println String.format(Locale.ROOT, "Closest band to 650 nm: %d, wavelength %.1f nm", nearest, wavelengths.at(nearest))

processed = camera.cube().to(SampleType.FLOAT32).dividedBy(255)

// Take some lines first: a live camera has no end. This is the one acquisition.
lines = hyper.resolve(processed.lines(0, 100))
println "Captured: ${lines.shape()}, acquisitions: ${camera.acquisitions().count()}"
band = hyper.image(lines.band(nearest), "Band at 650 nm")
camera.close()
