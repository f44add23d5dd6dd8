package io.github.lynceus.telops;

/** What the camera sends instead of its detector's image. */
public enum TestImage implements Choice {

	/** The detector's image. */
	OFF(0, "off", "Off"),
	STATIC(30, "static", "TelopsStaticShade"),
	DYNAMIC(31, "dynamic", "TelopsDynamicShade"),
	CONSTANT(35, "constant", "TelopsConstantValue1");

	private final ChoiceName called;

	TestImage(final int code, final String label, final String entry) {
		called = new ChoiceName(code, label, entry);
	}

	@Override
	public ChoiceName called() {
		return called;
	}
}
