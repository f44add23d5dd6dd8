package io.github.lynceus.telops;

/** What a calibration collection is for. */
public enum CalibrationType implements Choice {

	TELOPS_FIXED(0, "fixed", "TelopsFixed"),
	TELOPS_FILTER_WHEEL(1, "filter wheel", "TelopsFW"),
	TELOPS_ND_FILTER(2, "ND filter", "TelopsNDF"),
	MULTIPOINT_FIXED(3, "multipoint fixed", "MultipointFixed"),
	MULTIPOINT_EHDRI(4, "multipoint EHDRI", "MultipointEHDRI"),
	MULTIPOINT_FILTER_WHEEL(5, "multipoint filter wheel", "MultipointFW"),
	MULTIPOINT_ND_FILTER(6, "multipoint ND filter", "MultipointNDF"),
	TELOPS_FOV(7, "field of view", "TelopsFOV"),
	MULTIPOINT_FOV(8, "multipoint field of view", "MultipointFOV");

	private final ChoiceName called;

	CalibrationType(final int code, final String label, final String entry) {
		called = new ChoiceName(code, label, entry);
	}

	@Override
	public ChoiceName called() {
		return called;
	}
}
