package io.github.lynceus.hyper.scan;

import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.Line;
import io.github.lynceus.hyper.LineStream;
import java.time.Duration;

/** Lines of a scan. Whatever ends it, the stage is brought back before the reader is told. */
final class ScanLines implements LineStream {

	private final StageDriver stage;
	private final ScanGeometry geometry;
	private final Cube lines;
	private final Runnable whenClosed;
	private ScannerSession session;
	private LineStream stream;
	private boolean closed;

	ScanLines(final StageDriver stage, final ScanGeometry geometry, final Cube lines, final Runnable whenClosed) {
		this.stage = stage;
		this.geometry = geometry;
		this.lines = lines;
		this.whenClosed = whenClosed;
	}

	/** Lights, motion, capture. */
	void begin(final Duration warmUp) {
		try {
			final ScannerSession begun = ScannerSession.begin(stage);
			synchronized (this) {
				session = begun;
				if (closed) begun.close();
			}
			begun.light(warmUp);
			begun.move(geometry);
			final LineStream opened = lines.stream();
			synchronized (this) {
				stream = opened;
				if (closed) opened.close();
			}
		}
		catch (final RuntimeException exc) {
			throw ended(exc);
		}
	}

	@Override
	public Line next() {
		final Line line;
		try {
			session.check();
			line = stream.next();
		}
		catch (final RuntimeException exc) {
			throw ended(exc);
		}
		if (line == null) close();
		return line;
	}

	private RuntimeException ended(final RuntimeException reason) {
		try {
			close();
		}
		catch (final RuntimeException exc) {
			return new StageException(reason.getMessage() + " " + exc.getMessage(), reason);
		}
		return reason;
	}

	/** @throws StageException when the stage cannot be brought back to how it was */
	@Override
	public void close() {
		final ScannerSession running;
		final LineStream open;
		synchronized (this) {
			if (closed) return;
			closed = true;
			running = session;
			open = stream;
		}
		try {
			if (open != null) open.close();
		}
		finally {
			try {
				if (running != null) running.close();
			}
			finally {
				whenClosed.run();
			}
		}
	}
}
