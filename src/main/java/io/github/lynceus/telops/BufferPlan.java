package io.github.lynceus.telops;

import java.util.List;

/**
 * What the camera will record, as it took it.
 *
 * @param sequences number of sequences
 * @param framesPerSequence frames in each, an even number
 * @param preMoi frames before the moment of interest
 * @param moiSource what marks the moment of interest
 * @param secondsPerSequence at the present frame rate
 * @param bytes of all pixels
 * @param downloadSeconds about how long the download will take
 * @param notices what the camera changed, one sentence each
 */
public record BufferPlan(int sequences, int framesPerSequence, int preMoi, MoiSource moiSource,
	double secondsPerSequence, long bytes, double downloadSeconds, List<String> notices)
{}
