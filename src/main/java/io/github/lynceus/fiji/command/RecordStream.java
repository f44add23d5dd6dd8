package io.github.lynceus.fiji.command;

import ij.ImagePlus;
import ij.macro.Interpreter;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.fiji.Icons;
import io.github.lynceus.fiji.live.LiveWindow;
import io.github.lynceus.fiji.live.LiveWindows;
import io.github.lynceus.fiji.live.RecordedStream;
import io.github.lynceus.img.PlaneRegion;
import io.github.lynceus.img.RegionMeasure;
import io.github.lynceus.img.record.RecordOptions;
import io.github.lynceus.img.record.RecordTarget;
import io.github.lynceus.img.record.StartCondition;
import io.github.lynceus.img.record.StreamRecorder;
import java.io.File;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

/**
 * Records the stream of the live view in front, or without one of the connected camera. With a limit it waits until that is
 * reached, Esc is pressed or the macro aborted; without one it goes on until <em>Lynceus End Recording</em>, also when a
 * macro that began it has ended.
 */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Stream>Lynceus Record Stream...",
	description = "Records the stream of the live view in front, or without one of the connected camera. With a "
		+ "limit it waits until that is reached or Esc is pressed; without one it goes on until Lynceus End "
		+ "Recording",
	headless = true, iconPath = Icons.RECORD)
public class RecordStream extends CurrentCameraCommand {

	@Parameter(label = "Record to", choices = { "memory", "tiff", "raw" }, persist = false,
		description = "memory, a TIFF that ImageJ opens as a virtual stack, or bare pixels with a report beside them")
	private String target = "memory";

	@Parameter(label = "File", style = FileWidget.SAVE_STYLE, required = false, persist = false,
		description = "Needed for tiff and raw; an existing one is replaced")
	private File file;

	@Parameter(label = "Frames (0 = no limit)", min = "0", persist = false, description = "Ends the recording")
	private long frames = 0;

	@Parameter(label = "Seconds (0 = no limit)", min = "0", persist = false, description = "Ends the recording")
	private double seconds = 0;

	@Parameter(label = "Megabytes (0 = no limit)", min = "0", persist = false, description = "Ends the recording")
	private double megabytes = 0;

	@Parameter(label = "Every k-th frame", min = "1", persist = false, description = "1 keeps all frames, 2 every other")
	private int every = 1;

	@Parameter(label = "Seconds between frames (0 = all)", min = "0", persist = false,
		description = "Keeps the first frame after each interval")
	private double interval = 0;

	@Parameter(label = "Begin with the frames kept", persist = false,
		description = "Those the live view still has from before")
	private boolean past = false;

	@Parameter(label = "Start when", choices = { "at once", "max above", "mean above", "min below" }, persist = false,
		description = "at once, or with the first frame whose value is beyond the threshold")
	private String start = "at once";

	@Parameter(label = "Threshold", persist = false, description = "In the camera's unit, of the selection or the whole frame")
	private double threshold = 0;

	@Parameter(type = ItemIO.OUTPUT,
		description = "What was recorded if there is a limit, virtual if it is on disk; otherwise Lynceus End Recording "
			+ "gives it")
	private ImagePlus image;

	@Override
	protected void execute() {
		final LiveWindow live = LiveWindows.find(camera().address());
		if (frames == 0 && seconds == 0 && megabytes == 0) {
			if (live == null) {
				// Complains first when there is no camera.
				camera().camera();
				throw new CameraException("Without a live view, recording needs a limit: give frames, seconds or megabytes.");
			}
			live.recordUntilEnded(options(live.image()), past);
			return;
		}
		final StreamRecorder recorder = live == null ? camera().recordStream(options(null), past)
			: live.record(options(live.image()), past);
		if (RecordedStream.await(recorder, Caller.of(context()) == Caller.MACRO ? Interpreter.getInstance() : null)) {
			image = RecordedStream.result(recorder);
		}
	}

	private RecordOptions options(final ImagePlus live) {
		final RecordTarget kind = RecordTarget.named(target);
		final RecordOptions options = kind == RecordTarget.MEMORY ? RecordOptions.MEMORY : RecordOptions.to(kind, file == null ? null : file
			.toPath());
		return options.until(frames, seconds, Math.round(megabytes * 1e6)).every(every, interval)
			.startingWhen(start.equals("at once") ? null : condition(live));
	}

	private StartCondition condition(final ImagePlus live) {
		if (live == null) {
			throw new CameraException("A recording that starts on a condition needs a live view: use Lynceus Live View first.");
		}
		final RegionMeasure measure = RegionMeasure.named(start.substring(0, start.indexOf(' ')));
		return new StartCondition(PlaneRegion.of(live.getRoi(), live.getWidth(), live.getHeight()), measure, threshold,
			start.endsWith("above"));
	}
}
