package io.github.lynceus.camera;

import io.github.lynceus.genicam.NodeMap;
import io.github.lynceus.gige.DeviceClockMapping;
import io.github.lynceus.gige.DeviceTime;

/**
 * A camera's clock: by the bootstrap registers, or, for cameras of version 2 that left these out, by the SFNC's features,
 * which count nanoseconds.
 */
final class CameraClock {

	private static final int LATCHES = 10;
	private static final String LATCH = "TimestampLatch";
	private static final String VALUE = "TimestampLatchValue";
	private static final String RESET = "TimestampReset";

	private CameraClock() {}

	static long nanos(final Camera camera) {
		final DeviceTime time = new DeviceTime(camera.control());
		if (time.frequency() > 0) return time.nanos();
		final NodeMap features = camera.features();
		if (!features.isWritable(LATCH) || !features.has(VALUE)) throw none(camera);
		features.execute(LATCH);
		return features.getLong(VALUE);
	}

	static void reset(final Camera camera) {
		final DeviceTime time = new DeviceTime(camera.control());
		if (time.frequency() > 0) {
			time.reset();
			return;
		}
		final NodeMap features = camera.features();
		if (!features.isWritable(RESET)) throw none(camera);
		features.execute(RESET);
	}

	static DeviceClockMapping map(final Camera camera) {
		final DeviceTime time = new DeviceTime(camera.control());
		if (time.frequency() > 0) return time.map(LATCHES);
		DeviceClockMapping best = null;
		for (int i = 0; i < LATCHES; i++) {
			final long before = System.nanoTime();
			final long ticks = nanos(camera);
			final long took = System.nanoTime() - before;
			if (best != null && took >= best.roundTripNanos()) continue;
			best = new DeviceClockMapping(1_000_000_000, ticks, before + took / 2, System.currentTimeMillis(), took);
		}
		return best;
	}

	private static CameraException none(final Camera camera) {
		return new CameraException(camera.name() + " has no clock to read or set.");
	}
}
