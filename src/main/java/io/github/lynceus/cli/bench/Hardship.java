package io.github.lynceus.cli.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
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
	private final double megabits;
	private final double seconds;

	/** @param seconds of a measurement; a JVM's first two are two */
	Hardship(final Arena arena, final double megabits, final double seconds) {
		this.arena = arena;
		this.megabits = megabits;
		this.seconds = seconds;
	}

	void measure(final Report report, final int rounds) {
		report.heading("At " + Report.number(megabits) + " Mbit/s: hardship");
		report.columns("what", "receiver", "packets sent", "packets lost, each round", "frames torn");
		for (final String source : SOURCES) row(report, rounds, "a JVM's first two seconds", source, () -> cold(source));
		for (final String source : SOURCES) row(report, rounds, HOGS + " busy programs on its processor", source, () -> hogs(source));
		final String recording = "a recording to memory and " + Report.number(GARBAGE) + " MB/s of garbage";
		for (final String source : SOURCES) row(report, rounds, recording, source, () -> garbage(source));
	}

	private static void row(final Report report, final int rounds, final String what, final String source, final Supplier<Trial> round) {
		final List<Trial> trials = new ArrayList<>();
		for (int i = 0; i < rounds; i++) trials.add(round.get());
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
	Trial cold(final String source) {
		try (Contestant fresh = Contestant.of(source, "--source", source)) {
			return arena.run(fresh, Traffic.usual(megabits, COLD_SECONDS), SETTLING);
		}
	}

	Trial hogs(final String source) {
		try (Contestant receiver = Contestant.of(source, "--source", source)) {
			warm(receiver);
			final List<Process> hogs = new ArrayList<>();
			try {
				for (int i = 0; i < HOGS; i++) hogs.add(hog());
				return arena.run(receiver, Traffic.usual(megabits, seconds), SETTLING);
			}
			finally {
				hogs.forEach(Process::destroyForcibly);
			}
		}
	}

	Trial garbage(final String source) {
		final int frames = (int) (1000 * seconds);
		try (Contestant receiver = Contestant.of(source, "--source", source, "--record", String.valueOf(frames), "--garbage",
			String.valueOf(GARBAGE)))
		{
			warm(receiver);
			return arena.run(receiver, Traffic.usual(megabits, seconds), SETTLING);
		}
	}

	private void warm(final Contestant receiver) {
		arena.run(receiver, Traffic.usual(megabits / 4, 1));
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
