package io.github.lynceus.fiji.live;

import io.github.lynceus.img.LiveStack;
import io.github.lynceus.img.RingCounters;
import io.github.lynceus.img.RingFrame;
import io.github.lynceus.img.record.RecordStatus;
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
 * @param latency how old frames are when they are painted
 * @param counters what became of the frames
 * @param values of the frame shown; null before the first
 * @param recording how a recording of the stream does; null when there is none
 */
public record LiveStatus(String source, boolean running, boolean following, RingFrame frame, int framesBack,
	double receivedRate, double shownRate, Latency latency, RingCounters counters, LiveValues values,
	RecordStatus recording)
{

	/** Window title: the camera, and what it does. */
	public String title() {
		final String state = running ? following ? "Live" : "Held" : "Stopped";
		return source + " (" + (isRecording() ? state + ", Recording" : state) + ")";
	}

	private boolean isRecording() {
		return recording != null && recording.state() != RecordStatus.State.DONE;
	}

	/** What frame is shown, and how a recording does. */
	public String frameLine() {
		if (frame == null) {
			return running ? "waiting for the first frame" : LiveStack.EMPTY;
		}
		final String recorded = isRecording() ? "   " + recording.line() : "";
		if (following) {
			return frame.label() + recorded;
		}
		final String held = frame.label() + recorded + "   held, " + count(framesBack, "frame") + " back";
		return counters.notKept() == 0 ? held : held + "   " + counters.notKept() + " newer not kept";
	}

	/** How the stream does. */
	public String streamLine() {
		final StringBuilder line = new StringBuilder(String.format(Locale.ROOT,
			"received %.1f Hz   shown %.1f Hz   lost %s, %s", receivedRate, shownRate,
			count(counters.framesLost(), "frame"), count(counters.packetsMissing(), "packet")));
		if (counters.misfits() > 0) {
			line.append("   ").append(count(counters.misfits(), "frame")).append(" of another size");
		}
		if (running && following && !latency.text().isEmpty()) {
			line.append("   ").append(latency.text());
		}
		return line.toString();
	}

	/** What the frame shown holds. */
	public String valueLine() {
		return values == null ? "" : values.line();
	}

	private static String count(final long number, final String noun) {
		return number + " " + noun + (number == 1 ? "" : "s");
	}
}
