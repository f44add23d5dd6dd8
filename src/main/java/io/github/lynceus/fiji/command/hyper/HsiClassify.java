package io.github.lynceus.fiji.command.hyper;

import ij.ImagePlus;
import io.github.lynceus.fiji.Icons;
import io.github.lynceus.fiji.hyper.ClassList;
import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.camera.HsiCamera;
import io.github.lynceus.hyper.model.Model;
import io.github.lynceus.hyper.model.ModelKind;
import io.github.lynceus.hyper.model.Predictions;
import io.github.lynceus.img.ClassLegend;
import java.io.File;
import java.util.List;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

/** Makes a label map: the class of each pixel, 8 bits in the colours of the classes. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Hyperspectral>Lynceus HSI Classify...",
	description = "Makes a label map: the class of each pixel, 8 bits in the colours of the classes", headless = true,
	iconPath = Icons.SPECTRUM)
public class HsiClassify extends CalibratedCommand {

	@Parameter(label = "Classifier", persist = false, required = false,
		description = "ONNX file or CSV table of a linear model")
	private File classifier_model = saidFile(environment -> environment.classifierModel());

	@Parameter(label = "Classes (empty = the model's)", required = false, persist = false,
		description = "Names, with or without colour: belt=#808080, leaf=#00FF00, stone")
	private String class_names = "";

	@Parameter(label = "Visual band (-1 = none)", min = "-1", persist = false,
		description = "A band to keep with the classes; the result has two 32-bit bands then")
	private int visual_band = -1;

	@Parameter(label = "Legend", persist = false,
		description = "Over the map; Image > Overlay > Hide Overlay takes it away")
	private boolean legend = true;

	@Parameter(label = "Save to (empty = memory)", style = FileWidget.SAVE_STYLE, required = false, persist = false,
		description = "Ending in .hdr for ENVI, .pam or .tif")
	private File output;

	@Parameter(type = ItemIO.OUTPUT, description = "Label map with the classes' colours and names, or two bands with a visual band")
	private ImagePlus image;

	@Override
	protected void execute() {
		if (path(classifier_model) == null)
			throw new CubeException("Choose a classifier: an ONNX file or a table of a linear model.");
		try (Model model = hyper().model(text(classifier_model)); HsiCamera camera = camera()) {
			if (model.kind() != ModelKind.CLASSIFIER) throw new CubeException("The model " + model.name()
				+ " gives numbers and no classes: use Lynceus HSI Regress.");
			final Cube lines = lines(camera);
			final Cube map = ClassList.named(lines.operation(visual_band < 0 ? Predictions.of(model)
				: Predictions.compact(model, visual_band)), class_names);
			if (path(output) == null) {
				image = hyper().image(map, "Classes of " + camera.name());
				if (legend) ClassLegend.show(image);
			}
			else report(List.of("Classified to " + path(output) + ": " + hyper().write(map, text(output)) + "."));
		}
	}
}
