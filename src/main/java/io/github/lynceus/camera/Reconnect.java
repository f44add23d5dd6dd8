package io.github.lynceus.camera;

import io.github.lynceus.camera.ReconnectReport.State;
import io.github.lynceus.gige.GigeException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Brings a camera back that was lost: the cable was pulled, the power failed, another program took it for a while. As soon
 * as the camera answers, control is taken again, its features are connected to it, its events are reported again, and
 * streams go on for those who read them. Settings other than the image size are not restored: a camera that lost its power
 * has forgotten them.
 */
public final class Reconnect implements AutoCloseable {

	private final Camera camera;
	private final ReconnectOptions options;
	private final Consumer<ReconnectReport> listener;
	private final List<FrameStream> streams = new CopyOnWriteArrayList<>();
	/** Held while trying, so that a second loss waits for the tries after the first. */
	private final ReentrantLock trying = new ReentrantLock();
	private final ReentrantLock ending = new ReentrantLock();
	private final Condition ended = ending.newCondition();
	private volatile boolean closed;

	private Reconnect(final Camera camera, final ReconnectOptions options, final Consumer<ReconnectReport> listener) {
		this.camera = camera;
		this.options = options;
		this.listener = listener;
	}

	/**
	 * Brings this camera back whenever it is lost, until this is closed, the camera is closed or patience has run out.
	 *
	 * @param listener told what happens, on the thread that tries; it must not throw
	 */
	public static Reconnect keep(final Camera camera, final ReconnectOptions options,
		final Consumer<ReconnectReport> listener)
	{
		final Reconnect reconnect = new Reconnect(camera, options, listener);
		if (options.restartStream()) camera.keepStreams(reconnect::restart);
		camera.onControlLost(reconnect::lost);
		return reconnect;
	}

	/** Starts this stream again, too, when the camera is back; the camera's own ones are anyway, if that was asked for. */
	public void restart(final FrameStream stream) {
		if (closed) return;
		streams.removeIf(FrameStream::isClosed);
		streams.add(stream);
		stream.keep(true);
	}

	private void lost(final String reason) {
		if (closed || camera.isClosed()) return;
		trying.lock();
		try {
			if (closed || camera.control().inControl()) return;
			tell(State.LOST, reason);
			bringBack();
		}
		finally {
			trying.unlock();
		}
	}

	private void bringBack() {
		final long deadline = System.nanoTime() + options.patience().toNanos();
		String last = "it was not tried";
		while (!closed && !camera.isClosed()) {
			try {
				camera.reopen(streams);
				tell(State.BACK, camera.name() + " is back.");
				return;
			}
			catch (final CameraException | GigeException exc) {
				last = exc.getMessage();
			}
			if (System.nanoTime() - deadline >= 0) {
				letGo();
				tell(State.GAVE_UP, camera.name() + " did not come back within " + options.patience().toSeconds()
					+ " s; connect again when it is there. " + last);
				return;
			}
			tell(State.WAITING, last);
			pause();
		}
		letGo();
	}

	private void tell(final State state, final String sentence) {
		if (!closed) listener.accept(new ReconnectReport(state, sentence));
	}

	private void pause() {
		ending.lock();
		try {
			long left = options.interval().toNanos();
			while (!closed && left > 0) left = ended.awaitNanos(left);
		}
		catch (final InterruptedException exc) {
			Thread.currentThread().interrupt();
			closed = true;
		}
		finally {
			ending.unlock();
		}
	}

	/** From now on a lost camera is lost for those who read its streams, too. */
	private void letGo() {
		streams.forEach(stream -> stream.keep(false));
	}

	/** Ends the tries; the camera stays as it is. */
	@Override
	public void close() {
		ending.lock();
		try {
			closed = true;
			ended.signalAll();
		}
		finally {
			ending.unlock();
		}
		camera.keepStreams(stream -> {});
		letGo();
	}
}
