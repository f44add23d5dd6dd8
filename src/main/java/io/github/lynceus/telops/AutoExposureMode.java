package io.github.lynceus.telops;

/** Whether the camera sets its integration time by itself. */
public enum AutoExposureMode implements Choice {

	OFF(0, "off", "Off"),
	/** Until it has settled, then off. */
	ONCE(1, "once", "Once"),
	CONTINUOUS(2, "continuous", "Continuous"),
	/** Cameras with a filter wheel for neutral density: with the filter too. */
	ONCE_ND_FILTER(4, "once_nd_filter", "OnceNDFilter"),
	CONTINUOUS_ND_FILTER(5, "continuous_nd_filter", "ContinuousNDFilter"),
	ARMED_ND_FILTER(6, "armed_nd_filter", "ArmedNDFilter");

	private final ChoiceName called;

	AutoExposureMode(final int code, final String label, final String entry) {
		called = new ChoiceName(code, label, entry);
	}

	@Override
	public ChoiceName called() {
		return called;
	}
}
