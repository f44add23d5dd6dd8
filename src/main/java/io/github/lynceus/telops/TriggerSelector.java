package io.github.lynceus.telops;

/** What a trigger does; each has settings of its own. */
public enum TriggerSelector implements Choice {

	/** Every trigger gives a number of images. */
	ACQUISITION_START(0, "acquisition_start", "AcquisitionStart"),
	/** Marks images: {@link HeaderField#FRAME_FLAG} of their headers. */
	FLAGGING(1, "flagging", "Flagging"),
	/** Images come only while the signal is active. */
	GATING(2, "gating", "Gating");

	private final ChoiceName called;

	TriggerSelector(final int code, final String label, final String entry) {
		called = new ChoiceName(code, label, entry);
	}

	@Override
	public ChoiceName called() {
		return called;
	}
}
