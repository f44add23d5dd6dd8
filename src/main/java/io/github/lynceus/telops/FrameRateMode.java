package io.github.lynceus.telops;

/** What becomes of the frame rate. */
public enum FrameRateMode implements Choice {

	/** As set, and cannot be changed while acquiring. */
	FIXED_LOCKED(0, "fixed_locked", "FixedLocked"),
	/** As set. */
	FIXED(1, "fixed", "Fixed"),
	/** Follows the highest possible rate. */
	MAXIMUM(2, "maximum", "Maximum"),
	BURST(3, "burst", "Burst");

	private final ChoiceName called;

	FrameRateMode(final int code, final String label, final String entry) {
		called = new ChoiceName(code, label, entry);
	}

	@Override
	public ChoiceName called() {
		return called;
	}
}
