package io.github.lynceus.hyper;

import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * Lines as they come, in order. For one reader; only {@link #close} may be called from another thread.
 *
 * <p><b>Who owns a plane:</b> the reader, who may also change it, from one {@link #next()} to the following one. The
 * stream writes the next line into the same array, so keep a {@link Plane#copy()} of what shall last.
 */
public interface LineStream extends Iterable<Line>, AutoCloseable {

	/**
	 * The next line; waits for it.
	 *
	 * @return null after the last line and after {@link #close}
	 * @throws CubeException when the thread is interrupted (it stays so) or the source fails
	 */
	Line next();

	/** Ends the acquisition and a {@link #next} that waits. May be called twice and from any thread. */
	@Override
	void close();

	/** The lines still to come; all iterators take from this stream. */
	@Override
	default Iterator<Line> iterator() {
		return new Iterator<>() {

			private Line line;
			private boolean asked;

			@Override
			public boolean hasNext() {
				if (!asked) {
					line = LineStream.this.next();
					asked = true;
				}
				return line != null;
			}

			@Override
			public Line next() {
				if (!hasNext()) throw new NoSuchElementException();
				asked = false;
				return line;
			}
		};
	}
}
