package io.github.lynceus.telops;

import java.util.List;
import java.util.Locale;

/**
 * What the camera will record, as it took it or would take it.
 *
 * @param sequences number of sequences
 * @param framesPerSequence frames in each, an even number
 * @param preMoi frames before the moment of interest
 * @param moiSource what marks the moment of interest
 * @param secondsPerSequence at the present frame rate
 * @param bytes of all pixels
 * @param downloadSeconds about how long the download will take
 * @param notices what the camera changed, one sentence each
 * @param memoryBytes bytes they take in the camera's memory, with headers and filling
 * @param freeBytes bytes free there before
 * @param framesMax frames each of so many sequences could have
 * @param secondsMax the same at the present frame rate
 */
public record BufferPlan(int sequences, int framesPerSequence, int preMoi, MoiSource moiSource,
	double secondsPerSequence, long bytes, double downloadSeconds, List<String> notices,
	long memoryBytes, long freeBytes, int framesMax, double secondsMax)
{

	/** The plan in one line, with what the camera changed. */
	public String sentence() {
		final String plan = String.format(Locale.ROOT,
			"%d %s of %d frames (%.3g s each, %.1f MB in all, about %.0f s to download), %d before the MOI, MOI by %s.",
			sequences, sequences == 1 ? "sequence" : "sequences", framesPerSequence, secondsPerSequence, bytes / 1e6,
			Math.ceil(downloadSeconds), preMoi, moiSource);
		return notices.isEmpty() ? plan : plan + " Note: " + String.join("; ", notices) + ".";
	}
}
