package io.github.lynceus.simulator.telops;

import java.util.ArrayList;
import java.util.List;

/** When the images of an acquisition come, and which FrameIDs they have. */
final class ImageRules {

	/** Images at a steady pace: when the first begins, its FrameID, nanoseconds between two, and until one is out. */
	private record Run(long from, long id, double period, double latency) {

		long begun(final long now) {
			return now < from ? 0 : (long) Math.floor((now - from) / period + 1e-9) + 1;
		}

		long timeOf(final long frameId) {
			return from + (long) Math.ceil((frameId - id) * period);
		}
	}

	private final List<Run> runs = new ArrayList<>();

	void begin(final long now, final long firstId, final TimingRules timing) {
		runs.clear();
		runs.add(new Run(now, firstId, 1e9 / timing.rate, timing.latency()));
	}

	private Run last() {
		return runs.get(runs.size() - 1);
	}

	/** FrameID of the next image that begins. */
	long nextId(final long now) {
		return last().id() + last().begun(now);
	}

	/** A change of rate or exposure counts from the next image on. */
	void follow(final long now, final TimingRules timing) {
		final double period = 1e9 / timing.rate;
		if (period != last().period() || timing.latency() != last().latency()) {
			runs.add(new Run(last().timeOf(nextId(now)), nextId(now), period, timing.latency()));
		}
	}

	/** When an image is out. */
	long availableAt(final long frameId) {
		Run of = runs.get(0);
		for (final Run run : runs) {
			of = run.id() <= frameId ? run : of;
		}
		return of.timeOf(frameId) + Math.round(of.latency());
	}
}
