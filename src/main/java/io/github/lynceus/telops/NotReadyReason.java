package io.github.lynceus.telops;

import java.util.ArrayList;
import java.util.List;

/** Bits of TDCStatus that keep a camera from acquiring, as a clause for people. */
enum NotReadyReason {

	POWER(0x8000, "switching its power"),
	INITIALISATION(0x4, "starting up"),
	COOLER(0x1, "cooling down"),
	CALIBRATION_START(0x40, "preparing its calibration"),
	CALIBRATION_DATA(0x1000, "loading calibration data"),
	IMAGE_CORRECTION(0x2000, "correcting its image"),
	FILTER_WHEEL(0x80, "moving the filter wheel"),
	ND_FILTER(0x20, "moving the ND filter"),
	CALIBRATION_UNIT(0x10, "moving the internal calibration unit"),
	OUTPUT(0x4000, "starting its output electronics"),
	ACQUISITION(0x400, "acquiring");

	private final int bit;
	private final String clause;

	NotReadyReason(final int bit, final String clause) {
		this.bit = bit;
		this.clause = clause;
	}

	/** What keeps a camera with this TDCStatus busy. */
	static List<NotReadyReason> of(final int status) {
		final List<NotReadyReason> reasons = new ArrayList<>();
		for (final NotReadyReason reason : values())
			if ((status & reason.bit) != 0) reasons.add(reason);
		return reasons;
	}

	/** What the camera is doing. */
	String clause() {
		return clause;
	}
}
