package io.github.lynceus.telops;

/** Whether the detector is cooled and powered. */
public enum PowerState implements Choice {

	STANDBY(0, "standby", "PowerStandby"),
	ON(1, "on", "PowerOn"),
	/** Cooling down, or on the way to standby. */
	IN_TRANSITION(2, "in transition", "PowerInTransition");

	private final ChoiceName called;

	PowerState(final int code, final String label, final String entry) {
		called = new ChoiceName(code, label, entry);
	}

	@Override
	public ChoiceName called() {
		return called;
	}
}
