#@ HyperService hyper
#@ String(label = "Camera address or cube file (empty = demo cube)", value = "", required = false) source

# A saved classifier and a saved regressor (ONNX, or the table of a linear model) on calibrated lines as they come.
from io.github.lynceus.hyper.pipe import LineTally
from java.lang import System

demo = hyper.demo(System.getProperty("java.io.tmpdir") + "/lynceus-demo")
camera = hyper.camera(source or demo.cube().toString())
reflectance = hyper.reflectance(camera.cube().lines(0, 10), demo.white().toString(), demo.dark().toString(), True)

classifier = hyper.model(demo.classifier().toString())
print("Classes: %s" % classifier.classNames())
classes = hyper.predict(reflectance, classifier)
tally = LineTally.of(classes.header())
stream = classes.stream()
for line in stream:
    tally.line(line)
    print("Frame %d: %s" % (line.meta().seq(), tally.newest()))
stream.close()

regressor = hyper.model(demo.regressor().toString())
values = hyper.predict(reflectance.absorbance(), regressor)
limits = LineTally.of(values.header())
stream = values.stream()
for line in stream:
    limits.line(line)
    print("Frame %d: moisture %s %%" % (line.meta().seq(), limits.newest()))
stream.close()
camera.close()
