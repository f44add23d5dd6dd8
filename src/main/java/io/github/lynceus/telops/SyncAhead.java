package io.github.lynceus.telops;

import io.github.lynceus.camera.CameraException;
import java.io.IOException;
import java.util.concurrent.Semaphore;

/**
 * Brings to the disk what was written, again and again while more is being written. A system left alone collects gigabytes
 * before it begins, so that a download would end with a wait as long as itself.
 */
final class SyncAhead implements AutoCloseable {

	/** Bytes that are worth beginning for. */
	private static final int PIECE = 64 << 20;

	private final FrameFile file;
	private final Semaphore pieces = new Semaphore(0);
	private final Thread thread;
	private long written;
	private volatile boolean closed;
	private volatile CameraException failure;

	SyncAhead(final FrameFile file) {
		this.file = file;
		thread = new Thread(this::run, "lynceus-sync-" + file.path().getFileName());
		thread.setDaemon(true);
		thread.start();
	}

	/** So many bytes more. For one thread. */
	void written(final long bytes) {
		written += bytes;
		if (written < PIECE) return;
		written = 0;
		pieces.release();
	}

	/** What went wrong, or null. */
	CameraException failure() {
		return failure;
	}

	private void run() {
		try {
			while (!closed) {
				pieces.acquire();
				pieces.drainPermits();
				if (!closed) file.sync();
			}
		}
		catch (final IOException exc) {
			failure = DiskFault.of(file.path(), exc);
		}
		catch (final InterruptedException exc) {
			// Nobody interrupts this thread but to end it.
		}
	}

	/** Returns when the file is not touched any more. What is not on the disk by now is left to others. */
	@Override
	public void close() {
		closed = true;
		pieces.release();
		boolean interrupted = false;
		while (thread.isAlive()) {
			try {
				thread.join();
			}
			catch (final InterruptedException exc) {
				interrupted = true;
			}
		}
		if (interrupted) Thread.currentThread().interrupt();
	}
}
