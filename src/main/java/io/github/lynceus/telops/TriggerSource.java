package io.github.lynceus.telops;

/** Where a trigger comes from. */
public enum TriggerSource implements Choice {

	/** {@link Trigger#fire()}. */
	SOFTWARE(0, "software", "Software"),
	/** A signal on the trigger input. */
	EXTERNAL(48, "external", "ExternalSignal");

	private final ChoiceName called;

	TriggerSource(final int code, final String label, final String entry) {
		called = new ChoiceName(code, label, entry);
	}

	@Override
	public ChoiceName called() {
		return called;
	}
}
