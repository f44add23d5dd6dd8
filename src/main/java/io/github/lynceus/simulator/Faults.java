package io.github.lynceus.simulator;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.HashMap;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What goes wrong between a simulated camera and its client. Immutable; every {@code with…} returns a changed copy.
 * What is random follows the seed: with the same seed and the same images the same packets are hit. Resent packets draw
 * from a sequence of their own, so that their timing does not change the fate of the others.
 */
public final class Faults {

	/** A healthy camera on a healthy network. */
	public static final Faults NONE = new Faults();

	private long seed = 1;
	private double drop;
	private double burstDrop;
	private double burstLength = 1;
	private double reorder;
	private int reorderDistance = 1;
	private double duplicate;
	private Duration delay = Duration.ZERO;
	private boolean dropResent = true;
	private int largestPacket = 0xFFFF;
	private Map<Long, Set<Integer>> lost = Map.of();
	private boolean forgetBlocks;
	private boolean ignoreResend;
	private int resendStatus;
	private boolean mute;
	private double commandDrop;
	private double ackDrop;
	private Duration registerLatency = Duration.ZERO;
	private long cutAfter = -1;
	private Duration cutTime = Duration.ZERO;

	private Faults() {}

	private Faults with(final Consumer<Faults> change) {
		final Faults copy = new Faults();
		copy.seed = seed;
		copy.drop = drop;
		copy.burstDrop = burstDrop;
		copy.burstLength = burstLength;
		copy.reorder = reorder;
		copy.reorderDistance = reorderDistance;
		copy.duplicate = duplicate;
		copy.delay = delay;
		copy.dropResent = dropResent;
		copy.largestPacket = largestPacket;
		copy.lost = lost;
		copy.forgetBlocks = forgetBlocks;
		copy.ignoreResend = ignoreResend;
		copy.resendStatus = resendStatus;
		copy.mute = mute;
		copy.commandDrop = commandDrop;
		copy.ackDrop = ackDrop;
		copy.registerLatency = registerLatency;
		copy.cutAfter = cutAfter;
		copy.cutTime = cutTime;
		change.accept(copy);
		return copy;
	}

	// -- Stream packets --

	/** Where the random sequence starts. */
	public Faults withSeed(final long value) {
		return with(f -> f.seed = value);
	}

	/** Loses each stream packet with this probability. */
	public Faults withDrop(final double probability) {
		return with(f -> f.drop = probability(probability));
	}

	/**
	 * Loses packets in bursts (Gilbert's model): each packet begins a burst with this probability, and a burst ends after
	 * each of its packets with probability {@code 1 / meanLength}. Of all packets, the share
	 * {@code p / (p + 1 / meanLength)} is lost.
	 */
	public Faults withBurstDrop(final double probability, final double meanLength) {
		if (!(meanLength >= 1)) throw new IllegalArgumentException("A burst of " + meanLength + " packets (1 or more).");
		return with(f -> {
			f.burstDrop = probability(probability);
			f.burstLength = meanLength;
		});
	}

	/**
	 * Cuts the link in both directions for a time, once, when so many stream packets have been sent since these faults
	 * were set; resent ones do not count. {@link SimulatedDevice#cutLink} cuts it at once.
	 */
	public Faults withCut(final long afterPackets, final Duration time) {
		return with(f -> {
			f.cutAfter = afterPackets;
			f.cutTime = time;
		});
	}

	/**
	 * Sends a packet, with this probability, only after {@code distance} later ones; when no more packets come, after
	 * 20 ms.
	 */
	public Faults withReorder(final double probability, final int distance) {
		return with(f -> {
			f.reorder = probability(probability);
			f.reorderDistance = Math.max(1, distance);
		});
	}

	/** Sends a packet, with this probability, twice. */
	public Faults withDuplicate(final double probability) {
		return with(f -> f.duplicate = probability(probability));
	}

	/** Delivers every stream packet this much later, in order. */
	public Faults withDelay(final Duration value) {
		return with(f -> f.delay = value);
	}

	/** Whether dropping hits packets that are sent again, too; yes unless told otherwise. */
	public Faults withDropResent(final boolean value) {
		return with(f -> f.dropResent = value);
	}

	/** Swallows stream and test packets larger than this, counted as the packet size register does: a path MTU. */
	public Faults withLargestPacket(final int bytes) {
		return with(f -> f.largestPacket = bytes);
	}

	/** Loses exactly these packets of a block when they are sent for the first time; 0 is the leader. */
	public Faults withLost(final long blockId, final int... packetIds) {
		return with(f -> {
			final Map<Long, Set<Integer>> all = new HashMap<>(f.lost);
			final Set<Integer> packets = new HashSet<>(all.getOrDefault(blockId, Set.of()));
			for (final int id : packetIds) packets.add(id);
			all.put(blockId, Set.copyOf(packets));
			f.lost = Map.copyOf(all);
		});
	}

	// -- Resend --

	/** The camera keeps nothing: every resend request is answered as unavailable. */
	public Faults withForgetBlocks(final boolean value) {
		return with(f -> f.forgetBlocks = value);
	}

	/** The camera does not answer resend requests at all. */
	public Faults withIgnoreResend(final boolean value) {
		return with(f -> f.ignoreResend = value);
	}

	/** Answers every resend request with this status, 0x8010 for instance; 0 for honest answers. */
	public Faults withResendStatus(final int status) {
		return with(f -> f.resendStatus = status);
	}

	// -- Control channel --

	/** The camera does not hear commands; the stream goes on, until the heartbeat lapses. */
	public Faults withMute(final boolean value) {
		return with(f -> f.mute = value);
	}

	/** Loses each command with this probability before the camera hears it. */
	public Faults withCommandDrop(final double probability) {
		return with(f -> f.commandDrop = probability(probability));
	}

	/** Loses each acknowledge with this probability after the command was executed. */
	public Faults withAckDrop(final double probability) {
		return with(f -> f.ackDrop = probability(probability));
	}

	/** Takes this much longer for every command that touches registers. */
	public Faults withRegisterLatency(final Duration value) {
		return with(f -> f.registerLatency = value);
	}

	private static double probability(final double value) {
		if (!(value >= 0 && value <= 1)) throw new IllegalArgumentException(value + " is not a probability (0 to 1).");
		return value;
	}

	// -- Reading --

	public long seed() {
		return seed;
	}

	public double drop() {
		return drop;
	}

	public double burstDrop() {
		return burstDrop;
	}

	/** Packets in a burst, on average. */
	public double burstLength() {
		return burstLength;
	}

	public double reorder() {
		return reorder;
	}

	public int reorderDistance() {
		return reorderDistance;
	}

	public double duplicate() {
		return duplicate;
	}

	public Duration delay() {
		return delay;
	}

	public boolean dropResent() {
		return dropResent;
	}

	public int largestPacket() {
		return largestPacket;
	}

	/** Whether {@link #withLost} names this packet. */
	public boolean isLost(final long blockId, final int packetId) {
		return !lost.isEmpty() && lost.getOrDefault(blockId, Set.of()).contains(packetId);
	}

	/** Whether stream packets pass as they are, each at once, in order and once. */
	boolean isHarmless() {
		return drop == 0 && burstDrop == 0 && reorder == 0 && duplicate == 0 && delay.isZero() && lost.isEmpty() &&
			cutAfter < 0;
	}

	/** Stream packets after which the link is cut; -1 for never. */
	public long cutAfter() {
		return cutAfter;
	}

	public Duration cutTime() {
		return cutTime;
	}

	public boolean forgetBlocks() {
		return forgetBlocks;
	}

	public boolean ignoreResend() {
		return ignoreResend;
	}

	public int resendStatus() {
		return resendStatus;
	}

	public boolean mute() {
		return mute;
	}

	public double commandDrop() {
		return commandDrop;
	}

	public double ackDrop() {
		return ackDrop;
	}

	public Duration registerLatency() {
		return registerLatency;
	}
}
