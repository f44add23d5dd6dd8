package io.github.lynceus.gige;

/**
 * How long a device waits between two packets of its stream, so that slower receivers and switches keep up. The device
 * counts in ticks of its clock.
 */
public final class PacketDelay {

	private PacketDelay() {}

	/**
	 * The ticks for a delay, rounded up so that the device waits no shorter; for {@link StreamOptions#packetDelayTicks}.
	 *
	 * @throws GigeException if the device has no clock to count them by
	 */
	public static long ticks(final ControlChannel control, final long nanos) {
		if (nanos <= 0) return 0;
		final long frequency = control.tickFrequency();
		if (frequency <= 0) {
			throw new GigeException(control.name() + " does not tell its clock's frequency, so its packet delay can only be " +
				"given in ticks.");
		}
		return -DeviceTime.ticks(-nanos, frequency);
	}

	/** Nanoseconds of a number of ticks; 0 if the device does not tell. */
	public static long nanos(final ControlChannel control, final long ticks) {
		return DeviceTime.nanos(ticks & 0xFFFFFFFFL, control.tickFrequency());
	}

	/**
	 * The delay that spreads a stream over a bit rate, for a device that else sends each frame as fast as the link allows.
	 *
	 * @param packetSize bytes of a packet with IP, UDP and GVSP headers
	 * @param linkBitsPerSecond what the link carries
	 * @param bitsPerSecond what the stream shall use, headers included
	 * @return nanoseconds, 0 if it is the whole link
	 */
	public static long nanosFor(final int packetSize, final double linkBitsPerSecond, final double bitsPerSecond) {
		final double bits = (packetSize + ETHERNET_OVERHEAD) * 8.0;
		return Math.max(0, Math.round(1e9 * (bits / bitsPerSecond - bits / linkBitsPerSecond)));
	}

	/** Preamble, Ethernet header, checksum and gap between frames (IEEE 802.3). */
	private static final int ETHERNET_OVERHEAD = 38;
}
