package io.github.lynceus.cli.bench;

import java.util.List;

/** How cost grows with frames, packets, rate and cameras. */
final class Growth {

	private static final String[] SOURCES = { "channel", "recvmmsg" };
	private static final String PAYLOAD = String.valueOf(2 * 2048 * 2048);

	private final Arena arena;
	private final int rounds;
	private final double seconds;
	private final Report report;

	Growth(final Arena arena, final int rounds, final double seconds, final Report report) {
		this.arena = arena;
		this.rounds = rounds;
		this.seconds = seconds;
		this.report = report;
	}

	void measure() {
		report.heading("How cost grows: CPU s/GB (packets lost)");
		report.columns("what", "frame", "packet", "Mbit/s", "cameras", SOURCES[0], SOURCES[1], "heap bytes/frame, " + SOURCES[1]);
		final Traffic usual = Traffic.usual(Traffic.GIGABIT, seconds / 2);
		for (final int[] size : new int[][] { { 160, 128 }, { 320, 258 }, { 640, 512 }, { 1280, 1024 }, { 2048, 2048 } }) {
			row("frame size", usual.of(new FrameShape(size[0], size[1], 1500)), 1);
		}
		for (final int size : new int[] { 1500, 4000, 9000 }) row("packet size", usual.of(new FrameShape(640, 512, size)), 1);
		for (final double rate : new double[] { 100, 250, 500, 1000, 2500 }) row("rate", usual.at(rate), 1);
		for (final int cameras : new int[] { 1, 2, 4 }) row("cameras that share the rate", usual, cameras);
	}

	private void row(final String what, final Traffic traffic, final int cameras) {
		final Samples cost = new Samples();
		final Samples lost = new Samples();
		final Samples heap = new Samples();
		final FrameShape shape = traffic.shape();
		try (Contestant first = start(SOURCES[0], shape, cameras); Contestant second = start(SOURCES[1], shape, cameras)) {
			for (final Contestant receiver : List.of(first, second)) arena.run(receiver, traffic);
			for (int round = 0; round < rounds; round++) {
				for (final Contestant receiver : List.of(first, second)) {
					final Trial trial = arena.run(receiver, traffic);
					cost.add(receiver.name(), trial.cpuPerGigabyte());
					lost.add(receiver.name(), trial.lost());
					heap.add(receiver.name(), trial.allocatedPerFrame());
				}
			}
		}
		report.row(what, shape.width() + "x" + shape.height(), String.valueOf(shape.packetSize()), Report.number(traffic.megabits()),
			String.valueOf(cameras), cell(cost, lost, SOURCES[0]), cell(cost, lost, SOURCES[1]), Report.number(heap.median(SOURCES[1])));
	}

	private static String cell(final Samples cost, final Samples lost, final String name) {
		return Report.number(cost.median(name)) + " (" + Report.number(lost.median(name)) + ")";
	}

	private static Contestant start(final String source, final FrameShape shape, final int cameras) {
		return Contestant.of(source, "--source", source, "--packet-size", String.valueOf(shape.packetSize()), "--payload", PAYLOAD,
			"--streams", String.valueOf(cameras));
	}
}
