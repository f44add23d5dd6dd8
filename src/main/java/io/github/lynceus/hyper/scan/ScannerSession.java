package io.github.lynceus.hyper.scan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A stage at work: notes how it finds the stage, and closing it brings that back, in the order stop, position, lights,
 * each whether or not the others succeed. It is closed when a scan ends, fails or is cancelled, when its window is closed,
 * and when the program ends. What the stage does not tell it cannot be brought back to: lights then go off, and a stage
 * without position stays where it stopped.
 */
public final class ScannerSession implements AutoCloseable {

	private final StageDriver stage;
	private final Optional<Boolean> lights;
	private final OptionalDouble position;
	private final Thread atExit = new Thread(this::restoreQuietly, "Stage at exit");
	private boolean lit;
	private boolean moved;
	private boolean closed;

	private ScannerSession(final StageDriver stage) {
		this.stage = stage;
		lights = stage.lights();
		position = stage.position();
	}

	/** Notes how the stage is. */
	public static ScannerSession begin(final StageDriver stage) {
		final ScannerSession session = new ScannerSession(stage);
		Runtime.getRuntime().addShutdownHook(session.atExit);
		return session;
	}

	/** Switches the lights on and waits until they are warm. @throws StageException when closed meanwhile */
	public synchronized void light(final Duration warmUp) {
		requireOpen();
		lit = true;
		stage.setLights(true);
		final long deadline = System.nanoTime() + warmUp.toNanos();
		try {
			for (long left = warmUp.toMillis(); left > 0 && !closed; left = (deadline - System.nanoTime()) / 1_000_000) {
				wait(left);
			}
		}
		catch (final InterruptedException exc) {
			Thread.currentThread().interrupt();
			throw new StageException("Waiting for the lights of " + stage.name() + " was interrupted.", exc);
		}
		requireOpen();
	}

	/** Begins to move as a scan wants it. */
	public synchronized void move(final ScanGeometry geometry) {
		requireOpen();
		moved = true;
		stage.move(geometry.distance(), geometry.speed());
	}

	/** @throws StageException when something is wrong with the stage */
	public synchronized void check() {
		if (!closed) stage.check();
	}

	private void requireOpen() {
		if (closed) throw new StageException("The scan on " + stage.name() + " was cancelled.");
	}

	/**
	 * Brings the stage back to how it was. Does so even on a thread that is interrupted.
	 *
	 * @throws StageException with one sentence when a part of that fails
	 */
	@Override
	public void close() {
		final boolean interrupted = Thread.interrupted();
		try {
			restore();
			removeHook();
		}
		finally {
			if (interrupted) Thread.currentThread().interrupt();
		}
	}

	private void removeHook() {
		try {
			Runtime.getRuntime().removeShutdownHook(atExit);
		}
		catch (final IllegalStateException exc) {
			// The program is ending already.
		}
	}

	private void restoreQuietly() {
		try {
			restore();
		}
		catch (final StageException exc) {
			System.getLogger("io.github.lynceus.hyper").log(System.Logger.Level.WARNING, exc.getMessage());
		}
	}

	private synchronized void restore() {
		if (closed) return;
		closed = true;
		notifyAll();
		final List<String> failures = new ArrayList<>();
		RuntimeException cause = null;
		for (final Step step : steps()) {
			try {
				step.action().run();
			}
			catch (final RuntimeException exc) {
				failures.add(step.name() + " (" + exc.getMessage() + ")");
				cause = cause == null ? exc : cause;
			}
		}
		if (cause != null) throw new StageException(
			"Could not bring " + stage.name() + " back: " + String.join(", ", failures) + ". Do that by hand.", cause);
	}

	/** @param name for the sentence when it fails */
	private record Step(String name, Runnable action) {}

	private List<Step> steps() {
		final List<Step> steps = new ArrayList<>();
		if (moved) steps.add(new Step("stop it", stage::stop));
		if (moved && position.isPresent()) {
			final double before = position.getAsDouble();
			steps.add(new Step(String.format(Locale.ROOT, "move it to %.2f mm", before), () -> stage.moveTo(before)));
		}
		final boolean wereOn = lights.orElse(false);
		if (lit) steps.add(new Step("switch the lights " + (wereOn ? "on" : "off"), () -> stage.setLights(wereOn)));
		return steps;
	}
}
