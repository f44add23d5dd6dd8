package io.github.lynceus.hyper;

import io.github.lynceus.camera.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The terminals that take a cube to its end. */
final class Capture {

	private static final long REPORT_NANOS = 50_000_000;

	private final Node node;
	private final Progress progress;
	private CaptureCount count = CaptureCount.NOTHING;
	private long reported = System.nanoTime() - REPORT_NANOS;

	Capture(final Node node, final Progress progress) {
		this.node = node;
		this.progress = progress;
	}

	/** All lines in memory. */
	Cube resolve() {
		final CubeHeader header = node.header();
		if (!header.shape().isBounded())
			throw new CubeException("This cube has no end: say how many lines with lines(0, n), then resolve it.");
		final double bytes = (double) header.shape().lineCount() * header.shape().lineSize() * header.type().bytes();
		if (bytes > Runtime.getRuntime().maxMemory() || header.shape().lineCount() > Integer.MAX_VALUE)
			throw new CubeException("A cube of " + header.shape() + " needs " + Math.round(bytes / 1e6)
				+ " MB, more memory than there is: write it to a file instead.");
		final List<Line> lines = new ArrayList<>();
		try {
			run(line -> lines.add(line.isDropped() ? line : new Line(line.meta(), line.plane().copy())));
		}
		catch (final RuntimeException exc) {
			throw ended(exc, lines.isEmpty() ? null : memory(lines));
		}
		catch (final OutOfMemoryError exc) {
			lines.clear();
			throw new CubeException(
				"There is not enough memory for a cube of " + header.shape() + ": write it to a file instead.",
				exc);
		}
		return memory(lines);
	}

	/** All values in one array. */
	Object toArray() {
		final CubeHeader header = node.header();
		final CubeShape shape = header.shape();
		if (!shape.isBounded() || shape.lineCount() * header.type().elements() > Integer.MAX_VALUE / shape.lineSize())
			throw new CubeException("A cube of " + shape + " does not fit one array: take some of its lines.");
		final int lines = (int) shape.lineCount();
		final Object array = header.type().newArray(lines * shape.lineSize());
		final Plane missing = header.newPlane(PlaneSlice.whole(shape));
		missing.fill(header.type().missing());
		run(line -> place(line.isDropped() ? missing : line.plane(), (int) count.lines(), array, lines));
		return array;
	}

	/** Rows of a line follow each other, but in BSQ, where a band of all lines lies between them. */
	private void place(final Plane plane, final int line, final Object array, final int lines) {
		final int width = plane.columns() * plane.type().elements();
		final boolean bsq = node.header().interleave() == Interleave.BSQ;
		for (int row = 0; row < plane.rows(); row++) {
			System.arraycopy(plane.array(), row * width, array,
				(bsq ? row * lines + line : line * plane.rows() + row) * width,
				width);
		}
	}

	/** All lines to a file. */
	CaptureCount write(final CubeWriter writer) {
		try (writer) {
			writer.begin(node.header());
			run(writer::write);
		}
		catch (final RuntimeException exc) {
			throw ended(exc, null);
		}
		return count;
	}

	private void run(final Consumer<Line> taker) {
		final long all = node.header().shape().lineCount();
		try (LineStream stream = Evaluation.of(node, LineRange.ALL, PlaneSlice.whole(node.header().shape()))) {
			for (Line line = stream.next(); line != null; line = stream.next()) {
				taker.accept(line);
				count = count.plus(line);
				report(all);
				if (count.lines() != all && progress.isCancelled()) throw new CaptureException("", null, count, null);
			}
		}
	}

	/** Lines come faster than anybody reads. */
	private void report(final long all) {
		final long now = System.nanoTime();
		if (count.lines() != all && now - reported < REPORT_NANOS) return;
		reported = now;
		progress.update("Line " + count.lines() + (all < 0 ? "" : " of " + all),
			all < 0 ? Double.NaN : (double) count.lines() / all);
	}

	private Cube memory(final List<Line> lines) {
		return Cube.of(new MemorySource(node.header(), lines));
	}

	private RuntimeException ended(final RuntimeException exc, final Cube captured) {
		if (exc instanceof CaptureException)
			return new CaptureException("The capture was cancelled after " + count + ".", null, count, captured);
		if (count.lines() == 0) return exc;
		return new CaptureException("The capture ended after " + count + ": " + exc.getMessage(), exc, count, captured);
	}
}
