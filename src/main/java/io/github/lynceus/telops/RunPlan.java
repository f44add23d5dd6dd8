package io.github.lynceus.telops;

import io.github.lynceus.camera.IdRange;
import java.util.ArrayList;
import java.util.List;

/** Which runs of frames to ask the camera for, so that all missing ones come in the least time. */
final class RunPlan {

	private RunPlan() {}

	/**
	 * Joins neighbouring runs where sending the frames between them again takes no longer than stopping and starting.
	 *
	 * @param missing runs of missing ids, ascending
	 * @param maxGap frames that may be sent again to save one restart
	 */
	static List<IdRange> of(final List<IdRange> missing, final long maxGap) {
		final List<IdRange> runs = new ArrayList<>();
		IdRange run = null;
		for (final IdRange next : missing) {
			if (run == null) run = next;
			else if (next.first() - run.last() - 1 <= maxGap) run = new IdRange(run.first(), next.last());
			else {
				runs.add(run);
				run = next;
			}
		}
		if (run != null) runs.add(run);
		return runs;
	}

	/** Frames that are sent in the time of one restart. @param framePeriod seconds a frame takes on the way */
	static long gapWorthARestart(final double restartSeconds, final double framePeriod) {
		return framePeriod <= 0 ? 0 : (long) (restartSeconds / framePeriod);
	}
}
