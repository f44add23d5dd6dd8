package io.github.lynceus.cli;

import io.github.lynceus.camera.Progress;
import io.github.lynceus.telops.CalibrationCollection;
import io.github.lynceus.telops.TelopsCamera;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The calibrations of a Telops camera. */
@Command(name = "calibration", mixinStandardHelpOptions = true,
	description = "Lists the calibrations stored in a Telops camera and tells the one in use, after loading another if asked.")
final class CalibrationCommand extends TelopsJob {

	@Option(names = "--folder", paramLabel = "FOLDER", description = "The folder that came with the camera, for names.")
	private Path folder;

	@Option(names = "--load", paramLabel = "NUMBER", description = "Load this one.")
	private Integer number;

	@Option(names = "--lens", paramLabel = "NAME", description = "Load the one for this lens, or part of its name.")
	private String lens;

	@Option(names = "--temperature", paramLabel = "CELSIUS", description = "Load the one for this temperature.")
	private Double celsius;

	@Option(names = "--block", paramLabel = "NUMBER", description = "Change to this block of it.")
	private Integer block;

	@Override
	void run(final TelopsCamera telops, final Progress progress) {
		if (folder != null) telops.calibration().useFolder(folder);
		if (number != null) telops.calibration().load(number, progress);
		else if (lens != null || celsius != null) {
			telops.calibration().load(lens == null ? "" : lens, celsius == null ? Double.NaN : celsius, progress);
		}
		if (block != null) telops.calibration().loadBlock(block, progress);
		for (final CalibrationCollection each : telops.calibration().collections()) System.out.println(each);
		System.out.println("in use: " + telops.calibration().active());
		telops.notices().forEach(System.err::println);
	}
}
