package io.github.lynceus.simulator.telops;

/** Versions of the camera's firmware, by that of its description. */
public enum Firmware {
	/** What most programs were written for. */
	XML_12_7(12, 7, 1),
	/**
	 * Newer, with a few registers more. It acknowledges but ignores the very first write after booting of Width, Height,
	 * PixelFormat and AcquisitionMode, each.
	 */
	XML_13_4(13, 4, 0);

	private final int major;
	private final int minor;
	private final int subMinor;

	Firmware(final int major, final int minor, final int subMinor) {
		this.major = major;
		this.minor = minor;
		this.subMinor = subMinor;
	}

	int xmlMajor() {
		return major;
	}

	int xmlMinor() {
		return minor;
	}

	int xmlSubMinor() {
		return subMinor;
	}

	/** The whole version as one number. */
	int number() {
		return major << 16 | minor << 8 | subMinor;
	}

	/** Whether it forgets the first value of some registers. */
	boolean ignoresFirstWrites() {
		return this == XML_13_4;
	}

	/** Whether it has a register. */
	boolean has(final RegisterDefinition definition) {
		return this == XML_13_4 || !definition.newer();
	}
}
