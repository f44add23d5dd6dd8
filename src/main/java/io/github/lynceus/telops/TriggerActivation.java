package io.github.lynceus.telops;

/** What of an external signal is the trigger. */
public enum TriggerActivation implements Choice {

	RISING(0, "rising", "RisingEdge"),
	FALLING(1, "falling", "FallingEdge"),
	ANY(2, "any", "AnyEdge"),
	LEVEL_HIGH(3, "level_high", "LevelHigh"),
	LEVEL_LOW(4, "level_low", "LevelLow");

	private final ChoiceName called;

	TriggerActivation(final int code, final String label, final String entry) {
		called = new ChoiceName(code, label, entry);
	}

	@Override
	public ChoiceName called() {
		return called;
	}
}
