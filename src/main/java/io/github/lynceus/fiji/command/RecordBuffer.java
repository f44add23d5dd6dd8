package io.github.lynceus.fiji.command;

import java.util.List;
import org.scijava.command.Command;
import org.scijava.plugin.Plugin;

/** Records all configured sequences into the camera's memory, telling each step in the log. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Memory>Lynceus Record Buffer", headless = true)
public class RecordBuffer extends CameraCommand {

	@Override
	protected void execute() {
		final int[] frames = cameras.record();
		for (int i = 0; i < frames.length; i++) {
			report(List.of("Done: " + frames[i] + " frames in sequence " + (i + 1) + " of " + frames.length + "."));
		}
		report(cameras.notices());
	}
}
