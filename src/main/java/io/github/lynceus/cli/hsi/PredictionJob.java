package io.github.lynceus.cli.hsi;

import io.github.lynceus.camera.Progress;
import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.LineOp;
import io.github.lynceus.hyper.camera.HsiCamera;
import io.github.lynceus.hyper.model.Model;
import io.github.lynceus.hyper.model.ModelKind;
import io.github.lynceus.hyper.model.Predictions;
import io.github.lynceus.hyper.pipe.LineTally;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What commands have in common that make a map of what a model says of every pixel. */
abstract class PredictionJob implements Callable<Integer> {

	@Mixin
	private SourceOptions source;

	@Option(names = "--model", required = true, paramLabel = "FILE",
		description = "The model: .onnx, or .csv of a linear one.")
	private Path model;

	@Option(names = { "-o", "--output" }, required = true, paramLabel = "FILE",
		description = "Ends in .hdr, .pam or .tif.")
	private Path output;

	@Override
	public final Integer call() {
		try (Model opened = Predictions.open(model); HsiCamera camera = source.open(Progress.NONE)) {
			if (opened.kind() != kind()) throw new CubeException("The model " + opened.name() + " " + otherwise());
			final Cube map = source.calibrated(camera).operation(operation(opened));
			return CubeJob.run(map, output, LineTally.of(map.header()));
		}
	}

	/** What the model must be. */
	abstract ModelKind kind();

	/** What a model of another kind gives, and which command it is for: the end of a sentence about it. */
	abstract String otherwise();

	/** What is done with every line. */
	abstract LineOp operation(Model opened);
}
