#@ HyperService hyper
#@ String(label = "Camera address or cube file (empty = demo cube)", value = "", required = false) source

// A saved classifier and a saved regressor (ONNX, or the table of a linear model) on calibrated lines as they come.
import io.github.lynceus.hyper.pipe.LineTally

demo = hyper.demo(System.getProperty("java.io.tmpdir") + "/lynceus-demo")
camera = hyper.camera(source ?: demo.cube().toString())
reflectance = hyper.reflectance(camera.cube().lines(0, 10), demo.white().toString(), demo.dark().toString(), true)

classifier = hyper.model(demo.classifier().toString())
println "Classes: ${classifier.classNames()}"
classes = hyper.predict(reflectance, classifier)
tally = LineTally.of(classes.header())
classes.stream().withCloseable { stream ->
	for (line in stream) {
		tally.line(line)
		println "Frame ${line.meta().seq()}: ${tally.newest()}"
	}
}

regressor = hyper.model(demo.regressor().toString())
values = hyper.predict(reflectance.absorbance(), regressor)
range = LineTally.of(values.header())
values.stream().withCloseable { stream ->
	for (line in stream) {
		range.line(line)
		println "Frame ${line.meta().seq()}: moisture ${range.newest()} %"
	}
}
camera.close()
