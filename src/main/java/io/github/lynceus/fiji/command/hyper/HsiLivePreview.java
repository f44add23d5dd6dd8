package io.github.lynceus.fiji.command.hyper;

import ij.IJ;
import ij.ImagePlus;
import io.github.lynceus.fiji.Icons;
import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.camera.HsiCamera;
import io.github.lynceus.hyper.camera.SimulatedCamera;
import io.github.lynceus.hyper.model.Model;
import io.github.lynceus.hyper.model.ModelKind;
import io.github.lynceus.hyper.model.Predictions;
import io.github.lynceus.img.preview.PreviewColours;
import io.github.lynceus.img.preview.RollingPreview;
import java.awt.GraphicsEnvironment;
import java.io.File;
import java.util.List;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

/**
 * Rolls lines through a window as they come, with a model in the colours of its classes over a visual band,
 * until the last
 * one, Esc, or until the window is closed. With a file, what is shown is kept too: class and visual band, or values.
 */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Hyperspectral>Lynceus HSI Live Preview...",
	description = "Rolls lines through a window as they come, with a model in the colours of its classes over a "
		+ "visual band, until the last one, Esc, or until the window is closed. With a file, what is shown "
		+ "is kept too: class and visual band, or values",
	headless = true, iconPath = Icons.SPECTRUM)
public class HsiLivePreview extends CalibratedCommand {

	@Parameter(label = "Model", required = false, persist = false,
		description = "Classifier or regressor: .onnx or .csv; empty for none")
	private File classifier_model = saidFile(environment -> environment.classifierModel());

	@Parameter(label = "Visual band (-1 = middle)", min = "-1", persist = false,
		description = "Band in grey, under the classes if there is a model")
	private int visual_band = said(environment -> environment.visualBand().orElse(-1), -1);

	@Parameter(label = "Lines in the window", min = "10", max = "5000", persist = false, description = "The newest is the lowest")
	private int rows = 300;

	@Parameter(label = "Range from", persist = false, description = "Of the visual band, or of a regressor's values")
	private double preview_min = 0;

	@Parameter(label = "Range to (0 = usual)", persist = false,
		description = "1 for reflectance, 2 for absorbance, full scale for counts")
	private double preview_max = 0;

	@Parameter(label = "File (empty = none)", style = FileWidget.SAVE_STYLE, required = false, persist = false,
		description = "Ending in .hdr for ENVI, .pam or .tif")
	private File output;

	@Parameter(type = ItemIO.OUTPUT, description = "What the preview showed last, with its legend")
	private ImagePlus image;

	@Override
	protected void execute() {
		try (HsiCamera camera = camera();
			Model model = path(classifier_model) == null ? null
				: hyper().model(text(classifier_model)))
		{
			// A cube that plays camera keeps the camera's pace, or there would be nothing to look at.
			if (camera instanceof SimulatedCamera simulated) simulated.paced(!GraphicsEnvironment.isHeadless());
			final Cube calibrated = lines(camera);
			final int band = visual_band < 0 ? calibrated.shape().bands() / 2 : visual_band;
			final Cube shown = model == null ? calibrated.band(band) : model.kind() == ModelKind.CLASSIFIER
				? calibrated.operation(Predictions.compact(model, band)) : calibrated.operation(Predictions.of(model));
			final RollingPreview rolling = new RollingPreview(rows, PreviewColours.of(shown.header(), preview_min,
				max(shown)));
			final String shownLines = "Shown: " + hyper().preview(shown, rolling, text(output)) + ".";
			// Without a file or a loss there is nothing to remember, and the log would cover the preview.
			if (path(output) == null && rolling.dropped() == 0) IJ.showStatus(shownLines);
			else report(List.of(shownLines));
			if (GraphicsEnvironment.isHeadless()) image = hyper().picture(rolling);
		}
	}

	private double max(final Cube shown) {
		if (preview_max != 0) return preview_max;
		if (isAbsorbance()) return 2;
		return isCalibrated() || shown.type().isFloating() ? 1 : shown.type().bytes() == 1 ? 255 : 4095;
	}
}
