package io.github.lynceus.fiji.command;

import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.IntegrityReport;
import io.github.lynceus.fiji.CameraService;
import io.github.lynceus.img.IntegrityTable;
import java.util.List;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Shows, for each sequence of the last download, whether every frame arrived whole. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Lynceus Integrity Report", headless = true)
public class ShowIntegrityReport extends LynceusCommand {

	@Parameter
	private CameraService cameras;

	@Override
	protected void execute() {
		final List<IntegrityReport> reports = cameras.reports();
		if (reports.isEmpty()) {
			throw new CameraException("There is no integrity report yet: use Lynceus Download Sequences first.");
		}
		IntegrityTable.of(reports).show(IntegrityTable.TITLE);
	}
}
