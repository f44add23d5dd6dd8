#@ HyperService hyper
#@ String(label = "Camera address or cube file (empty = demo cube)", value = "", required = false) source

# Frames one by one: raw ones of the camera, then calibrated ones of a pipeline.
from java.lang import System

demo = hyper.demo(System.getProperty("java.io.tmpdir") + "/lynceus-demo")
camera = hyper.camera(source or demo.cube().toString())

stream = camera.stream(10)
for line in stream:
    if line.isDropped():
        print("Dropped frame %d at %d ns" % (line.meta().seq(), line.meta().timestampNanos()))
        continue
    print("Frame %d: %d bands x %d samples" % (line.meta().seq(), line.plane().bands(), line.plane().samples()))
stream.close()

calibrated = hyper.reflectance(camera.cube().lines(0, 10), demo.white().toString(), demo.dark().toString(), True)
frames = calibrated.stream()
for frame in frames:
    if frame.isDropped():
        continue
    plane = frame.plane()
    print("Frame %d: reflectance %.3f in the middle" % (frame.meta().seq(), plane.value(plane.bands() // 2, plane.samples() // 2)))
frames.close()
camera.close()
