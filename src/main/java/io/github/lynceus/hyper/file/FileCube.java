package io.github.lynceus.hyper.file;

import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.CubeHeader;
import io.github.lynceus.hyper.Interleave;
import io.github.lynceus.hyper.LineMeta;
import io.github.lynceus.hyper.Plane;
import io.github.lynceus.hyper.PlaneSlice;
import io.github.lynceus.hyper.Selection;
import io.github.lynceus.hyper.StoredCube;
import java.nio.file.Path;
import java.util.List;

/**
 * A cube whose values stay in their file: it may be larger than the memory. Lines are those of the file, so the n-th
 * line has {@code seq} n. A part of a line costs the reading of that part. For many threads.
 */
public final class FileCube extends StoredCube {

	private final Path path;
	private final DataLayout layout;
	private final long storedLines;
	private final LineRanges dropped;
	private final List<String> notes;
	private final MappedFile file;

	/**
	 * @param header as far as the file goes
	 * @param storedLines as many as the distance from band to band has, in a BSQ file
	 * @param notes what a user should know, one sentence each
	 */
	FileCube(final Path path, final CubeHeader header, final DataLayout layout, final long storedLines,
		final LineRanges dropped, final List<String> notes, final MappedFile file)
	{
		super(path.getFileName().toString(), header);
		this.path = path;
		this.layout = layout;
		this.storedLines = storedLines;
		this.dropped = dropped;
		this.notes = List.copyOf(notes);
		this.file = file;
	}

	/** File with the values. */
	public Path path() {
		return path;
	}

	/**
	 * What a user should know about the file: that it ends before its header says so, that a capture was not finished,
	 * that a list did not fit. One sentence each; usually none.
	 */
	public List<String> notes() {
		return notes;
	}

	/** Lines that were lost in the capture and hold no values. */
	public long droppedLines() {
		return dropped.count(shape().lineCount());
	}

	@Override
	public LineMeta meta(final long line) {
		return new LineMeta(line, 0, dropped.contains(line));
	}

	@Override
	public void read(final long line, final PlaneSlice slice, final Plane into) {
		if (line < 0 || line >= shape().lineCount()) {
			throw new CubeException(name() + " has no line " + line + ": there are " + shape().lineCount() + ".");
		}
		if (dropped.contains(line)) {
			into.fill(type().missing());
			return;
		}
		final boolean bip = layout.interleave() == Interleave.BIP;
		final Selection rows = bip ? slice.samples() : slice.bands();
		final Selection columns = bip ? slice.bands() : slice.samples();
		final int width = bip ? shape().bands() : shape().samples();
		final boolean oneRun = columns.isAll(width) && rows.isContiguous() && layout.interleave() != Interleave.BSQ;
		if (oneRun) {
			run(line, rows.index(0), 0, into.array(), 0, rows.count() * width);
			return;
		}
		final Object row = columns.isContiguous() ? null : type().newArray(columns.largest() + 1);
		for (int r = 0; r < rows.count(); r++) {
			final int at = r * columns.count();
			if (row == null) {
				run(line, rows.index(r), columns.index(0), into.array(), at, columns.count());
			}
			else {
				run(line, rows.index(r), 0, row, 0, columns.largest() + 1);
				final int elements = type().elements();
				for (int c = 0; c < columns.count(); c++) {
					System.arraycopy(row, columns.index(c) * elements, into.array(), (at + c) * elements, elements);
				}
			}
		}
	}

	/** Reads values that lie side by side, from a row (sample in BIP, else band) and column on. */
	private void run(final long line, final int row, final int column, final Object array, final int at,
		final int values)
	{
		final boolean bip = layout.interleave() == Interleave.BIP;
		final long index = layout.interleave().index(line, bip ? row : column, bip ? column : row, storedLines,
			shape().samples(), shape().bands());
		file.read(layout.offset() + index * type().bytes(), type(), layout.order(), array, at, values);
	}

	@Override
	public String toString() {
		return name() + ", " + shape() + ", " + type();
	}
}
