package io.github.lynceus.img;

import io.github.lynceus.camera.IdRange;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of the frames offered to a queue.
 *
 * @param kept frames that got into the queue
 * @param lost frames that found it full
 * @param lostIds their numbers in order, as runs; the first {@value IdRuns#MOST} runs
 * @param incomplete frames with missing packets, kept or not
 * @param neverArrived frames of which nothing came, by the gaps in the block ids
 * @param misfits frames of another size or pixel format
 */
public record QueueCounters(long kept, long lost, List<IdRange> lostIds, long incomplete, long neverArrived,
	long misfits)
{

	/** Nothing yet. */
	public static final QueueCounters NONE = new QueueCounters(0, 0, List.of(), 0, 0, 0);

	/** What became of the frames since an earlier moment of the same queue, of which the ids do not matter. */
	public QueueCounters since(final QueueCounters earlier) {
		final List<IdRange> later = new ArrayList<>();
		long known = earlier.lost;
		for (final IdRange range : lostIds) {
			if (known < range.count()) {
				later.add(new IdRange(range.first() + known, range.last()));
			}
			known = Math.max(0, known - range.count());
		}
		return new QueueCounters(kept - earlier.kept, lost - earlier.lost, List.copyOf(later),
			incomplete - earlier.incomplete, neverArrived - earlier.neverArrived, misfits - earlier.misfits);
	}
}
