package io.github.lynceus.cli.hsi;

import io.github.lynceus.hyper.LineOp;
import io.github.lynceus.hyper.model.Model;
import io.github.lynceus.hyper.model.ModelKind;
import io.github.lynceus.hyper.model.Predictions;
import picocli.CommandLine.Command;

/** Makes a map of values. */
@Command(name = "regress", mixinStandardHelpOptions = true, description = {
	"Makes a map of what a regressor gives; the lines are calibrated first if there are references.",
	"Tells the smallest and the largest value." })
final class HsiRegress extends PredictionJob {

	@Override
	ModelKind kind() {
		return ModelKind.REGRESSOR;
	}

	@Override
	String otherwise() {
		return "gives classes and no numbers: use hsi classify.";
	}

	@Override
	LineOp operation(final Model regressor) {
		return Predictions.of(regressor);
	}
}
