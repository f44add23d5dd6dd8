package io.github.lynceus.fiji.command;

import ij.ImagePlus;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.fiji.Icons;
import io.github.lynceus.fiji.live.LiveWindow;
import io.github.lynceus.fiji.live.RecordedStream;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Ends the recording of the live view in front and opens what was recorded. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Stream>Lynceus End Recording",
	description = "Ends the recording of the live view in front and opens what was recorded", iconPath = Icons.RECORD)
public class EndRecording extends LiveCommand {

	@Parameter(type = ItemIO.OUTPUT, description = "What was recorded, virtual if it is on disk")
	private ImagePlus image;

	@Override
	protected void execute() {
		final LiveWindow live = live();
		if (!live.isRecording()) {
			throw new CameraException("The stream of " + live.source().name()
				+ " is not being recorded: use Lynceus Record Stream first.");
		}
		live.stopRecording();
		image = RecordedStream.result(live.recorder());
	}
}
