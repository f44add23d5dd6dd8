#@ HyperService hyper
#@ String(label = "Camera address or cube file (empty = demo cube)", value = "", required = false) source
#@output ImagePlus labels

// Class and one visual band of each line, two bands instead of all: shown rolling and kept in a file by one acquisition.
// Esc or closing the window ends it; the display never holds the pipeline up.
demo = hyper.demo(System.getProperty("java.io.tmpdir") + "/lynceus-demo")
camera = hyper.camera(source ?: demo.cube().toString())
reflectance = hyper.reflectance(camera.cube(), demo.white().toString(), demo.dark().toString(), true)

classifier = hyper.model(demo.classifier().toString())
visualBand = hyper.environment().visualBand().orElse(30)
compact = hyper.compact(reflectance, classifier, visualBand)

output = System.getProperty("java.io.tmpdir") + "/lynceus-demo/compact.hdr"
preview = hyper.rolling(compact, 300, 0.0, 1.0)
println "Shown: ${hyper.preview(compact, preview, output)}"

// Reopened, nothing is captured again.
labels = hyper.image(hyper.open(output).band(0), "Classes")
println "Classified ${labels.getHeight()} lines with ${labels.getWidth()} samples each."
camera.close()
