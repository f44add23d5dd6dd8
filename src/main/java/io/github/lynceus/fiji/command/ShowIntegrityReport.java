package io.github.lynceus.fiji.command;

import io.github.lynceus.fiji.CameraService;
import io.github.lynceus.img.IntegrityTable;
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
		IntegrityTable.of(cameras.reports()).show("Integrity Report");
	}
}
