package io.github.lynceus.fiji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Runs scenarios with windows in the JVM it is in, one after another, and has what all of them need. Writes one line for
 * each: its name, a tab, and "ok" or what went wrong. {@link ScenarioProcess} starts such a JVM and reads the lines.
 */
public abstract class Stage {

	private static final long PATIENCE_NANOS = 60_000_000_000L;
	private static final List<Throwable> UNCAUGHT = new CopyOnWriteArrayList<>();

	private final Map<String, Scenario> scenarios = new LinkedHashMap<>();

	/** Something done with windows. */
	@FunctionalInterface
	public interface Scenario {

		void run() throws Exception;
	}

	static {
		Thread.setDefaultUncaughtExceptionHandler((thread, error) -> {
			UNCAUGHT.add(error);
			if (thread.getName().equals("main")) {
				// Nobody is left to run scenarios, and the windows would keep the JVM.
				error.printStackTrace();
				System.exit(1);
			}
		});
	}

	/** Adds a scenario at the end. */
	protected final void add(final String name, final Scenario scenario) {
		scenarios.put(name, scenario);
	}

	/** Runs all of them. */
	public final void run() {
		scenarios.forEach(this::run);
	}

	private void run(final String name, final Scenario scenario) {
		String outcome = "ok";
		try {
			scenario.run();
			tidy();
			assertEquals(List.of(), UNCAUGHT, "uncaught exceptions");
		}
		catch (final Throwable error) {
			outcome = error.toString().replace('\n', ' ').replace('\t', ' ');
			error.printStackTrace();
			UNCAUGHT.forEach(Throwable::printStackTrace);
			failed(name);
		}
		UNCAUGHT.clear();
		System.out.println(name + "\t" + outcome);
	}

	/** Closes what a scenario has left open; what it throws is the scenario's failure. */
	protected abstract void tidy() throws Exception;

	/** The same after a failure, where it must not throw. */
	protected void failed(final String scenario) {
		try {
			tidy();
		}
		catch (final Exception | AssertionError leftOver) {
			System.err.println("after " + scenario + ": " + leftOver);
		}
	}

	// -- For scenarios --

	/** The first component of a type that is as asked, wherever in a container; null when there is none. */
	public static <C extends Component> C find(final Container container, final Class<C> type,
		final Predicate<? super C> wanted)
	{
		for (final Component component : container.getComponents()) {
			if (type.isInstance(component) && wanted.test(type.cast(component))) {
				return type.cast(component);
			}
			if (component instanceof Container inner) {
				final C found = find(inner, type, wanted);
				if (found != null) {
					return found;
				}
			}
		}
		return null;
	}

	/** Does something on the event thread and waits for it. */
	public static void onEventThread(final Runnable task) {
		try {
			EventQueue.invokeAndWait(task);
		}
		catch (final Exception exception) {
			throw new IllegalStateException(exception);
		}
	}

	/** Asks something on the event thread. */
	public static <T> T ask(final Supplier<T> question) {
		final Object[] answer = new Object[1];
		onEventThread(() -> answer[0] = question.get());
		@SuppressWarnings("unchecked")
		final T typed = (T) answer[0];
		return typed;
	}

	/** Waits for a condition; the time limit is a safety net. */
	public static void await(final String what, final BooleanSupplier condition) {
		final long end = System.nanoTime() + PATIENCE_NANOS;
		while (!condition.getAsBoolean()) {
			assertTrue(System.nanoTime() < end, "waited in vain for " + what);
			LockSupport.parkNanos(2_000_000);
		}
	}
}
