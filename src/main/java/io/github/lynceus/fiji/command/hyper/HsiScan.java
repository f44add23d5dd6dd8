package io.github.lynceus.fiji.command.hyper;

import ij.ImagePlus;
import io.github.lynceus.fiji.Icons;
import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.scan.Scanner;
import io.github.lynceus.hyper.scan.ScanGeometry;
import java.io.File;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.List;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

/** Scans with a stage: lights on, move, capture, and everything back to how it was, however the scan ends. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Hyperspectral>Lynceus HSI Scan...",
	description = "Scans with a stage: lights on, move, capture, and everything back to how it was, however the "
		+ "scan ends", headless = true, iconPath = Icons.SPECTRUM)
public class HsiScan extends SourceCommand {

	@Parameter(label = "Stage (empty = simulated)", required = false, persist = false,
		description = "Properties file that says how to speak to the stage")
	private File stage;

	@Parameter(label = "Distance (mm)", min = "0.001", persist = false, description = "How far the stage moves while lines are captured")
	private double distance = 50;

	@Parameter(label = "Sample's length (mm)", min = "0.0001", persist = false, description = "What one line covers of what is scanned")
	private double pixel = 0.25;

	@Parameter(label = "Oversampling", min = "0.01", persist = false, description = "Lines for each of these lengths")
	private double oversampling = 1;

	@Parameter(label = "Lights warm up (s)", min = "0", persist = false, description = "Between switching them on and moving")
	private double warmup = 0;

	@Parameter(label = "Save to (empty = memory)", style = FileWidget.SAVE_STYLE, required = false, persist = false,
		description = "Ending in .hdr for ENVI, .pam or .tif")
	private File output;

	@Parameter(type = ItemIO.OUTPUT, description = "The cube as a stack of bands with their wavelengths")
	private ImagePlus image;

	@Override
	protected void execute() {
		if (path(stage) == null) said(environment -> environment.stageControllerIp(),
			java.util.Optional.<String>empty())
			.ifPresent(address -> {
				throw new CubeException("The scanner at " + address
					+ " cannot be driven by its address alone, as its maker"
					+ " keeps its language to himself: choose a properties file that says how to speak to the stage.");
			});
		try (Scanner scanner = hyper().scanner(camera(), text(stage))) {
			scanner.setDistance(distance);
			scanner.setPixel(pixel);
			scanner.setOversampling(oversampling);
			scanner.setWarmUp(Duration.ofMillis(Math.round(warmup * 1000)));
			final ScanGeometry geometry = scanner.geometry();
			report(List.of("Scan of " + number(geometry.distance()) + " mm: " + geometry.lines() + " lines, "
				+ number(geometry.pitch()) + " mm apart, at " + number(geometry.speed()) + " mm/s."));
			final Cube cube = bounded(scanner.cube());
			if (path(output) == null) image = hyper().image(cube, "Scan of " + scanner.camera().name());
			else report(List.of("Scanned to " + path(output) + ": " + hyper().write(cube, text(output)) + "."));
		}
	}

	private static String number(final double value) {
		return new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros().toPlainString();
	}
}
