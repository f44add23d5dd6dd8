package io.github.lynceus.fiji.command;

import ij.gui.Plot;
import ij.measure.ResultsTable;
import io.github.lynceus.fiji.Icons;
import io.github.lynceus.telops.ConnectionReport;
import io.github.lynceus.telops.ConnectionTrial;
import io.github.lynceus.telops.TuneOptions;
import java.awt.GraphicsEnvironment;
import java.util.List;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Tries packet sizes and bit rates on a recorded sequence, and lets later downloads begin with the best. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Memory>Lynceus Tune Connection...",
	description = "Tries packet sizes and bit rates on a recorded sequence, and lets later downloads begin with the "
		+ "best", headless = true, iconPath = Icons.NETWORK)
public class TuneConnection extends CameraCommand {

	private static final String TITLE = "Lynceus Connection";

	@Parameter(label = "Sequence", min = "0", persist = false, description = "Of which frames are downloaded for it")
	private int sequence = 0;

	@Parameter(label = "Frames in each trial", min = "1", persist = false, description = "More take longer and tell more surely")
	private int frames = 300;

	@Parameter(label = "Use the best from now on", persist = false, description = "Until the camera is disconnected")
	private boolean apply = true;

	@Override
	protected void execute() {
		final ConnectionReport found = camera().change(paused -> camera().work((session, progress) -> session.telops().buffer().tune(
			TuneOptions.of(sequence).withFrames(frames), progress)));
		if (apply) found.apply(camera().telops());
		report(found.warnings());
		report(List.of(found.sentence()));
		TableDisplay.show(table(found), TITLE);
		if (!GraphicsEnvironment.isHeadless() && !found.trials().isEmpty()) plot(found).show();
	}

	private static ResultsTable table(final ConnectionReport found) {
		final ResultsTable table = new ResultsTable();
		table.showRowNumbers(false);
		for (final ConnectionTrial trial : found.trials()) {
			table.incrementCounter();
			table.addValue("Packet size", trial.packetSize());
			table.addValue("Mbit/s set", trial.bitrate());
			table.addValue("MB/s", trial.megabytesPerSecond());
			table.addValue("Frames", trial.frames());
			table.addValue("Frames lost", trial.lostFrames());
			table.addValue("Packets lost", trial.lostPackets());
			table.addValue("Best", trial.equals(found.recommended()) ? "yes" : "");
		}
		return table;
	}

	/** Throughput over the bit rate asked for, one line for each packet size. */
	private static Plot plot(final ConnectionReport found) {
		final Plot plot = new Plot(TITLE + " of " + found.camera(), "Bit rate set (Mbit/s)", "Throughput (MB/s)");
		final List<Integer> sizes = found.trials().stream().map(ConnectionTrial::packetSize).distinct().sorted().toList();
		final String[] colours = { "blue", "red", "#008000", "magenta", "orange", "black" };
		for (int i = 0; i < sizes.size(); i++) {
			final int size = sizes.get(i);
			final List<ConnectionTrial> trials = found.trials().stream().filter(trial -> trial.packetSize() == size).toList();
			plot.setColor(colours[i % colours.length]);
			plot.add("connected circle", trials.stream().mapToDouble(ConnectionTrial::bitrate).toArray(),
				trials.stream().mapToDouble(ConnectionTrial::megabytesPerSecond).toArray());
		}
		plot.addLegend(String.join("\n", sizes.stream().map(size -> size + " bytes").toList()));
		return plot;
	}
}
