package io.github.lynceus.telops;

/** What the camera looks at while it corrects its image. */
public enum ImageCorrectionMode implements Choice {

	/** A black body in front of the lens, of known temperature. */
	BLACK_BODY(0, "black_body", "BlackBody"),
	/** The camera's own calibration unit, where it has one. */
	ICU(1, "icu", "ICU");

	private final ChoiceName called;

	ImageCorrectionMode(final int code, final String label, final String entry) {
		called = new ChoiceName(code, label, entry);
	}

	@Override
	public ChoiceName called() {
		return called;
	}
}
