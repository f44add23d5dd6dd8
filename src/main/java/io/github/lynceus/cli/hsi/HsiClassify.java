package io.github.lynceus.cli.hsi;

import io.github.lynceus.camera.Progress;
import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.camera.HsiCamera;
import io.github.lynceus.hyper.model.Model;
import io.github.lynceus.hyper.model.ModelKind;
import io.github.lynceus.hyper.model.Predictions;
import io.github.lynceus.hyper.pipe.LineTally;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a label map. */
@Command(name = "classify", mixinStandardHelpOptions = true, description = {
	"Makes a map of classes; the lines are calibrated first if there are references.",
	"Tells how many pixels each class has." })
final class HsiClassify implements Callable<Integer> {

	@Mixin
	private SourceOptions source;

	@Option(names = "--model", required = true, paramLabel = "FILE",
		description = "Classifier: .onnx, or .csv of a linear one.")
	private Path model;

	@Option(names = "--visual-band", defaultValue = "-1", paramLabel = "N",
		description = "A band to keep with the classes.")
	private int visualBand;

	@Option(names = { "-o", "--output" }, required = true, paramLabel = "FILE",
		description = "Ends in .hdr, .pam or .tif.")
	private Path output;

	@Override
	public Integer call() {
		try (Model classifier = Predictions.open(model); HsiCamera camera = source.open(Progress.NONE)) {
			if (classifier.kind() != ModelKind.CLASSIFIER) throw new CubeException("The model " + classifier.name()
				+ " gives numbers and no classes: use hsi regress.");
			final Cube map = source.calibrated(camera).operation(visualBand < 0 ? Predictions.of(classifier)
				: Predictions.compact(classifier, visualBand));
			return CubeJob.run(map, output, LineTally.of(map.header()));
		}
	}
}
