package io.github.lynceus.check;

import java.util.List;
import java.util.Locale;

/** Whether a camera's time can be trusted. */
final class ClockRules {

	/** A clock's quartz is good to one part in ten thousand; more than this is a wrong figure and no drift. */
	private static final double LIMIT = 0.005;

	private ClockRules() {}

	static Finding of(final Clock clock) {
		if (clock.frequency() <= 0) return Finding.warning(Topic.CLOCK, "The camera has no clock, so that its images carry no time "
			+ "of their own: times are those of their arrival.", List.of());
		if (Math.abs(clock.error()) - clock.uncertainty() > LIMIT) return Finding.warning(Topic.CLOCK, String.format(Locale.ROOT,
			"The camera's clock runs %.1f %% %s than it says (%d ticks a second), or was reset meanwhile: times and frame rates "
				+ "reckoned from it are wrong by as much.", Math.abs(clock.error()) * 100, clock.error() > 0 ? "faster" : "slower", clock
					.frequency()), List.of());
		return Finding.ok(Topic.CLOCK, String.format(Locale.ROOT, "The camera's clock keeps time (%d ticks a second).", clock
			.frequency()));
	}
}
