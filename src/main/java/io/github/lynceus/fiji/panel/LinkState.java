package io.github.lynceus.fiji.panel;

import io.github.lynceus.gige.ChannelStatistics;
import io.github.lynceus.gige.ReceiveBufferAdvice;
import io.github.lynceus.gige.StreamStatistics;
import java.util.Locale;

/**
 * How well the camera gets through.
 *
 * @param control the control channel's figures
 * @param stream what its stream has been through, the present or else the last one; null before the first
 * @param running whether that stream runs
 * @param packetSize bytes of a packet with all headers; 0 before the first stream
 * @param buffer what the system gave the stream's socket; null before the first stream
 * @param fill how full that was when this was read, 0 to 1; not-a-number where the system does not tell
 * @param skipped images the camera took but never sent, by its own numbering
 * @param nanos of {@link System#nanoTime()} when this was read
 */
public record LinkState(ChannelStatistics control, StreamStatistics stream, boolean running, int packetSize,
	ReceiveBufferAdvice buffer, double fill, long skipped, long nanos)
{

	/** Before the first stream. */
	public static LinkState without(final ChannelStatistics control) {
		return new LinkState(control, null, false, 0, null, Double.NaN, 0, System.nanoTime());
	}

	/** The last stream's figures, with the control channel's of now. */
	public LinkState ended(final ChannelStatistics now) {
		return new LinkState(now, stream, false, packetSize, buffer, Double.NaN, skipped, System.nanoTime());
	}

	/** Frames that did not arrive whole, whoever lost them. */
	public long framesLost() {
		return stream == null ? 0 : stream.blocks() - stream.blocksComplete();
	}

	/** How much of the buffer is in use, in % and in ms of the stream; "–" where that is not known or nothing runs. */
	public String fillText() {
		if (!running || buffer == null || Double.isNaN(fill)) return "–";
		final String share = String.format(Locale.ROOT, "%.1f %%", 100 * fill);
		return Double.isInfinite(buffer.millis()) ? share : share + String.format(Locale.ROOT, ", about %.1f of %.0f ms",
			fill * buffer.millis(), buffer.millis());
	}

	/** Bytes a second since another reading; 0 if the stream does not run, or is another one. */
	public double rate(final LinkState earlier) {
		if (earlier == null || !running || stream == null || earlier.stream == null || nanos <= earlier.nanos) return 0;
		return Math.max(0, (stream.bytes() - earlier.stream.bytes()) * 1e9 / (nanos - earlier.nanos));
	}
}
