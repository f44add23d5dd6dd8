package io.github.lynceus.cli.bench.live;

import io.github.lynceus.gige.StreamStatistics;
import io.github.lynceus.img.RingCounters;
import java.util.ArrayList;
import java.util.List;

/**
 * What the camera says it has sent beside what the receiver and the window say they got, when nothing is under way any
 * more.
 *
 * @param sent by the camera; null when it does not tell
 * @param received by this program
 * @param missed frames that came before the window took any
 * @param ring of the window, for the same time
 */
record Accounts(SentCounts sent, StreamStatistics received, long missed, RingCounters ring) {

	/** What does not add up, a sentence each; empty when everything does. */
	List<String> contradictions() {
		final List<String> found = new ArrayList<>();
		if (sent != null) {
			differ(found, "frames sent", sent.frames(), "received or lost", received.blocks());
			// Where the system does not tell, lost packets cannot be told from those that have never been.
			if (received.droppedBySystem() >= 0) {
				differ(found, "packets sent", sent.packets(), "received or thrown away by the system", received.packets()
					+ received.droppedBySystem());
			}
		}
		differ(found, "frames delivered", received.blocksComplete() + received.blocksIncomplete(),
			"offered to the window or before it took any", ring.offered() + missed);
		differ(found, "frames offered to the window", ring.offered(), "kept, skipped, held off or misfits", ring.kept() + ring
			.skipped() + ring.notKept() + ring.misfits());
		return found;
	}

	private static void differ(final List<String> found, final String what, final long count, final String other,
		final long otherCount)
	{
		if (count != otherCount) {
			found.add(count + " " + what + ", but " + otherCount + " " + other);
		}
	}
}
