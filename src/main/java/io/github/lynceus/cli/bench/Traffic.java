package io.github.lynceus.cli.bench;

/**
 * What is sent to a receiver.
 *
 * @param shape frames and packets
 * @param megabits a second on an Ethernet wire, as if it were as fast as that
 * @param seconds how long
 * @param pieces whether the system gets many packets at once; receivers that do not ask for pieces get them one by one
 * @param faults words of {@link SendBench}; empty for none
 */
record Traffic(FrameShape shape, double megabits, double seconds, boolean pieces, String faults) {

	/** The rate of gigabit Ethernet. */
	static final double GIGABIT = 1000;
	/** Preamble, Ethernet header, checksum, gap, IP and UDP headers; then that of GVSP. */
	private static final int PACKET_OVERHEAD = 38 + 28 + 8;

	/** The usual frames, packet by packet, without faults. */
	static Traffic usual(final double megabits, final double seconds) {
		return new Traffic(FrameShape.USUAL, megabits, seconds, false, "");
	}

	Traffic of(final FrameShape other) {
		return new Traffic(other, megabits, seconds, pieces, faults);
	}

	Traffic at(final double rate) {
		return new Traffic(shape, rate, seconds, pieces, faults);
	}

	Traffic inPieces() {
		return new Traffic(shape, megabits, seconds, true, faults);
	}

	Traffic with(final String words) {
		return new Traffic(shape, megabits, seconds, pieces, words);
	}

	/** Megabits on the wire for each megabyte of pixels, about. */
	double megabitsPerMegabyte() {
		return 8.0 * (shape.payload() + (double) shape.packets() * PACKET_OVERHEAD) / shape.payload();
	}

	/** As words of {@link SendBench}. */
	String words(final String ports, final int firstId) {
		return String.join(" ", "send --port", ports, "--first-id", String.valueOf(firstId), "--rate", String.valueOf(megabits),
			"--seconds", String.valueOf(seconds), "--width", String.valueOf(shape.width()), "--height", String.valueOf(shape.height()),
			"--packet-size", String.valueOf(shape.packetSize()), pieces ? "--coalesced" : "", faults).strip();
	}
}
