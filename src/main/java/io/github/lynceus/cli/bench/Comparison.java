package io.github.lynceus.cli.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** What receivers cost at the rate of gigabit Ethernet, and how fast each can be without losing anything. */
final class Comparison {

	private static final String PIECES = "recvmmsg, coalesced";
	private static final String ARAVIS = "Aravis";

	private final Arena arena;
	private final Opponents opponents;
	private final int rounds;
	private final double seconds;

	Comparison(final Arena arena, final Opponents opponents, final int rounds, final double seconds) {
		this.arena = arena;
		this.opponents = opponents;
		this.rounds = rounds;
		this.seconds = seconds;
	}

	/** Compiles what is compared. */
	void warm() {
		final Traffic gigabit = Traffic.usual(Traffic.GIGABIT, seconds);
		everybody(gigabit).forEach((name, entry) -> arena.run(entry.receiver(), entry.traffic()));
	}

	/** Who gets what. */
	private record Entry(Contestant receiver, Traffic traffic) {}

	/** Whose packets come alone are given them one by one, or in pieces that the system cuts up for them. */
	private Map<String, Entry> everybody(final Traffic alone) {
		final Map<String, Entry> entries = new LinkedHashMap<>();
		entries.put("floor", new Entry(opponents.floor, alone));
		entries.put("channel", new Entry(opponents.channel, alone));
		entries.put("recvmmsg", new Entry(alone.pieces() ? opponents.ungrouped : opponents.batch, alone));
		entries.put(PIECES, new Entry(opponents.batch, alone.inPieces()));
		opponents.aravis.ifPresent(aravis -> entries.put(ARAVIS, new Entry(aravis, alone)));
		return entries;
	}

	void cost(final Report report) {
		final Samples cost = new Samples();
		final Samples lost = new Samples();
		for (int round = 0; round < rounds; round++) {
			everybody(Traffic.usual(Traffic.GIGABIT, seconds)).forEach((name, entry) -> {
				final Trial trial = arena.run(entry.receiver(), entry.traffic());
				cost.add(name, trial.cpuPerGigabyte());
				lost.add(name, trial.lost());
			});
		}
		report.heading("At 1000 Mbit/s: processor time");
		report.columns("receiver", "CPU s/GB", "least to most", "of the floor", "of Aravis", "packets lost");
		for (final String name : everybody(Traffic.usual(Traffic.GIGABIT, seconds)).keySet()) {
			report.row(name, Report.number(cost.median(name)), range(cost, name), Report.number(cost.medianRatio(name, "floor")),
				ofAravis(cost, name), Report.number(lost.most(name)));
		}
		report.atMost("CPU at 1000 Mbit/s, channel / floor", cost.medianRatio("channel", "floor"), 0.8);
		if (cost.has(ARAVIS)) report.atMost("CPU at 1000 Mbit/s, recvmmsg / Aravis", cost.medianRatio("recvmmsg", ARAVIS), 0.55);
	}

	void maximum(final Report report) {
		final Samples most = new Samples();
		final Samples bySender = new Samples();
		for (int round = 0; round < rounds; round++) {
			everybody(Traffic.usual(Traffic.GIGABIT, seconds / 4).inPieces()).forEach((name, entry) -> {
				final Maximum found = Maximum.of(arena, entry.receiver(), entry.traffic());
				most.add(name, found.rate());
				bySender.add(name, found.ofSender() ? 1 : 0);
			});
		}
		report.heading("Highest rate without loss");
		report.columns("receiver", "MB/s", "least to most", "of the floor", "of Aravis");
		for (final String name : everybody(Traffic.usual(0, 1).inPieces()).keySet()) {
			final String mark = bySender.median(name) > 0.5 ? "at least " : "";
			report.row(name, mark + Report.number(most.median(name)), range(most, name), Report.number(most.medianRatio(name, "floor")),
				ofAravis(most, name));
		}
		report.atLeast("loss-free maximum, channel / floor", most.medianRatio("channel", "floor"), 0.95);
		if (!most.has(ARAVIS)) return;
		report.atLeast("loss-free maximum, recvmmsg / Aravis", most.medianRatio("recvmmsg", ARAVIS), 1.2);
		report.atLeast("loss-free maximum, recvmmsg coalesced / Aravis", most.medianRatio(PIECES, ARAVIS), 2);
	}

	private static String range(final Samples samples, final String name) {
		return Report.number(samples.least(name)) + " to " + Report.number(samples.most(name));
	}

	private static String ofAravis(final Samples samples, final String name) {
		return samples.has(ARAVIS) ? Report.number(samples.medianRatio(name, ARAVIS)) : "";
	}
}
