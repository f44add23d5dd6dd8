package io.github.lynceus.camera;

import io.github.lynceus.genicam.NodeMap;

/** Lets a camera send, and stop, by the features the SFNC has for it. */
final class AcquisitionSwitch {

	private AcquisitionSwitch() {}

	static void start(final NodeMap map) {
		lock(map, 1);
		try {
			map.execute("AcquisitionStart");
		}
		catch (final RuntimeException exc) {
			lock(map, 0);
			throw exc;
		}
	}

	static void stop(final NodeMap map) {
		try {
			map.execute("AcquisitionStop");
		}
		finally {
			lock(map, 0);
		}
	}

	/** The switch in the description that keeps a program from changing the image size while it streams. */
	private static void lock(final NodeMap map, final long value) {
		if (map.has("TLParamsLocked") && map.isWritable("TLParamsLocked")) map.setLong("TLParamsLocked", value);
	}
}
