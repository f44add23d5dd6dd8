package io.github.lynceus.fiji.panel;

import io.github.lynceus.fiji.RunningJob;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;

/**
 * What a control panel shows and does, without a window.
 * <p>
 * All methods are for one thread, the view's, and return at once: the camera is read by the poller and used by the worker,
 * and what comes of it is brought back through the view's executor. There is never more than one reading on its way.
 * </p>
 */
public final class PanelModel implements AutoCloseable {

	/** Between the end of a reading and the next. */
	private static final long PAUSE_NANOS = 700_000_000L;
	private static final String CONNECT = "Lynceus Connect...";

	private final PanelCamera camera;
	private final Executor poller;
	private final Executor worker;
	private final Executor view;
	private final BiConsumer<String, MenuCommand> recorder;
	private final Runnable listener;
	private final PanelLog log = new PanelLog();
	private PanelState state = PanelState.NOTHING;
	private String trouble = "";
	/** What the last reading or command failed with; empty if it did not. */
	private String problem = "";
	private String pollProblem = "";
	private RunningJob job;
	private MenuCommand running;
	private boolean polling;
	private boolean fresh = true;
	private boolean closed;
	private long due = System.nanoTime();

	/**
	 * @param poller one thread that reads
	 * @param worker one thread that does what buttons are for
	 * @param view runs what it is given on the thread that uses this model
	 * @param recorder told every command that succeeded, on the worker, after what has to be selected before it; empty if
	 *          nothing
	 * @param listener told, on the view's thread, that something is different
	 */
	public PanelModel(final PanelCamera camera, final Executor poller, final Executor worker, final Executor view,
		final BiConsumer<String, MenuCommand> recorder, final Runnable listener)
	{
		this.camera = camera;
		this.poller = poller;
		this.worker = worker;
		this.view = view;
		this.recorder = recorder;
		this.listener = listener;
		log.say("Control panel of " + camera.name() + ".");
	}

	// -- State --

	/** Vendor, model and address. */
	public String name() {
		return camera.name();
	}

	/** What was read last. */
	public PanelState state() {
		return state;
	}

	/** Why the camera cannot be used now, as a sentence; empty if it can. */
	public String trouble() {
		return trouble;
	}

	/** What the last command failed with, as a sentence; empty if it did not. */
	public String problem() {
		return problem;
	}

	/** What happened. */
	public PanelLog log() {
		return log;
	}

	/** The long work being done, whoever asked for it; null if there is none. */
	public RunningJob job() {
		return job;
	}

	/** The command this panel is running; null if it is running none. */
	public MenuCommand running() {
		return running;
	}

	/** Whether the camera is there and this panel is not doing anything with it. */
	public boolean isReady() {
		return isUsable() && running == null;
	}

	/** Whether the camera is there. */
	public boolean isUsable() {
		return trouble.isEmpty() && state.status() != null;
	}

	// -- Reading --

	/** To be called a few times a second. Asks the camera nothing by itself. */
	public void tick() {
		if (closed) return;
		notice(camera.trouble());
		final List<RunningJob> jobs = camera.jobs();
		final RunningJob newest = jobs.isEmpty() ? null : jobs.get(jobs.size() - 1);
		if (newest == null && job != null) refresh();
		job = newest;
		poll();
		listener.run();
	}

	private void notice(final String now) {
		if (now.equals(trouble)) return;
		trouble = now;
		if (now.isEmpty()) {
			problem = "";
			log.say(camera.name() + " is connected.");
			refresh();
		}
		else {
			log.complain(now);
		}
	}

	/** Reads everything anew, soon. */
	public void refresh() {
		fresh = true;
		due = System.nanoTime();
	}

	private void poll() {
		if (polling || !trouble.isEmpty() || System.nanoTime() - due < 0) return;
		polling = true;
		final PanelState before = state;
		final boolean everything = fresh;
		fresh = false;
		poller.execute(() -> {
			try {
				final PanelState now = camera.read(before, everything);
				view.execute(() -> read(now, ""));
			}
			catch (final RuntimeException exc) {
				view.execute(() -> read(null, sentence(exc)));
			}
		});
	}

	/** @param now null if reading failed */
	private void read(final PanelState now, final String failure) {
		polling = false;
		due = System.nanoTime() + PAUSE_NANOS;
		if (closed) return;
		// What goes wrong while the camera is going is said by its trouble.
		if (!failure.equals(pollProblem) && !failure.isEmpty() && camera.trouble().isEmpty()) log.complain(failure);
		pollProblem = failure;
		if (now != null) {
			StateChanges.between(state, now).forEach(log::say);
			state = now;
		}
		tick();
	}

	private static String sentence(final RuntimeException exc) {
		return exc.getMessage() == null ? exc.toString() : exc.getMessage();
	}

	// -- Doing --

	/** Does what a button is for: the commands one after the other, until one fails. Does nothing while others run. */
	public void run(final List<MenuCommand> commands) {
		if (closed || running != null || commands.isEmpty()) return;
		problem = "";
		next(commands);
		listener.run();
	}

	/** Takes control of the camera again, whatever else is connected. */
	public void reconnect() {
		run(List.of(MenuCommand.of(CONNECT, "address", camera.address())));
	}

	/** Asks the long work that is being done to stop. */
	public void cancel() {
		if (job != null && !job.isCancelled()) {
			job.cancel();
			log.say("Cancelling.");
		}
		listener.run();
	}

	private void next(final List<MenuCommand> commands) {
		final MenuCommand command = commands.get(0);
		running = command;
		log.say(command.title() + "…");
		worker.execute(() -> {
			String failure = "";
			try {
				// Before, as after Disconnect there may be nothing left to choose from.
				final String selection = command.name().equals(CONNECT) ? "" : camera.toSelect();
				camera.run(command);
				recorder.accept(selection, command);
			}
			catch (final RuntimeException exc) {
				failure = sentence(exc);
			}
			final String why = failure;
			view.execute(() -> done(commands, why));
		});
	}

	private void done(final List<MenuCommand> commands, final String failure) {
		running = null;
		if (closed) return;
		refresh();
		problem = failure;
		if (failure.isEmpty()) {
			log.say(commands.get(0).title() + ": done.");
			if (commands.size() > 1) next(commands.subList(1, commands.size()));
		}
		else {
			log.complain(failure);
		}
		tick();
	}

	/** From now on nothing is read or shown any more; the camera stays connected. */
	@Override
	public void close() {
		closed = true;
	}
}
