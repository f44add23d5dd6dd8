package io.github.lynceus.cli.bench;

import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.CubeMetadata;
import io.github.lynceus.hyper.CubeShape;
import io.github.lynceus.hyper.Interleave;
import io.github.lynceus.hyper.LineCost;
import io.github.lynceus.hyper.model.Model;
import io.github.lynceus.hyper.model.Predictions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures what a line of a calibrated, classified cube costs, and which line rate a live pipeline holds. */
@Command(name = "hsi", mixinStandardHelpOptions = true, description = {
	"Measures a hyperspectral pipeline: counts to reflectance, four classes, preview and two-band capture.",
	"First what each step costs a line, then how many lines of a paced camera are lost." })
final class HsiBench implements Callable<Integer> {

	private static final int LINES = 64;
	private static final int MEASURED = 200;
	private static final int CLASSES = 4;

	@Option(names = "--size", split = ",", defaultValue = "1024x224,1296x900", paramLabel = "SxB",
		description = "Samples and bands (${DEFAULT-VALUE}).")
	private String[] sizes;

	@Option(names = "--rate", split = ",", defaultValue = "330,100", paramLabel = "HZ",
		description = "Lines a second to hold, for each size (${DEFAULT-VALUE}).")
	private double[] rates;

	@Option(names = "--seconds", defaultValue = "5", paramLabel = "S", description = "How long (${DEFAULT-VALUE}).")
	private double seconds;

	@Override
	public Integer call() throws IOException {
		if (rates.length != sizes.length) throw new IllegalArgumentException("Give one rate for each size.");
		for (int i = 0; i < sizes.length; i++) {
			if (!sizes[i].matches("[1-9][0-9]{0,5}x[1-9][0-9]{0,5}")) throw new IllegalArgumentException("\"" + sizes[i]
				+ "\" is no size: write 1024x224 for 1024 samples of 224 bands.");
			final int[] numbers = Arrays.stream(sizes[i].split("x")).mapToInt(Integer::parseInt).toArray();
			measure(numbers[0], numbers[1], rates[i]);
		}
		return 0;
	}

	private void measure(final int samples, final int bands, final double rate) throws IOException {
		final Path folder = Files.createTempDirectory("lynceus-bench");
		try (Model model = Predictions.open(model(folder.resolve("classes.csv"), bands))) {
			final Cube scene = counts(samples, bands, LINES, 200, 3500);
			final Cube white = counts(samples, bands, 1, 3600, 1);
			final Cube dark = counts(samples, bands, 1, 100, 1);
			System.out.println(samples + " samples x " + bands + " bands");
			final Cube endless = Cube.of(new LoopSource(scene));
			cost("counts", endless);
			cost("reflectance", endless.reflectance(white, dark, true));
			cost("absorbance", endless.reflectance(white, dark, true).absorbance());
			cost("classes", endless.reflectance(white, dark, true).operation(Predictions.of(model)));
			final PacedRun run = new PacedRun(new LoopSource(scene), rate, seconds);
			System.out.println("  live at " + rate + " lines/s: " + run.hold(cube -> cube.reflectance(white, dark, true)
				.operation(Predictions.compact(model, bands / 2)), folder.resolve("compact.hdr")));
		}
		finally {
			delete(folder);
		}
	}

	private static void delete(final Path folder) throws IOException {
		try (var files = Files.list(folder)) {
			for (final Path file : files.toList()) Files.delete(file);
		}
		Files.delete(folder);
	}

	private static void cost(final String what, final Cube cube) {
		System.out.printf("  %-12s %s%n", what, LineCost.of(cube, MEASURED / 2, MEASURED));
	}

	private static Cube counts(final int samples, final int bands, final int lines, final int from, final int spread) {
		final short[] values = new short[lines * samples * bands];
		final Random random = new Random(1);
		for (int i = 0; i < values.length; i++) values[i] = (short) (from + random.nextInt(spread));
		return Cube.of(values, CubeShape.of(lines, samples, bands), Interleave.BIL, CubeMetadata.NONE);
	}

	private static Path model(final Path file, final int bands) throws IOException {
		final StringBuilder text = new StringBuilder("band");
		for (int c = 0; c < CLASSES; c++) text.append(",class ").append((char) ('a' + c));
		final Random random = new Random(2);
		for (int band = 0; band < bands; band++) {
			text.append('\n').append(band);
			for (int c = 0; c < CLASSES; c++) text.append(',').append(random.nextDouble() - 0.5);
		}
		return Files.writeString(file, text + "\nintercept,0,0,0,0\n");
	}
}
