package io.github.lynceus.hyper.demo;

import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.CubeMetadata;
import io.github.lynceus.hyper.CubeShape;
import io.github.lynceus.hyper.Interleave;
import io.github.lynceus.hyper.Wavelengths;
import java.util.List;

/**
 * Things on a conveyor belt as a 12-bit push-broom camera from 430 to 1000 nm sees them. What is where and how
 * moist it is
 * can be asked, so that results can be checked. The absorbance of each substance is a parabola over the bands, moisture
 * adds a peak at 760 nm.
 */
public final class DemoScene {

	/** Names of what lies there, by class number. */
	public static final List<String> CLASSES = List.of("belt", "leaf", "paper", "plastic");

	static final int BANDS = 60;
	private static final int SAMPLES = 160;
	private static final int LINES = 300;
	private static final int REFERENCE_LINES = 8;
	private static final double PEAK = 0.03;
	/** Absorbance at the middle, its slope and its bend from the middle to the end of the spectrum. */
	private static final double[][] SUBSTANCES = { { 1.0, 0.02, 0.03 }, { 0.70, -0.45, -0.02 }, { 0.12, -0.02, 0.02 },
		{ 0.45, 0.35, 0.05 } };
	private static final int CELL = 40;

	private DemoScene() {}

	// -- What is there --

	/** Wavelengths of the bands. */
	public static Wavelengths wavelengths() {
		final double[] values = new double[BANDS];
		for (int band = 0; band < BANDS; band++) values[band] = Math.round(4300 + 5700.0 * band / (BANDS - 1)) / 10.0;
		return Wavelengths.nanometers(values);
	}

	/** Number of what lies there: an ellipse in most cells of a grid, else the belt. */
	public static int classAt(final long line, final int sample) {
		final long row = Math.floorMod(line, LINES) / CELL;
		final int column = sample / CELL;
		final double wide = 11 + 7 * noise(row, column, 1);
		final double high = 11 + 7 * noise(row, column, 2);
		final double x = (sample % CELL - CELL / 2.0) / wide;
		final double y = (Math.floorMod(line, LINES) % CELL - CELL / 2.0) / high;
		return x * x + y * y > 1 ? 0 : (int) (noise(row, column, 3) * CLASSES.size());
	}

	/** Percent; the belt is dry, of other things the right side is moister. */
	public static double moistureAt(final long line, final int sample) {
		return classAt(line, sample) == 0 ? 0 : 10.0 * (sample % CELL) / (CELL - 1);
	}

	static double absorbance(final int substance, final double moisture, final int band) {
		final double x = place(band);
		final double[] parabola = SUBSTANCES[substance];
		return parabola[0] + parabola[1] * x + parabola[2] * x * x + PEAK * moisture * peak(band);
	}

	/** From -1 at the first band to 1 at the last. */
	static double place(final int band) {
		return 2.0 * band / (BANDS - 1) - 1;
	}

	/** Absorbance of a percent of moisture over {@link #PEAK}. */
	static double peak(final int band) {
		final double x = (430 + 570.0 * band / (BANDS - 1) - 760) / 22;
		return StrictMath.exp(-x * x / 2);
	}

	/** Absorbance of a percent of moisture at its peak. */
	static double perPercent() {
		return PEAK;
	}

	// -- What the camera sees --

	/** Raw counts. */
	public static Cube raw() {
		return cube(LINES, (line, sample, band) -> StrictMath.pow(10,
			-absorbance(classAt(line, sample), moistureAt(line, sample), band)));
	}

	/** Counts of a reference that reflects everything. */
	public static Cube white() {
		return cube(REFERENCE_LINES, (line, sample, band) -> 1);
	}

	/** Counts with the shutter closed. */
	public static Cube dark() {
		return cube(REFERENCE_LINES, (line, sample, band) -> 0);
	}

	private interface Reflectance {

		double at(long line, int sample, int band);
	}

	private static Cube cube(final int lines, final Reflectance reflectance) {
		final short[] counts = new short[lines * BANDS * SAMPLES];
		int i = 0;
		for (int line = 0; line < lines; line++) {
			for (int band = 0; band < BANDS; band++) {
				final double lamp = 1 - 0.45 * place(band) * place(band);
				for (int sample = 0; sample < SAMPLES; sample++) {
					final double across = 2.0 * sample / (SAMPLES - 1) - 1;
					final double span = 3600 * lamp * (1 - 0.25 * across * across);
					final double dark = 100 + (7 * sample + 3 * band) % 17;
					final double noise = 4 * (noise(line, sample, band + 10) - 0.5);
					counts[i++] = (short) Math.round(dark + reflectance.at(line, sample, band) * span + noise);
				}
			}
		}
		return Cube.of(counts, CubeShape.of(lines, SAMPLES, BANDS), Interleave.BIL,
			CubeMetadata.NONE.withWavelengths(wavelengths()).withDescription("Made up: belt, leaf, paper and plastic"));
	}

	/** 0 to 1, the same everywhere and always (SplitMix64). */
	private static double noise(final long line, final int sample, final int band) {
		long z = (line << 40) + ((long) sample << 20) + band + 0x9E3779B97F4A7C15L;
		z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
		z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
		return ((z ^ z >>> 31) >>> 11) * 0x1p-53;
	}
}
