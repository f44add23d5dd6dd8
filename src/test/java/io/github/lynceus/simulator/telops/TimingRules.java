package io.github.lynceus.simulator.telops;

/**
 * Frame rate and exposure time by the camera's timing formulas, for windows in the middle of the sensor, in µs and Hz.
 */
final class TimingRules {

	private static final double CLOCK = 8.333375;

	float rate = 100;
	float exposure = 50;
	final float[] cycle = { 25, 50, 100, 200 };
	int exposures = 1;
	int rateMode = 1;
	int auto = 2;
	int cycleMode = 1;
	boolean burst;
	boolean testImage;
	int width = 320;
	int rows = 256;
	float grabber = 1200;
	/** Images per Camera Link frame, latched while acquiring; 0 otherwise. */
	int grabberImages;

	double readout() {
		final double cycles = burst ? width / 32.0 : width == 320 ? 10 : width / 32.0 + 1.5;
		return rows * (cycles / CLOCK + (testImage ? 0.12 : 0));
	}

	double delay() {
		return 8.55 / CLOCK;
	}

	double longest() {
		double longest = exposures > 1 ? 0 : exposure;
		for (int i = 0; exposures > 1 && i < exposures; i++) {
			longest = Math.max(longest, cycle[i]);
		}
		return longest;
	}

	double rateMax() {
		final double f = longest() + 0.8;
		final double period = f + delay() + readout() + Math.max(7.8 - f, Math.max(0.8 - delay() - readout(), 2));
		final double max = Math.floor(1e8 / period) / 100;
		return grabberImages > 0 ? Math.min(max, (double) grabber * grabberImages) : max;
	}

	double exposureMax() {
		final double room = 1e6 / rate - readout() - delay() - 2.0 - 0.8;
		return Math.min(1e6, Math.max(5, Math.floor(room * 10 + 1e-3) / 10));
	}

	/** Lowers the rate where it has become too high, or follows the maximum. */
	void update() {
		if (rate > rateMax() || rateMode == 2) {
			rate = (float) rateMax();
		}
	}

	/** @return the event: 6 for a rate that is too low */
	int writeRate(final double wanted) {
		if (wanted < 0.1f) {
			return 6;
		}
		rate = (float) (rateMode == 2 ? rateMax() : Math.min(wanted, rateMax()));
		return 0;
	}

	/** @param index of an exposure of the cycle, or -1 for the single one */
	void writeExposure(final int index, final double wanted) {
		final float value = (float) Math.min(1e6, Math.max(1, wanted));
		put(index, value);
		update();
		if (index < 0 == exposures < 2) {
			put(index, Math.min(value, (float) exposureMax()));
			update();
		}
	}

	private void put(final int index, final float value) {
		if (index < 0) {
			exposure = value;
		}
		else {
			cycle[index] = value;
		}
	}

	/** Nanoseconds from the start of an exposure until the image is out. */
	double latency() {
		return Math.min(1e9 / rate, (longest() + 0.8 + delay() + readout()) * 1e3);
	}
}
