package io.github.lynceus.telops;

import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.FrameUnit;
import java.util.Optional;

/** What the counts of an image are. Decides alone on the unit: exponent and offset of zero are legal in every mode. */
public enum CalibrationMode implements Choice {

	/** Detector counts before any correction. */
	RAW0(0, "Raw0", "count", false, 0x04),
	/** Detector counts. */
	RAW(255, "Raw", "count", false, 0x08),
	/** Counts corrected for non-uniformity. */
	NUC(1, "NUC", "count", true, 0x10),
	/** Radiometric temperature; kelvin in the camera, °C here. */
	RT(2, "RT", "°C", true, 0x20),
	/** In-band radiance. */
	IBR(3, "IBR", "W/(m^2 sr)", true, 0x40),
	/** In-band irradiance. */
	IBI(4, "IBI", "W/m^2", true, 0x80);

	/** First of the codes for saturated, out of range and bad pixels, in calibrated modes. */
	public static final int FIRST_SPECIAL_CODE = 0xFFF1;

	private static final double ZERO_CELSIUS = 273.15;

	private final ChoiceName called;
	private final String unit;
	private final boolean marked;
	private final int availability;

	CalibrationMode(final int code, final String label, final String unit, final boolean marked,
		final int availability)
	{
		called = new ChoiceName(code, label, label);
		this.unit = unit;
		this.marked = marked;
		this.availability = availability;
	}

	/** The mode with this code, if there is one. */
	static Optional<CalibrationMode> find(final int code) {
		return Choice.find(values(), code);
	}

	/** The mode with this code. @throws CameraException for a code no camera should send */
	public static CalibrationMode of(final int code) {
		return find(code).orElseThrow(
			() -> new CameraException("Calibration mode " + code + " is not known: 0, 1, 2, 3, 4 and 255 are."));
	}

	/** The mode a user means, by name in any case or by code. @throws CameraException naming the possible ones */
	public static CalibrationMode parse(final String text) {
		return Choice.parse("Calibration mode", values(), text);
	}

	@Override
	public ChoiceName called() {
		return called;
	}

	/** Bit of AvailabilityFlags that says whether the camera can do it now. */
	int availability() {
		return availability;
	}

	/** How counts become values: {@code count * 2^exp + offset}, kelvin as °C. */
	public FrameUnit unit(final int exp, final double offset) {
		final int special = marked ? FIRST_SPECIAL_CODE : FrameUnit.NO_SPECIAL_CODES;
		if (this == RAW0 || this == RAW) return FrameUnit.COUNTS;
		if (this == NUC) return new FrameUnit(1, 0, unit, special);
		final double celsius = this == RT ? offset - ZERO_CELSIUS : offset;
		return new FrameUnit(Math.scalb(1.0, exp), celsius, unit, special);
	}

	@Override
	public String toString() {
		return label();
	}
}
