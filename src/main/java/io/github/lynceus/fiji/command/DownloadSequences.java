package io.github.lynceus.fiji.command;

import ij.ImagePlus;
import io.github.lynceus.camera.CancelledException;
import io.github.lynceus.camera.FrameIntegrityException;
import io.github.lynceus.fiji.Icons;
import java.io.File;
import java.util.Map;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

/** Downloads recorded sequences into a hyperstack, sequences along z and time along t. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Memory>Lynceus Download Sequences...",
	description = "Downloads recorded sequences into a hyperstack, sequences along z and time along t", headless = true,
	iconPath = Icons.MEMORY)
public class DownloadSequences extends CameraCommand {

	@Parameter(label = "Sequences", persist = false, description = "all, or numbers from 0 separated by commas")
	private String sequences = "all";

	@Parameter(label = "First frame", min = "0", persist = false, description = "Of each sequence, from 0")
	private int first = 0;

	@Parameter(label = "Frames (0 = all)", min = "0", persist = false, description = "Of each sequence")
	private int count = 0;

	@Parameter(label = "Missing frames to accept", min = "0", persist = false,
		description = "With more than this the command fails, and what has arrived is shown nevertheless")
	private int maxdropped = 0;

	@Parameter(label = "Rounds of retry", min = "0", max = "20", persist = false,
		description = "How often what is missing is asked for, each time at a lower bit rate")
	private int retries = 6;

	@Parameter(label = "Ask for lost packets again", persist = false,
		description = "Of single packets while frames arrive; on a busy network it makes things worse")
	private boolean resend = false;

	@Parameter(label = "Bit rate (Mbit/s, 0 = automatic)", min = "0", persist = false, description = "How fast the camera sends")
	private double bitrate = 0;

	@Parameter(label = "Packet size (bytes, 0 = automatic)", min = "0", max = "16260", persist = false,
		description = "Automatic is the largest that the path to the camera carries")
	private int packetsize = 0;

	@Parameter(label = "Receive in", choices = { "memory", "disk", "auto" }, persist = false,
		description = "disk writes each frame to the file as it arrives and goes on where an interrupted download stopped; "
			+ "auto does so if there is too little memory")
	private String via = "memory";

	@Parameter(label = "TIFF file", style = FileWidget.SAVE_STYLE, required = false, persist = false,
		description = "Leave empty to keep the frames in memory only; the report goes beside it as JSON")
	private File save;

	@Parameter(type = ItemIO.OUTPUT,
		description = "Hyperstack: sequences along z, time along t, t = 0 at the moment of interest, 16-bit counts "
			+ "calibrated in the camera's unit")
	private ImagePlus image;

	@Override
	protected void execute() {
		try {
			image = camera().download(sequences, Map.of("first", first, "count", count, "maxdropped", maxdropped, "retries",
				retries, "resend", resend, "bitrate", bitrate, "packetsize", packetsize, "via", via, "file", file()));
		}
		catch (final FrameIntegrityException | CancelledException e) {
			keep();
			throw e;
		}
		save(image);
	}

	/** What did arrive is the user's: this command puts nothing out once it has failed, so it shows it itself. */
	private void keep() {
		final ImagePlus arrived = camera().recordingImage();
		if (arrived == null) return;
		save(arrived);
		ImageDisplay.show(arrived);
	}

	private String file() {
		return save == null ? "" : save.getPath();
	}

	/** What went to disk is there already. */
	private void save(final ImagePlus what) {
		if (!file().isEmpty() && !what.getStack().isVirtual()) camera().save(what, file());
	}
}
