package io.github.lynceus.simulator.telops;

/** What a pixel value means. */
public enum CalibrationMode {
	/** Detector counts before any correction. */
	RAW0(0, 0x4, 0, 0),
	/** Detector counts. */
	RAW(255, 0x8, 0, 0),
	/** Counts after correction of the detector's unevenness. */
	NUC(1, 0x10, 0, 0),
	/** Temperature: kelvin = pixel / 256 + 273.15. */
	RT(2, 0x20, -8, 273.15f),
	/** Radiance in the camera's band: W/(m² sr) = pixel / 1024. */
	IBR(3, 0x40, -10, 0),
	/** Irradiance in the camera's band: W/m² = pixel / 256. */
	IBI(4, 0x80, -8, 0);

	private final int code;
	private final int availabilityFlag;
	private final int dataExponent;
	private final float dataOffset;

	CalibrationMode(final int code, final int availabilityFlag, final int dataExponent, final float dataOffset) {
		this.code = code;
		this.availabilityFlag = availabilityFlag;
		this.dataExponent = dataExponent;
		this.dataOffset = dataOffset;
	}

	/** Value of the register and of the header field. */
	public int code() {
		return code;
	}

	/** Bit of AvailabilityFlags. */
	public int availabilityFlag() {
		return availabilityFlag;
	}

	/** Binary exponent in the frame header. */
	public int dataExponent() {
		return dataExponent;
	}

	/** Offset in the frame header. */
	public float dataOffset() {
		return dataOffset;
	}

	/**
	 * The mode of a register value.
	 *
	 * @throws IllegalArgumentException for any other value
	 */
	public static CalibrationMode of(final int code) {
		for (final CalibrationMode mode : values()) {
			if (mode.code == code) {
				return mode;
			}
		}
		throw new IllegalArgumentException("no calibration mode has the code " + code);
	}
}
