package io.github.lynceus.telops;

/** Where the camera's date and time come from. */
public enum TimeSource implements Choice {

	/** Its own clock, which can be set. */
	INTERNAL(0, "internal", "InternalRealTimeClock"),
	IRIG_B(1, "IRIG-B", "IRIGB"),
	GPS(2, "GPS", "GPS");

	private final ChoiceName called;

	TimeSource(final int code, final String label, final String entry) {
		called = new ChoiceName(code, label, entry);
	}

	@Override
	public ChoiceName called() {
		return called;
	}
}
