package io.github.lynceus.fiji.live;

import io.github.lynceus.img.LiveStack;
import io.github.lynceus.img.RingCounters;
import io.github.lynceus.img.RingFrame;
import java.util.Locale;

/**
 * What a live window says about itself at one moment.
 *
 * @param source name of the camera
 * @param running whether frames may still come
 * @param following whether the newest frame is shown
 * @param frame the frame shown; null before the first
 * @param framesBack frames newer than the one shown among those kept
 * @param receivedRate frames per second that arrive
 * @param shownRate frames per second that reach the screen
 * @param counters what became of the frames
 */
public record LiveStatus(String source, boolean running, boolean following, RingFrame frame, int framesBack,
	double receivedRate, double shownRate, RingCounters counters)
{

	/** Window title: the camera, and whether it is live. */
	public String title() {
		return source + (running ? " (Live)" : " (Stopped)");
	}

	/** What frame is shown. */
	public String frameLine() {
		if (frame == null) {
			return running ? "waiting for the first frame" : LiveStack.EMPTY;
		}
		if (following) {
			return frame.label();
		}
		final String held = frame.label() + "   held, " + count(framesBack, "frame") + " back";
		return counters.notKept() == 0 ? held : held + "   " + counters.notKept() + " newer not kept";
	}

	/** How the stream does. */
	public String streamLine() {
		final String line = String.format(Locale.ROOT, "received %.1f Hz   shown %.1f Hz   lost %s, %s", receivedRate,
			shownRate, count(counters.framesLost(), "frame"), count(counters.packetsMissing(), "packet"));
		return counters.misfits() == 0 ? line : line + "   " + count(counters.misfits(), "frame") + " of another size";
	}

	private static String count(final long number, final String noun) {
		return number + " " + noun + (number == 1 ? "" : "s");
	}
}
