package io.github.lynceus.img;

import ij.ImagePlus;
import ij.process.ColorProcessor;
import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.CubeShape;
import io.github.lynceus.hyper.Line;
import io.github.lynceus.hyper.LineStream;
import io.github.lynceus.hyper.Wavelengths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Three bands of a cube as red, green and blue. */
public final class BandsPicture {

	/** Where red, green and blue are for the eye, in nm. */
	private static final double[] EYE = { 640, 550, 460 };
	/** Share of values that may become black, and as many white. */
	private static final double CUT = 0.005;

	private BandsPicture() {}

	/**
	 * Bands to show: what the cube's file says, else those of the eye's colours, else spread evenly.
	 *
	 * @return three, from 0
	 */
	public static int[] defaultBands(final Cube cube) {
		final List<Integer> said = cube.metadata().defaultBands();
		if (said.size() == 3) return said.stream().mapToInt(Integer::intValue).toArray();
		final int bands = cube.shape().bands();
		final Wavelengths known = cube.metadata().wavelengths();
		if (!known.isEmpty() && known.unit().isPhysical()) {
			final int[] seen = Arrays.stream(EYE).mapToInt(known::nearest).toArray();
			if (seen[0] != seen[1] && seen[1] != seen[2]) return seen;
		}
		return new int[] { bands * 5 / 6, bands / 2, bands / 6 };
	}

	/**
	 * Makes the picture, in one acquisition.
	 *
	 * @param bands three, from 0
	 * @param min value that is black, max value that is full; both equal for 0.5 % of each band at either end
	 */
	public static ImagePlus of(final Cube cube, final int[] bands, final double min, final double max,
		final String title)
	{
		for (final int band : bands)
			if (band < 0 || band >= cube.shape().bands()) throw new CubeException(
				"There is no band " + band + ": the cube has bands 0 to " + (cube.shape().bands() - 1) + ".");
		final CubeShape shape = cube.shape();
		final int width = shape.samples();
		final int height = Math.toIntExact(shape.lineCount());
		final List<float[]> planes = new ArrayList<>();
		for (int i = 0; i < bands.length; i++) planes.add(new float[width * height]);
		try (LineStream stream = cube.selectBands(bands).stream()) {
			int y = 0;
			for (Line line = stream.next(); line != null; line = stream.next(), y++) {
				for (int i = 0; i < bands.length && !line.isDropped(); i++) {
					for (int s = 0; s < width; s++) planes.get(i)[y * width + s] = (float) line.plane().value(i, s);
				}
			}
		}
		final int[] rgb = new int[width * height];
		for (int i = 0; i < bands.length; i++) paint(planes.get(i), rgb, 16 - 8 * i, min, max);
		return new ImagePlus(title, new ColorProcessor(width, height, rgb));
	}

	private static void paint(final float[] values, final int[] rgb, final int shift, final double min,
		final double max)
	{
		final double[] range = max > min ? new double[] { min, max } : range(values);
		for (int i = 0; i < values.length; i++) {
			final double share = (values[i] - range[0]) / (range[1] - range[0]);
			// NaN fails both comparisons and becomes 0.
			final int level = share >= 1 ? 255 : share > 0 ? (int) Math.round(255 * share) : 0;
			rgb[i] |= level << shift;
		}
	}

	private static double[] range(final float[] values) {
		final float[] sorted = values.clone();
		Arrays.sort(sorted);
		int count = sorted.length;
		while (count > 0 && Float.isNaN(sorted[count - 1])) count--;
		if (count == 0) return new double[] { 0, 1 };
		final int cut = (int) (CUT * count);
		final double low = sorted[cut];
		final double high = sorted[count - 1 - cut];
		return new double[] { low, high > low ? high : low + 1 };
	}
}
