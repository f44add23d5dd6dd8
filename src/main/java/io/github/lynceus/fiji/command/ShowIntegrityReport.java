package io.github.lynceus.fiji.command;

import ij.WindowManager;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.IntegrityReport;
import io.github.lynceus.fiji.Icons;
import io.github.lynceus.img.IntegrityTable;
import java.awt.EventQueue;
import java.awt.Rectangle;
import java.awt.Window;
import java.util.List;
import org.scijava.command.Command;
import org.scijava.plugin.Plugin;

/** Shows, for each sequence of the last download, whether every frame arrived whole. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Results>Lynceus Integrity Report",
	description = "Shows, for each sequence of the last download, whether every frame arrived whole", headless = true,
	iconPath = Icons.RESULTS)
public class ShowIntegrityReport extends CurrentCameraCommand {

	private static final int WIDTH = 1400;
	private static final int HEIGHT = 120;
	private static final int ROW = 22;
	private static final int MARGIN = 60;

	@Override
	protected void execute() {
		final List<IntegrityReport> reports = camera().reports();
		if (reports.isEmpty()) {
			throw new CameraException("There is no integrity report yet: use Lynceus Download Sequences first.");
		}
		final boolean first = WindowManager.getWindow(IntegrityTable.TITLE) == null;
		TableDisplay.show(IntegrityTable.of(reports), IntegrityTable.TITLE);
		final Window window = WindowManager.getWindow(IntegrityTable.TITLE);
		if (first && window != null) EventQueue.invokeLater(() -> place(window, reports.size()));
	}

	/** Wide, as there are many columns, and at the bottom of the screen, where it does not lie over the images. */
	private static void place(final Window window, final int rows) {
		final Rectangle screen = window.getGraphicsConfiguration().getBounds();
		final int width = Math.min(WIDTH, screen.width - 2 * MARGIN);
		final int height = Math.min(HEIGHT + rows * ROW, screen.height / 2);
		window.setBounds(screen.x + (screen.width - width) / 2, screen.y + screen.height - height - MARGIN, width, height);
	}
}
