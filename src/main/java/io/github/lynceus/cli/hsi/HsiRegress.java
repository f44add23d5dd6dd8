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

/** Makes a map of values. */
@Command(name = "regress", mixinStandardHelpOptions = true, description = {
	"Makes a map of what a regressor gives; the lines are calibrated first if there are references.",
	"Tells the smallest and the largest value." })
final class HsiRegress implements Callable<Integer> {

	@Mixin
	private SourceOptions source;

	@Option(names = "--model", required = true, paramLabel = "FILE",
		description = "Regressor: .onnx, or .csv of a linear one.")
	private Path model;

	@Option(names = { "-o", "--output" }, required = true, paramLabel = "FILE",
		description = "Ends in .hdr, .pam or .tif.")
	private Path output;

	@Override
	public Integer call() {
		try (Model regressor = Predictions.open(model); HsiCamera camera = source.open(Progress.NONE)) {
			if (regressor.kind() != ModelKind.REGRESSOR) throw new CubeException("The model " + regressor.name()
				+ " gives classes and no numbers: use hsi classify.");
			final Cube map = source.calibrated(camera).operation(Predictions.of(regressor));
			return CubeJob.run(map, output, LineTally.of(map.header()));
		}
	}
}
