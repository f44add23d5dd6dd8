package io.github.lynceus.cli;

import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.Faults;
import java.time.Duration;
import picocli.CommandLine.Option;

/** What all simulated cameras share: where they are and how bad their network is. */
final class LinkOptions {

	private static final double MILLIS = 1000;

	@Option(names = "--address", required = true, paramLabel = "ADDRESS",
		description = "Address of this machine to listen on, for instance 127.0.0.2.")
	private String address;

	@Option(names = "--hear-broadcasts", description = "Also answer discovery by broadcast.")
	private boolean hearBroadcasts;

	@Option(names = "--long-ids", description = "Begin with 64-bit block ids.")
	private boolean longIds;

	@Option(names = "--all-in", description = "Send images that fit in one packet in one.")
	private boolean allIn;

	@Option(names = "--multi-part", description = "Send images as multi-part payload, with 64-bit block ids.")
	private boolean multiPart;

	@Option(names = "--link", defaultValue = "1000", paramLabel = "MBIT",
		description = "Speed of the network (${DEFAULT-VALUE}).")
	private double link;

	@Option(names = "--coalesce",
		description = "Send in pieces of many packets, faster than any receiver, with --link 0 (Linux).")
	private boolean coalesce;

	@Option(names = "--largest-packet", defaultValue = "65535", paramLabel = "BYTES",
		description = "Swallow stream packets larger than this, as a path without jumbo frames does.")
	private int largestPacket;

	@Option(names = "--drop", defaultValue = "0", paramLabel = "P",
		description = "Share of stream packets to lose, 0 to 1 (${DEFAULT-VALUE}).")
	private double drop;

	@Option(names = "--burst", defaultValue = "0", paramLabel = "P",
		description = "Probability of each stream packet to begin a burst of lost ones (${DEFAULT-VALUE}).")
	private double burst;

	@Option(names = "--burst-length", defaultValue = "10", paramLabel = "N",
		description = "Packets in a burst, on average (${DEFAULT-VALUE}).")
	private double burstLength;

	@Option(names = "--reorder", defaultValue = "0", paramLabel = "P",
		description = "Share of stream packets to send late (${DEFAULT-VALUE}).")
	private double reorder;

	@Option(names = "--reorder-distance", defaultValue = "3", paramLabel = "N",
		description = "How many packets later those are sent (${DEFAULT-VALUE}).")
	private int reorderDistance;

	@Option(names = "--duplicate", defaultValue = "0", paramLabel = "P",
		description = "Share of stream packets to send twice (${DEFAULT-VALUE}).")
	private double duplicate;

	@Option(names = "--delay", defaultValue = "0", paramLabel = "MS",
		description = "How much later every stream packet arrives (${DEFAULT-VALUE}).")
	private double delay;

	@Option(names = "--command-drop", defaultValue = "0", paramLabel = "P",
		description = "Share of commands to lose (${DEFAULT-VALUE}).")
	private double commandDrop;

	@Option(names = "--ack-drop", defaultValue = "0", paramLabel = "P",
		description = "Share of acknowledges to lose (${DEFAULT-VALUE}).")
	private double ackDrop;

	@Option(names = "--cut", defaultValue = "0", paramLabel = "SECONDS",
		description = "Cut the link in both directions for so long, once, after --cut-after packets.")
	private double cut;

	@Option(names = "--cut-after", defaultValue = "1000", paramLabel = "PACKETS",
		description = "Stream packets sent before the link is cut (${DEFAULT-VALUE}).")
	private long cutAfter;

	@Option(names = "--forget", description = "Never send a packet again.")
	private boolean forget;

	@Option(names = "--seed", defaultValue = "1",
		description = "What the faults are drawn from; with the same seed the same packets are hit (${DEFAULT-VALUE}).")
	private long seed;

	@Option(names = "--console", description = { "Obey commands from standard input, one a line:",
		"cut SECONDS, mend, mute, hear, drop P, counts, quit; for a Telops camera also pulse, high, low, break NAME, repair NAME." })
	private boolean console;

	DeviceOptions options() {
		return new DeviceOptions().withAddress(address).withHearBroadcasts(hearBroadcasts)
			.withLinkMegabits(link).withCoalescing(coalesce).withExtendedIds(longIds).withAllIn(allIn).withMultiPart(multiPart);
	}

	Faults faults() {
		final Faults faults = Faults.NONE.withSeed(seed).withDrop(drop).withBurstDrop(burst, burstLength)
			.withReorder(reorder, reorderDistance).withDuplicate(duplicate).withLargestPacket(largestPacket)
			.withDelay(duration(delay / MILLIS)).withCommandDrop(commandDrop).withAckDrop(ackDrop).withForgetBlocks(forget);
		return cut > 0 ? faults.withCut(cutAfter, duration(cut)) : faults;
	}

	boolean console() {
		return console;
	}

	/** A time in seconds. */
	static Duration duration(final double seconds) {
		return Duration.ofNanos(Math.round(seconds * 1e9));
	}
}
