package io.github.lynceus.cli.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** Whether what does arrive of a damaged stream is received as cheaply and as fast as a whole one. */
final class LossyNetwork {

	private static final double LEAST = 0.9;
	private static final String WHOLE = "nothing";

	private final Arena arena;
	private final Opponents opponents;
	private final int rounds;
	private final double seconds;

	LossyNetwork(final Arena arena, final Opponents opponents, final int rounds, final double seconds) {
		this.arena = arena;
		this.opponents = opponents;
		this.rounds = rounds;
		this.seconds = seconds;
	}

	private static Map<String, String> faults() {
		final Map<String, String> faults = new LinkedHashMap<>();
		faults.put(WHOLE, "");
		faults.put("packet 1 lost", "--drop-first");
		faults.put("a tenth reordered", "--reorder 0.1");
		faults.put("20 % lost", "--loss 0.2");
		return faults;
	}

	void measure(final Report report) {
		report.heading("A network that loses and reorders: what does arrive");
		report.columns("receiver", "fault", "CPU s/GB at 1000 Mbit/s", "of whole frames'", "highest rate, MB/s", "of whole frames'");
		measure(report, "channel", opponents.channel, opponents.channel);
		measure(report, "recvmmsg", opponents.batch, opponents.ungrouped);
	}

	private void measure(final Report report, final String name, final Contestant paced, final Contestant fast) {
		final Samples cost = new Samples();
		final Samples most = new Samples();
		for (int round = 0; round < rounds; round++) {
			faults().forEach((fault, words) -> {
				cost.add(fault, arena.run(paced, Traffic.usual(Traffic.GIGABIT, seconds / 2).with(words)).cpuPerGigabyte());
				most.add(fault, Maximum.of(arena, fast, Traffic.usual(0, seconds / 6).inPieces().with(words)).rate());
			});
		}
		for (final String fault : faults().keySet()) {
			report.row(name, fault, Report.number(cost.median(fault)), Report.number(cost.medianRatio(fault, WHOLE)),
				Report.number(most.median(fault)), Report.number(most.medianRatio(fault, WHOLE)));
			if (fault.equals(WHOLE)) continue;
			report.atMost(name + ", " + fault + ": CPU for what arrives / whole frames'", cost.medianRatio(fault, WHOLE), 1 / LEAST);
			report.atLeast(name + ", " + fault + ": highest rate / whole frames'", most.medianRatio(fault, WHOLE), LEAST);
		}
	}
}
