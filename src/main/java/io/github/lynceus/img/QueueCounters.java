package io.github.lynceus.img;

import io.github.lynceus.camera.IdRange;
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
{}
