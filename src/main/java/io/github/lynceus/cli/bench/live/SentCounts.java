package io.github.lynceus.cli.bench.live;

import io.github.lynceus.camera.CameraException;
import io.github.lynceus.simulator.DeviceStatistics;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a simulated camera says it has sent.
 *
 * @param frames blocks of the stream
 * @param packets datagrams handed to the network
 * @param discarded images its link was too busy for, which have no block
 */
record SentCounts(long frames, long packets, long discarded) {

	static SentCounts of(final DeviceStatistics counted) {
		return new SentCounts(counted.blocks() + counted.blocksAbandoned(), counted.packets(), counted.imagesDiscarded());
	}

	/** From the line that the console of a simulated camera answers to {@code counts}. */
	static SentCounts parse(final String line) {
		return new SentCounts(number(line, "blocks") + number(line, "blocksAbandoned"), number(line, "packets"), number(line,
			"imagesDiscarded"));
	}

	private static long number(final String line, final String name) {
		final Matcher found = Pattern.compile("\\b" + name + "=(\\d+)").matcher(line);
		if (!found.find()) {
			throw new CameraException("The simulated camera does not tell its " + name + ": " + line);
		}
		return Long.parseLong(found.group(1));
	}

	/** Since an earlier moment. */
	SentCounts since(final SentCounts before) {
		return new SentCounts(frames - before.frames, packets - before.packets, discarded - before.discarded);
	}
}
