package io.github.lynceus.cli.hsi;

import io.github.lynceus.camera.Progress;
import io.github.lynceus.hyper.camera.HsiCamera;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Captures lines into a file. */
@Command(name = "capture", mixinStandardHelpOptions = true, description = "Captures lines of a camera into a file.")
final class HsiCapture implements Callable<Integer> {

	@Mixin
	private SourceOptions source;

	@Option(names = { "-o", "--output" }, required = true, paramLabel = "FILE",
		description = "Ends in .hdr, .pam or .tif.")
	private Path output;

	@Option(names = "--shutter-closed", description = "Take a dark reference: 100 lines if --lines does not say.")
	private boolean shutterClosed;

	@Override
	public Integer call() {
		try (HsiCamera camera = source.open(Progress.NONE)) {
			return CubeJob.run(shutterClosed ? source.dark(camera, Progress.NONE) : source.calibrated(camera), output, null);
		}
	}
}
