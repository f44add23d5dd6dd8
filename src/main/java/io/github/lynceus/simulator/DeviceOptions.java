package io.github.lynceus.simulator;

import io.github.lynceus.gvcp.Bootstrap;
import io.github.lynceus.gvcp.GvcpCodec;
import java.util.function.Consumer;

/**
 * How a simulated camera is connected. Immutable; every {@code with…} returns a changed copy. The defaults are a
 * camera on gigabit Ethernet at 127.0.0.2.
 */
public final class DeviceOptions implements Cloneable {

	private String address = "127.0.0.2";
	private int port = GvcpCodec.PORT;
	private boolean hearBroadcasts;
	private double linkMegabits = 1000;
	private int queuedImages = 2;
	private boolean resend = true;
	private long resendBytes = 64L << 20;
	private boolean coalescing;
	private int packetSize = 1500;
	private int minPacketSize = 576;
	private int maxPacketSize = 16260;
	private int heartbeatMillis = 3000;
	private boolean zippedDescription;
	private boolean extendedIds;
	private long firstBlockId = 1;
	private boolean bigEndianPixels;
	private int channelConfiguration = Bootstrap.CHANNEL_EXTENDED_CHUNKS;

	private DeviceOptions with(final Consumer<DeviceOptions> change) {
		try {
			final DeviceOptions copy = (DeviceOptions) clone();
			change.accept(copy);
			return copy;
		}
		catch (final CloneNotSupportedException e) {
			throw new AssertionError(e);
		}
	}

	/** IPv4 address of this machine to listen on; on Linux any of 127.0.0.0/8 will do. */
	public DeviceOptions withAddress(final String value) {
		return with(o -> o.address = value);
	}

	/** Control port; real cameras have 3956, and other programs look for no other. */
	public DeviceOptions withPort(final int value) {
		return with(o -> o.port = value);
	}

	/** Whether discovery by broadcast finds the camera, too. It only listens; off by default. */
	public DeviceOptions withHearBroadcasts(final boolean value) {
		return with(o -> o.hearBroadcasts = value);
	}

	/** Link speed in Mbit/s on the wire, Ethernet overhead included; 0 sends as fast as the machine can. */
	public DeviceOptions withLinkMegabits(final double value) {
		return with(o -> o.linkMegabits = value);
	}

	/** Images that may wait while another is being sent, at least 1. */
	public DeviceOptions withQueuedImages(final int value) {
		return with(o -> o.queuedImages = Math.max(1, value));
	}

	/** Whether lost packets can be asked for again. */
	public DeviceOptions withResend(final boolean value) {
		return with(o -> o.resend = value);
	}

	/** Memory for sent blocks; the newest ones that fit in can be sent again. Direct memory, taken as needed. */
	public DeviceOptions withResendBytes(final long value) {
		return with(o -> o.resendBytes = value);
	}

	/**
	 * Hands packets to the system in pieces of many, where it can cut them up (Linux with JNA): a camera faster than any
	 * receiver. Programs that listen in on the loopback see the pieces whole.
	 */
	public DeviceOptions withCoalescing(final boolean value) {
		return with(o -> o.coalescing = value);
	}

	/** Packet size before a client sets one, with IP, UDP and GVSP headers. */
	public DeviceOptions withPacketSize(final int value) {
		return with(o -> o.packetSize = value & ~3);
	}

	/** Packet sizes the camera accepts; others become the nearest. */
	public DeviceOptions withPacketSizes(final int min, final int max) {
		return with(o -> {
			o.minPacketSize = min;
			o.maxPacketSize = max;
		});
	}

	/** Heartbeat timeout before a client sets one. */
	public DeviceOptions withHeartbeatMillis(final int value) {
		return with(o -> o.heartbeatMillis = value);
	}

	/** Whether the description is served as a zip file. */
	public DeviceOptions withZippedDescription(final boolean value) {
		return with(o -> o.zippedDescription = value);
	}

	/** Whether block ids have 64 bits until a client switches that. */
	public DeviceOptions withExtendedIds(final boolean value) {
		return with(o -> o.extendedIds = value);
	}

	/** First block id after the stream channel is opened; 1 by the standard, others to test the wrap-around. */
	public DeviceOptions withFirstBlockId(final long value) {
		return with(o -> o.firstBlockId = value);
	}

	/** Whether wide pixels go out with their high byte first whatever the client asks for, as some real cameras do. */
	public DeviceOptions withBigEndianPixels(final boolean value) {
		return with(o -> o.bigEndianPixels = value);
	}

	/** Whether chunks follow the image until a client switches that, or the image itself is one. */
	public DeviceOptions withExtendedChunks(final boolean value) {
		return withChannel(Bootstrap.CHANNEL_EXTENDED_CHUNKS, value);
	}

	/** Whether blocks that fit in one packet travel in one, until a client switches that. */
	public DeviceOptions withAllIn(final boolean value) {
		return withChannel(Bootstrap.CHANNEL_ALL_IN, value);
	}

	/**
	 * Whether the camera can send images as multi-part payload, and does until a client switches that. It then also
	 * begins with 64-bit block ids, which that needs.
	 */
	public DeviceOptions withMultiPart(final boolean value) {
		return withChannel(Bootstrap.CHANNEL_MULTI_PART, value).withExtendedIds(value || extendedIds);
	}

	private DeviceOptions withChannel(final int bit, final boolean on) {
		return with(o -> o.channelConfiguration = on ? channelConfiguration | bit : channelConfiguration & ~bit);
	}

	public String address() {
		return address;
	}

	public int port() {
		return port;
	}

	public boolean hearBroadcasts() {
		return hearBroadcasts;
	}

	public double linkMegabits() {
		return linkMegabits;
	}

	public int queuedImages() {
		return queuedImages;
	}

	public boolean resend() {
		return resend;
	}

	public boolean coalescing() {
		return coalescing;
	}

	public long resendBytes() {
		return resendBytes;
	}

	public int packetSize() {
		return packetSize;
	}

	public int minPacketSize() {
		return minPacketSize;
	}

	public int maxPacketSize() {
		return maxPacketSize;
	}

	public int heartbeatMillis() {
		return heartbeatMillis;
	}

	public boolean zippedDescription() {
		return zippedDescription;
	}

	public boolean extendedIds() {
		return extendedIds;
	}

	public long firstBlockId() {
		return firstBlockId;
	}

	public boolean bigEndianPixels() {
		return bigEndianPixels;
	}

	/** The {@code CHANNEL_} bits that are on at first. */
	int channelConfiguration() {
		return channelConfiguration;
	}
}
