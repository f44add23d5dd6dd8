package io.github.lynceus.fiji;

/**
 * Long work that is being done with a camera, whoever asked for it: where it stands, and a way to stop it. For any thread.
 */
public final class RunningJob {

	private volatile String message = "";
	private volatile double fraction = Double.NaN;
	private volatile boolean cancelled;

	RunningJob() {}

	/** What it is doing, one line; empty before it has said anything. */
	public String message() {
		return message;
	}

	/** How much of it is done, 0 to 1; not-a-number while nobody knows. */
	public double fraction() {
		return fraction;
	}

	/** Asks it to stop, as Esc does. It ends a little later, with the camera as it was. */
	public void cancel() {
		cancelled = true;
	}

	/** Whether it was asked to stop. */
	public boolean isCancelled() {
		return cancelled;
	}

	void say(final String now, final double done) {
		message = now;
		fraction = done;
	}
}
