package io.github.lynceus.fiji.command;

import ij.measure.ResultsTable;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.fiji.Icons;
import io.github.lynceus.fiji.live.TracePlot;
import java.util.List;
import org.scijava.command.Command;
import org.scijava.plugin.Plugin;

/** Shows every point of the plot opened last as a results table: time, then a column for each region. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Stream>Lynceus Live Values",
	description = "Shows every point of the plot opened last as a results table: time, then a column for each "
		+ "region", iconPath = Icons.LIVE)
public class LiveValuesTable extends LiveCommand {

	private static final String TITLE = "Lynceus Live Values";

	@Override
	protected void execute() {
		final List<TracePlot> plots = live().plots();
		if (plots.isEmpty()) {
			throw new CameraException("Nothing is plotted yet: use Lynceus Live Plot first.");
		}
		final ResultsTable table = plots.get(plots.size() - 1).table();
		table.show(TITLE);
	}
}
