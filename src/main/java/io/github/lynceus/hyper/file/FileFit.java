package io.github.lynceus.hyper.file;

import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.CubeHeader;
import io.github.lynceus.hyper.CubeShape;
import io.github.lynceus.hyper.Interleave;
import io.github.lynceus.hyper.Selection;
import io.github.lynceus.hyper.file.EnviHeader.CaptureState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What of a cube can be read when its file does not have the size that its header promises: all complete lines, or,
 * when bands lie one behind the other, all complete bands.
 */
final class FileFit {

	private final Path data;
	private final CubeHeader claimed;
	private final DataLayout layout;
	private final CaptureState state;
	private final List<String> notes;
	private final MappedFile file;
	private final long size;

	private FileFit(final Path data, final CubeHeader claimed, final DataLayout layout, final CaptureState state,
		final List<String> notes)
	{
		this.data = data;
		this.claimed = claimed;
		this.layout = layout;
		this.state = state;
		this.notes = new ArrayList<>(notes);
		file = new MappedFile(data);
		size = file.size();
	}

	/**
	 * Opens a file as far as it goes.
	 *
	 * @throws CubeException when not even one line or band is there
	 */
	static FileCube open(final Path data, final CubeHeader claimed, final DataLayout layout, final CaptureState state,
		final List<String> notes)
	{
		return new FileFit(data, claimed, layout, state, notes).cube();
	}

	private FileCube cube() {
		final CubeHeader header = header();
		return new FileCube(data, header, layout, claimed.shape().lineCount(), state.dropped(), notes, file);
	}

	private CubeHeader header() {
		final CubeShape shape = claimed.shape();
		final long there = size - layout.offset();
		final long lineBytes = EnviHeader.lineBytes(claimed.type(), shape.lineSize());
		final long needed = EnviHeader.dataBytes(claimed).orElse(Long.MAX_VALUE);
		final long complete = Math.max(0, there) / lineBytes;
		if (state.unfinished() && layout.interleave() != Interleave.BSQ) {
			notes.add("The capture of " + name() + " was not finished, since the program was stopped: it holds "
				+ lines(complete, "complete line") + ".");
			return atLeastOne(claimed.withShape(shape.withLines(complete)), complete);
		}
		if (state.unfinished()) {
			notes.add("The capture of " + name() + " was not finished, since the program was stopped: lines that did not come"
				+ " are zero.");
		}
		if (there < needed) {
			return layout.interleave() == Interleave.BSQ ? fewerBands(there) : fewerLines(complete);
		}
		if (there > needed && !state.unfinished()) {
			notes.add(name() + " has " + (there - needed) + " bytes more than its header says; they are not shown.");
		}
		return atLeastOne(claimed, shape.lineCount());
	}

	private CubeHeader fewerLines(final long complete) {
		notes.add(name() + " ends before its header says: it holds " + lines(complete, "complete line") + " of "
			+ claimed.shape().lineCount() + ". Copy the file again if it should have more.");
		return atLeastOne(claimed.withShape(claimed.shape().withLines(complete)), complete);
	}

	private CubeHeader fewerBands(final long there) {
		final CubeShape shape = claimed.shape();
		final long rowBytes = EnviHeader.lineBytes(claimed.type(), shape.samples());
		final long rows = Math.max(0, there) / rowBytes;
		final int bands = (int) (rows / shape.lineCount());
		final long lines = bands == 0 ? rows : shape.lineCount();
		notes.add(name() + " ends before its header says: it holds "
			+ (bands == 0 ? lines(lines, "line") + " of the first band" : lines(bands, "complete band") + " of " + shape.bands())
			+ ". Copy the file again if it should have more.");
		final Selection first = Selection.all(Math.max(1, bands));
		final CubeHeader shorter = new CubeHeader(CubeShape.of(lines, shape.samples(), first.count()), claimed.type(),
			claimed.interleave(), claimed.metadata().select(first));
		return atLeastOne(shorter, lines);
	}

	private CubeHeader atLeastOne(final CubeHeader header, final long lines) {
		if (lines < 1) {
			throw new CubeException(data + " holds no complete line of " + claimed.shape().samples() + " samples x "
				+ claimed.shape().bands() + " bands: it has " + size + " bytes"
				+ (layout.offset() > 0 ? ", and the first line begins at byte " + layout.offset() : "")
				+ ". Copy the file again, or correct its header.");
		}
		return header;
	}

	private String name() {
		return data.getFileName().toString();
	}

	private static String lines(final long count, final String what) {
		return count + " " + what + (count == 1 ? "" : "s");
	}
}
