package io.github.lynceus.cli.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** What is lost at the rate of gigabit Ethernet while a receiver has it hard. */
final class Hardship {

	/** The most a receiver may have to catch up with. */
	private static final long SETTLING = 300_000_000;
	private static final int HOGS = 3;
	private static final double GARBAGE = 200;
	private static final double COLD_SECONDS = 2;
	private static final String[] SOURCES = { "channel", "recvmmsg" };

	private final Arena arena;
	private final int rounds;
	private final double seconds;
	private final Report report;

	Hardship(final Arena arena, final int rounds, final double seconds, final Report report) {
		this.arena = arena;
		this.rounds = rounds;
		this.seconds = seconds;
		this.report = report;
	}

	void measure() {
		report.heading("At 1000 Mbit/s: hardship");
		report.columns("what", "receiver", "packets sent", "packets lost, each round", "frames torn");
		for (final String source : SOURCES) row("a JVM's first two seconds", source, i -> cold(source));
		if (Cores.exists("sh")) for (final String source : SOURCES)
			row(HOGS + " busy programs on its processor", source, i -> hogs(source));
		for (final String source : SOURCES)
			row("a recording to memory and " + Report.number(GARBAGE) + " MB/s of garbage", source,
				i -> garbage(source));
	}

	private interface Round {

		Trial run(int i);
	}

	private void row(final String what, final String source, final Round round) {
		final List<Trial> trials = new ArrayList<>();
		for (int i = 0; i < rounds; i++) trials.add(round.run(i));
		final List<String> lost = trials.stream().map(trial -> String.valueOf(trial.lost())).toList();
		report.row(what, source, String.valueOf(sum(trials, trial -> trial.sent().get("packets").getAsLong())), String.join(", ", lost),
			String.valueOf(sum(trials, Trial::torn)));
		final List<Double> each = trials.stream().map(trial -> (double) trial.lost()).toList();
		report.atMost("packets lost, " + what + ", " + source, Samples.median(each), 0);
	}

	private static long sum(final List<Trial> trials, final ToLongFunction<Trial> figure) {
		return trials.stream().mapToLong(figure).sum();
	}

	/** The stream begins as soon as there is a port for it. */
	private Trial cold(final String source) {
		try (Contestant fresh = Contestant.of(source, "--source", source)) {
			return arena.run(fresh, Traffic.usual(Traffic.GIGABIT, COLD_SECONDS), SETTLING);
		}
	}

	private Trial hogs(final String source) {
		try (Contestant receiver = Contestant.of(source, "--source", source)) {
			warm(receiver);
			final List<Process> hogs = new ArrayList<>();
			try {
				for (int i = 0; i < HOGS; i++) hogs.add(hog());
				return arena.run(receiver, Traffic.usual(Traffic.GIGABIT, seconds), SETTLING);
			}
			finally {
				hogs.forEach(Process::destroyForcibly);
			}
		}
	}

	private Trial garbage(final String source) {
		final int frames = (int) (1000 * seconds);
		try (Contestant receiver = Contestant.of(source, "--source", source, "--record", String.valueOf(frames), "--garbage",
			String.valueOf(GARBAGE)))
		{
			warm(receiver);
			return arena.run(receiver, Traffic.usual(Traffic.GIGABIT, seconds), SETTLING);
		}
	}

	private void warm(final Contestant receiver) {
		arena.run(receiver, Traffic.usual(Traffic.GIGABIT / 4, 1));
	}

	/** A program that does nothing, as much as it can. */
	private static Process hog() {
		final List<String> command = new ArrayList<>(Cores.only(Cores.RECEIVER));
		command.addAll(List.of("sh", "-c", "while :; do :; done"));
		try {
			return new ProcessBuilder(command).start();
		}
		catch (final IOException exc) {
			throw new IllegalStateException("No program to compete with can be started: " + exc.getMessage(), exc);
		}
	}
}
