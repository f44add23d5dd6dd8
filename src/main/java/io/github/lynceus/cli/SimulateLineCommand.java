package io.github.lynceus.cli;

import io.github.lynceus.simulator.line.LineCameraModel;
import io.github.lynceus.simulator.line.LineFormat;
import io.github.lynceus.simulator.line.LineNumbers;
import io.github.lynceus.simulator.line.LineOptions;
import io.github.lynceus.simulator.line.LineProfile;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Plays push-broom camera in front of a cube until the process is told to end. */
@Command(name = "line", mixinStandardHelpOptions = true,
	description = "A push-broom camera that sends the lines of a hyperspectral cube, again and again.")
final class SimulateLineCommand implements Callable<Integer> {

	@Mixin
	private LinkOptions link;

	@Option(names = "--cube", required = true, paramLabel = "FILE.hdr", description = "ENVI header of the cube.")
	private Path cube;

	@Option(names = "--profile", defaultValue = "sfnc", paramLabel = "NAME",
		description = "Whose feature names it has: sfnc, specim or fx17 (${DEFAULT-VALUE}).")
	private String profile;

	@Option(names = "--format", paramLabel = "NAME",
		description = "Mono8, Mono12, Mono12Packed or Mono16; else what holds the cube's numbers.")
	private String format;

	@Option(names = "--once", description = "End each acquisition with the last line of the cube.")
	private boolean once;

	@Option(names = "--lose-lines", defaultValue = "", paramLabel = "LIST",
		description = "Lines of an acquisition to lose, counted from 0, for instance 3,17,40-45.")
	private String lost;

	@Option(names = "--gain", defaultValue = "1", paramLabel = "X",
		description = "What the cube's numbers are multiplied with, for cubes of reflectances (${DEFAULT-VALUE}).")
	private double gain;

	@Option(names = "--cube-exposure", defaultValue = "0", paramLabel = "US",
		description = "Exposure time the cube was taken with: others then make it brighter or darker.")
	private double exposure;

	@Option(names = "--dark", paramLabel = "FILE.hdr", description = "What is seen with the shutter closed.")
	private Path dark;

	@Option(names = "--serial", defaultValue = "LINE1", description = "Serial number (${DEFAULT-VALUE}).")
	private String serial;

	@Override
	public Integer call() throws InterruptedException {
		SimulateCommand.play(() -> LineCameraModel.open(cube, options()), link, (device, model) -> {});
		return 0;
	}

	private LineOptions options() {
		return new LineOptions().withProfile(LineProfile.of(profile)).withFormat(format == null ? null : LineFormat.of(format))
			.withLoop(!once).withLost(LineNumbers.parse(lost)).withGain(gain).withReferenceExposure(exposure).withDark(dark)
			.withSerial(serial);
	}
}
