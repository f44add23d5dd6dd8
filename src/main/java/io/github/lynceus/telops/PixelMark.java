package io.github.lynceus.telops;

import java.util.Arrays;

/** Counts of calibrated images that are no values but say why there is none. All from 0xFFF1 on are reserved for it. */
public enum PixelMark {

	LOWER_SATURATION(0xFFF1, "below the detector's range"),
	UPPER_SATURATION(0xFFF2, "above the detector's range"),
	UNDER_RANGE(0xFFFC, "below the calibrated range"),
	OVER_RANGE(0xFFFD, "above the calibrated range"),
	BAD(0xFFFE, "bad"),
	SATURATED(0xFFFF, "saturated"),
	/** A reserved count that no firmware known here uses. */
	UNKNOWN(-1, "marked otherwise");

	private final int code;
	private final String text;

	PixelMark(final int code, final String text) {
		this.code = code;
		this.text = text;
	}

	/** The mark a count is. @param raw from {@link CalibrationMode#FIRST_SPECIAL_CODE} on */
	public static PixelMark of(final int raw) {
		return Arrays.stream(values()).filter(mark -> mark.code == raw).findFirst().orElse(UNKNOWN);
	}

	/** In a sentence: "3 pixels are …". */
	@Override
	public String toString() {
		return text;
	}
}
