#@ HyperService hyper
#@ String(label = "Camera address or cube file (empty = demo cube)", value = "", required = false) source

# Frames of a camera that some other program reads, each wrapped as a cube of one line: the bridge for what has no address.
from java.lang import System

demo = hyper.demo(System.getProperty("java.io.tmpdir") + "/lynceus-demo")
white = hyper.open(demo.white().toString()).resolve()
dark = hyper.open(demo.dark().toString()).resolve()
classifier = hyper.model(demo.classifier().toString())

# Stands for the other program: arrays of samples, one row for each band.
frames = hyper.open(demo.cube().toString())
for i in range(5):
    frame = frames.line(i).toArray()
    line = hyper.line(frame, 160).reflectance(white, dark, True)
    classes = list(hyper.predict(line, classifier).toArray())
    print("Frame %d: %s" % (i, dict((c, classes.count(c)) for c in set(classes))))
classifier.close()
