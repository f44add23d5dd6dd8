package io.github.lynceus.cli.bench;

import com.google.gson.Gson;
import io.github.lynceus.camera.FrameUnit;
import io.github.lynceus.camera.ValueTable;
import io.github.lynceus.pixel.BayerView;
import io.github.lynceus.pixel.PixelConversion;
import io.github.lynceus.pixel.PixelFormat;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Converts counts to temperatures, in turns with numpy doing the same to the same array; and unpacks pixels. */
@Command(name = "convert", mixinStandardHelpOptions = true, description = {
	"Converts counts to °C, in turns with numpy if python3 has it, and unpacks pixels, in turns with copying.",
	"Every case is a line of JSON with medians of the rounds; a ratio above 1 means faster than the other." })
final class ConvertBench implements Callable<Integer> {

	private static final FrameUnit CELSIUS = new FrameUnit(0.01, -273.15, "°C", 0xFFF1);
	/** Frames of a Telops camera, of a large one, and of many in one array. */
	private static final int[] PIXELS = { 320 * 256, 1280 * 1024, 100 * 320 * 256 };
	private static final List<String> PACKED = List.of("Mono10p", "Mono12p", "Mono12Packed");
	private static final int WIDTH = 1280;
	private static final int HEIGHT = 1024;

	@Option(names = "--rounds", defaultValue = "5", description = "How often to do everything (${DEFAULT-VALUE}).")
	private int rounds;

	@Option(names = "--work", defaultValue = "40000000", paramLabel = "PIXELS",
		description = "Pixels of one measurement (${DEFAULT-VALUE}), so that each takes some ten milliseconds.")
	private int work;

	@Override
	public Integer call() throws IOException {
		for (final int pixels : PIXELS) print(celsius(pixels));
		for (final String name : PACKED) print(unpacking(name));
		return 0;
	}

	private static void print(final Map<String, Object> figures) {
		System.out.println(new Gson().toJson(figures));
	}

	// -- °C --

	private Map<String, Object> celsius(final int pixels) throws IOException {
		final short[] counts = scene(pixels);
		final float[] values = new float[pixels];
		final ValueTable table = new ValueTable(CELSIUS);
		final int times = Math.max(1, work / pixels);
		final Contest contest = new Contest(rounds);
		final Map<String, Object> figures = new LinkedHashMap<>();
		figures.put("case", "counts to °C");
		figures.put("pixels", pixels);
		try (Numpy numpy = Numpy.start(counts, CELSIUS)) {
			for (int i = 0; i <= rounds; i++) {
				contest.time("intoGiven", times, () -> table.convert(counts, values));
				contest.time("intoNew", times, () -> table.convert(counts, new float[pixels]));
				contest.time("copy", times, counts::clone);
				contest.note("numpyIntoGiven", numpy.nanos("given", times));
				contest.note("numpyExpression", numpy.nanos("expression", times));
				contest.note("numpyMarked", numpy.nanos("marked", times));
			}
			final Optional<Double> mean = numpy.mean();
			if (mean.isPresent()) {
				figures.put("numpy", numpy.version());
				figures.put("meanDiffersBy", Math.abs(mean.get() - mean(values)));
			}
		}
		figures.putAll(contest.microseconds());
		contest.ratio("intoGiven", "numpyIntoGiven").ifPresent(ratio -> figures.put("intoGivenOfNumpy", ratio));
		contest.ratio("intoNew", "numpyExpression").ifPresent(ratio -> figures.put("intoNewOfNumpyExpression", ratio));
		contest.ratio("intoGiven", "numpyMarked").ifPresent(ratio -> figures.put("intoGivenOfNumpyMarked", ratio));
		contest.ratio("intoGiven", "numpyExpression").ifPresent(ratio -> figures.put("intoGivenOfNumpyExpression", ratio));
		figures.put("gigabytesOfCountsPerSecond", 2.0 * pixels / contest.median("intoGiven"));
		return figures;
	}

	/** A scene of some tens of degrees, with the noise of a camera. */
	private static short[] scene(final int pixels) {
		final Random random = new Random(1);
		final short[] counts = new short[pixels];
		for (int i = 0; i < pixels; i++) counts[i] = (short) (29_000 + i % 320 * 10 + random.nextInt(20));
		return counts;
	}

	private static double mean(final float[] values) {
		double sum = 0;
		for (final float value : values) sum += value;
		return sum / values.length;
	}

	// -- Unpacking --

	private Map<String, Object> unpacking(final String name) {
		final PixelFormat format = PixelFormat.readable().stream().filter(known -> known.name().equals(name)).findFirst()
			.orElseThrow();
		final PixelConversion conversion = PixelConversion.of(format, WIDTH, HEIGHT, ByteOrder.LITTLE_ENDIAN, BayerView.COLOUR);
		final byte[] payload = new byte[(int) conversion.payloadBytes()];
		new Random(1).nextBytes(payload);
		final Object plane = conversion.newPlane();
		final short[] from = new short[WIDTH * HEIGHT];
		final short[] to = new short[WIDTH * HEIGHT];
		final int times = Math.max(1, work / from.length);
		final Contest contest = new Contest(rounds);
		for (int i = 0; i <= rounds; i++) {
			contest.time("unpack", times, () -> conversion.convert(payload, plane));
			contest.time("copy", times, () -> System.arraycopy(from, 0, to, 0, to.length));
		}
		final Map<String, Object> figures = new LinkedHashMap<>();
		figures.put("case", name);
		figures.put("pixels", from.length);
		figures.putAll(contest.microseconds());
		contest.ratio("unpack", "copy").ifPresent(ratio -> figures.put("ofCopying", ratio));
		return figures;
	}
}
