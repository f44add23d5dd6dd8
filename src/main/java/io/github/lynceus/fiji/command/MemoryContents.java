package io.github.lynceus.fiji.command;

import ij.measure.ResultsTable;
import io.github.lynceus.fiji.Icons;
import io.github.lynceus.telops.BufferInfo;
import io.github.lynceus.telops.SequenceInfo;
import java.util.List;
import java.util.Locale;
import org.scijava.command.Command;
import org.scijava.plugin.Plugin;

/** Lists what the camera's memory holds, and tells in the log how much room there is. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Memory>Lynceus Memory Contents",
	description = "Lists what the camera's memory holds, and tells in the log how much room there is", headless = true,
	iconPath = Icons.MEMORY)
public class MemoryContents extends CameraCommand {

	private static final String TITLE = "Lynceus Memory Contents";

	@Override
	protected void execute() {
		final BufferInfo memory = camera().memory();
		report(List.of(String.format(Locale.ROOT,
			"The memory is %s: %d sequences, %.3f of %.3f GB free in one piece, %.3f GB between sequences. "
				+ "Next: %d x %d frames, %d before the MOI, MOI by %s.", memory.status(), memory.sequences().size(), memory.freeBytes()
					/ 1e9,
			memory.totalBytes() / 1e9, memory.fragmentedBytes() / 1e9, memory.sequencesToRecord(), memory.framesPerSequence(),
			memory.preMoi(), memory.moiSource())));
		final ResultsTable table = new ResultsTable();
		table.showRowNumbers(false);
		memory.sequences().forEach(sequence -> add(table, sequence));
		TableDisplay.show(table, TITLE);
	}

	private static void add(final ResultsTable table, final SequenceInfo sequence) {
		table.incrementCounter();
		table.addValue("Sequence", sequence.index());
		table.addValue("Frames", sequence.recorded());
		table.addValue("Before MOI", Math.max(0, sequence.moiFrameId() - sequence.firstFrameId()));
		table.addValue("Width", sequence.width());
		table.addValue("Height", sequence.height());
		table.addValue("OffsetX", sequence.offsetX());
		table.addValue("OffsetY", sequence.offsetY());
		table.addValue("First FrameID", sequence.firstFrameId());
		table.addValue("MOI FrameID", sequence.moiFrameId());
		table.addValue("MB", sequence.bytes() / 1e6);
	}
}
