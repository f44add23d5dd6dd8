package io.github.lynceus.hyper.scan;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stage that takes commands as text, over TCP or a serial port, as a properties file says: see the examples. A
 * serial port is opened as a file and has to be set up before (speed, no echo); where that cannot be done, a program or
 * box that offers the port over TCP serves as well.
 */
public final class TextStage implements StageDriver {

	private static final Duration LOOK = Duration.ofMillis(50);

	private final TextStageSettings settings;
	private final TextLink link;

	private TextStage(final TextStageSettings settings, final TextLink link) {
		this.settings = settings;
		this.link = link;
	}

	/** Connects, and says hello where the settings have something for that. @throws StageException when nobody answers */
	public static TextStage open(final TextStageSettings settings) {
		final TextLink link = new TextLink(settings);
		try {
			final TextStage stage = new TextStage(settings, link);
			stage.tell("hello");
			return stage;
		}
		catch (final RuntimeException exc) {
			link.close();
			throw exc;
		}
	}

	private Matcher tell(final String key) {
		return settings.command(key).map(command -> link.ask(command, command.text())).orElse(null);
	}

	// -- StageDriver methods --

	@Override
	public String name() {
		return settings.name();
	}

	@Override
	public Optional<Boolean> lights() {
		final Matcher reply = tell("lights.ask");
		final Pattern on = settings.pattern("lights.ask.on");
		return reply == null || on == null ? Optional.empty() : Optional.of(on.matcher(value(reply)).matches());
	}

	/** What the pattern has put into parentheses, else all of it. */
	private static String value(final Matcher reply) {
		return reply.groupCount() > 0 && reply.group(1) != null ? reply.group(1) : reply.group();
	}

	@Override
	public void setLights(final boolean on) {
		// NB: what is to be put right must not be kept from it by what went wrong.
		link.forgive();
		tell(on ? "lights.on" : "lights.off");
	}

	@Override
	public OptionalDouble position() {
		final Matcher reply = tell("position.ask");
		if (reply == null) return OptionalDouble.empty();
		try {
			return OptionalDouble.of(Double.parseDouble(value(reply).strip()) / settings.unitsPerMm());
		}
		catch (final NumberFormatException exc) {
			throw new StageException(name() + " answered \"" + reply.group() + "\" where its position was asked.", exc);
		}
	}

	@Override
	public void move(final double distance, final double speed) {
		settings.real("speed.max").ifPresent(most -> require(speed <= most, "moves at up to " + most + " mm/s",
			"a scan at " + String.format(Locale.ROOT, "%.3f", speed) + " mm/s"));
		position().ifPresent(here -> requireReachable(here + distance));
		final StageCommand command = settings.command("move").orElseThrow();
		link.ask(command, command.text().replace("{distance}", settings.length(distance)).replace("{speed}",
			settings.speed(speed)));
	}

	private void requireReachable(final double place) {
		final double least = settings.real("position.min").orElse(Double.NEGATIVE_INFINITY);
		final double most = settings.real("position.max").orElse(Double.POSITIVE_INFINITY);
		require(place >= least && place <= most, "goes from " + least + " to " + most + " mm",
			"a scan to " + String.format(Locale.ROOT, "%.3f", place) + " mm");
	}

	private void require(final boolean possible, final String limit, final String wanted) {
		if (!possible) throw new StageException(name() + " " + limit + ", so " + wanted + " is not possible: change it.");
	}

	@Override
	public void moveTo(final double position) {
		link.forgive();
		final Optional<StageCommand> command = settings.command("moveto");
		if (command.isEmpty()) return;
		link.ask(command.get(), command.get().text().replace("{position}", settings.length(position)));
		awaitStanding();
	}

	@Override
	public void stop() {
		link.forgive();
		tell("stop");
		awaitStanding();
	}

	/** Where the stage does not tell whether it moves, its answer has to mean that it stands. */
	private void awaitStanding() {
		final Pattern yes = settings.pattern("moving.ask.yes");
		if (yes == null || settings.command("moving.ask").isEmpty()) return;
		final long deadline = System.nanoTime() + settings.moveTimeout().toNanos();
		while (yes.matcher(value(tell("moving.ask"))).matches()) {
			if (System.nanoTime() > deadline) throw new StageException(name() + " is still moving after "
				+ settings.moveTimeout().toSeconds() + " s.");
			LockSupport.parkNanos(this, LOOK.toNanos());
		}
	}

	@Override
	public void check() {
		link.check();
	}

	@Override
	public void close() {
		try {
			link.forgive();
			tell("goodbye");
		}
		catch (final StageException exc) {
			// It is given back all the same.
		}
		link.close();
	}
}
