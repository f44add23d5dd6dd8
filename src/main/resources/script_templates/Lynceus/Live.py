#@ CameraService cameras
#@ String(label = "Camera", value = "127.0.0.2") address
#@ Boolean(label = "Simulate it", value = true) simulate

# Watches a camera for a few seconds, measures the newest frame and takes a picture of it.
import time

if simulate:
    cameras.simulate(address, False)
cameras.connect(address)
cameras.live()
time.sleep(3)

snap = cameras.snap()
stats = snap.getStatistics()
print("Snap: %.1f to %.1f, mean %.1f" % (stats.min, stats.max, stats.mean))
snap.show()

cameras.stopLive()
cameras.disconnect()
