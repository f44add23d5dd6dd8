package io.github.lynceus.fiji.command.hyper;

import ij.ImagePlus;
import io.github.lynceus.fiji.Icons;
import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.camera.HsiCamera;
import io.github.lynceus.hyper.model.Model;
import io.github.lynceus.hyper.model.ModelKind;
import io.github.lynceus.hyper.model.PredictionMetadata;
import io.github.lynceus.hyper.model.Predictions;
import io.github.lynceus.img.Palette;
import java.io.File;
import java.util.List;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

/** Makes a map of values: what a regressor gives for each pixel, 32 bits with its unit. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Hyperspectral>Lynceus HSI Regress...",
	description = "Makes a map of values: what a regressor gives for each pixel, 32 bits with its unit", headless = true,
	iconPath = Icons.SPECTRUM)
public class HsiRegress extends CalibratedCommand {

	@Parameter(label = "Regressor", persist = false, required = false,
		description = "ONNX file or CSV table of a linear model")
	private File model;

	@Parameter(label = "Unit (empty = the model's)", required = false, persist = false, description = "Of the values")
	private String unit = "";

	@Parameter(label = "Colours from", persist = false, description = "Value of the lowest colour")
	private double map_min = 0;

	@Parameter(label = "Colours to (0 = largest value)", persist = false, description = "Value of the highest colour")
	private double map_max = 0;

	@Parameter(label = "Save to (empty = memory)", style = FileWidget.SAVE_STYLE, required = false, persist = false,
		description = "Ending in .hdr for ENVI, .pam or .tif")
	private File output;

	@Parameter(type = ItemIO.OUTPUT, description = "Map of the values, 32 bits")
	private ImagePlus image;

	@Override
	protected void execute() {
		if (path(model) == null)
			throw new CubeException("Choose a regressor: an ONNX file or a table of a linear model.");
		try (Model regressor = hyper().model(text(model)); HsiCamera camera = camera()) {
			if (regressor.kind() != ModelKind.REGRESSOR) throw new CubeException("The model " + regressor.name()
				+ " gives classes and no numbers: use Lynceus HSI Classify.");
			final Cube predicted = lines(camera).operation(Predictions.of(regressor));
			final Cube map = unit == null || unit.isBlank() ? predicted
				: predicted.withMetadata(predicted.metadata().with(PredictionMetadata.UNIT, unit.strip()));
			if (path(output) == null) image = coloured(hyper().image(map, regressor.outputs().get(0).name() + " of "
				+ camera.name()));
			else report(List.of("Predicted to " + path(output) + ": " + hyper().write(map, text(output)) + "."));
		}
	}

	private ImagePlus coloured(final ImagePlus map) {
		map.setLut(Palette.INFERNO.lut());
		map.setDisplayRange(map_min, map_max > map_min ? map_max : Math.max(map_min + 1e-6, map.getStatistics().max));
		return map;
	}
}
