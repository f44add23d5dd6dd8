#@ HyperService hyper
#@ String(label = "Camera address or cube file (empty = demo cube)", value = "", required = false) source

// A scan: lights on, move, capture, and everything back to how it was. Without a stage's file the stage is simulated.
demo = hyper.demo(System.getProperty("java.io.tmpdir") + "/lynceus-demo")
scanner = hyper.scanner(hyper.camera(source ?: demo.cube().toString()), "")
scanner.setLineRate(500)
scanner.setPixel(0.5)
scanner.setDistance(50)
scanner.setOversampling(1)
println "Geometry: ${scanner.geometry().lines()} lines at ${scanner.geometry().speed()} mm/s"

// Writing is the one terminal operation. A second one would scan again.
output = System.getProperty("java.io.tmpdir") + "/lynceus-demo/scan.hdr"
println "Saved: ${hyper.write(scanner.cube().lines(0, 80), output)}"
scanner.close()
