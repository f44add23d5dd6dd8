#@ HyperService hyper
#@ String(label = "Camera address or cube file (empty = demo cube)", value = "", required = false) source
#@output ImagePlus labels

# Class and one visual band of each line, two bands instead of all: shown rolling and kept in a file by one acquisition.
# Esc or closing the window ends it; the display never holds the pipeline up.
from java.lang import System

demo = hyper.demo(System.getProperty("java.io.tmpdir") + "/lynceus-demo")
camera = hyper.camera(source or demo.cube().toString())
reflectance = hyper.reflectance(camera.cube(), demo.white().toString(), demo.dark().toString(), True)

classifier = hyper.model(demo.classifier().toString())
visual_band = hyper.environment().visualBand().orElse(30)
compact = hyper.compact(reflectance, classifier, visual_band)

output = System.getProperty("java.io.tmpdir") + "/lynceus-demo/compact.hdr"
preview = hyper.rolling(compact, 300, 0.0, 1.0)
print("Shown: %s" % hyper.preview(compact, preview, output))

# Reopened, nothing is captured again.
labels = hyper.image(hyper.open(output).band(0), "Classes")
print("Classified %d lines with %d samples each." % (labels.getHeight(), labels.getWidth()))
camera.close()
