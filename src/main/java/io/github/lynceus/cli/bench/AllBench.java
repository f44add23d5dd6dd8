package io.github.lynceus.cli.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Everything about receiving, beside its floor and beside Aravis, in one go. */
@Command(name = "all", mixinStandardHelpOptions = true, description = {
	"Measures all about receiving: cost, highest rate, lossy networks, hardship, growth, pace; some twelve minutes.",
	"Prints a page of Markdown; at its end what was to be reached. Sender and receivers are programs of their own,",
	"on a processor each. Exits with 1 when something was not reached." })
final class AllBench implements Callable<Integer> {

	/** What can be measured. */
	private enum Part {
		cost, maximum, lossy, hardship, growth, pace
	}

	@Option(names = "--rounds", defaultValue = "5", paramLabel = "N", description = "Rounds; the figures are medians (${DEFAULT-VALUE}).")
	private int rounds;

	@Option(names = "--seconds", defaultValue = "2", paramLabel = "S",
		description = "Seconds of a measurement of cost; one of loss takes a third of it (${DEFAULT-VALUE}).")
	private double seconds;

	@Option(names = "--only", split = ",", paramLabel = "PART",
		description = "Parts to measure: ${COMPLETION-CANDIDATES}; all if not given.")
	private Set<Part> only = Set.of(Part.values());

	@Option(names = "--camera-address", defaultValue = "127.0.66.1", paramLabel = "ADDRESS",
		description = "Loopback address for a simulated camera that Aravis connects to (${DEFAULT-VALUE}).")
	private String camera;

	@Option(names = "--into", paramLabel = "PAGE", description = {
		"Put the figures into this page, too, in place of what stands between its lines",
		"<!-- bench all --> and <!-- end of bench all -->." })
	private Path page;

	@Override
	public Integer call() throws IOException, InterruptedException {
		final Report report = new Report(System.out);
		report.line("");
		report.line(machine());
		try (Arena arena = new Arena()) {
			if (only.contains(Part.cost) || only.contains(Part.maximum) || only.contains(Part.lossy)) compare(arena, report);
			if (only.contains(Part.hardship)) new Hardship(arena, Traffic.GIGABIT, 2 * seconds).measure(report, rounds);
			if (only.contains(Part.growth)) new Growth(arena, Math.min(3, rounds), seconds, report).measure();
		}
		if (only.contains(Part.pace)) new Pacing(camera, seconds / 2, report).measure();
		final int failed = report.verdicts();
		if (page != null) report.into(page);
		return failed == 0 ? 0 : 1;
	}

	/** Where, how often, and what else went on. */
	private String machine() {
		final OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
		return String.format(Locale.ROOT, "%d processors %s, %s %s, Java %s; rounds: %d; load before: %.1f.", system
			.getAvailableProcessors(),
			Cores.model(), system.getName(), system.getVersion(), System.getProperty("java.version"), rounds, system
				.getSystemLoadAverage());
	}

	private void compare(final Arena arena, final Report report) throws IOException {
		try (Opponents opponents = new Opponents(camera)) {
			final Comparison comparison = new Comparison(arena, opponents, rounds, seconds);
			comparison.warm();
			if (only.contains(Part.cost)) comparison.cost(report);
			if (only.contains(Part.maximum)) comparison.maximum(report);
			if (only.contains(Part.lossy)) new LossyNetwork(arena, opponents, Math.min(3, rounds), seconds).measure(report);
		}
	}
}
