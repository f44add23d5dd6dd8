package io.github.lynceus.cli.hsi;

import io.github.lynceus.hyper.LineOp;
import io.github.lynceus.hyper.model.Model;
import io.github.lynceus.hyper.model.ModelKind;
import io.github.lynceus.hyper.model.Predictions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a label map. */
@Command(name = "classify", mixinStandardHelpOptions = true, description = {
	"Makes a map of classes; the lines are calibrated first if there are references.",
	"Tells how many pixels each class has." })
final class HsiClassify extends PredictionJob {

	@Option(names = "--visual-band", defaultValue = "-1", paramLabel = "N",
		description = "A band to keep with the classes.")
	private int visualBand;

	@Override
	ModelKind kind() {
		return ModelKind.CLASSIFIER;
	}

	@Override
	String otherwise() {
		return "gives numbers and no classes: use hsi regress.";
	}

	@Override
	LineOp operation(final Model classifier) {
		return visualBand < 0 ? Predictions.of(classifier) : Predictions.compact(classifier, visualBand);
	}
}
