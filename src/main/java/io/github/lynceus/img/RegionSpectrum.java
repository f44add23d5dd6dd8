package io.github.lynceus.img;

import ij.gui.Roi;
import ij.process.ImageProcessor;
import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.Line;
import io.github.lynceus.hyper.LineStream;
import java.awt.Rectangle;

/**
 * The spectrum of a selection: mean and standard deviation over its pixels for each band. Only its lines and
 * samples are
 * read, so it also serves cubes larger than the memory. NaN and dropped lines are left out.
 *
 * @param name for legends
 * @param pixels in the selection
 * @param mean for each band, NaN where there is no value
 * @param deviation likewise, of the pixels (n - 1)
 */
public record RegionSpectrum(String name, long pixels, double[] mean, double[] deviation) {

	/**
	 * Measures a selection.
	 *
	 * @param roi null for the whole cube
	 * @throws CubeException when nothing of the cube is in it
	 */
	public static RegionSpectrum of(final Cube cube, final Roi roi, final String name) {
		final Rectangle all = new Rectangle(cube.shape().samples(), Math.toIntExact(cube.shape().lineCount()));
		final Roi area = roi == null ? null : roi.isArea() ? roi : points(roi);
		final Rectangle whole = area == null ? all : area.getBounds();
		final Rectangle inside = whole.intersection(all);
		if (inside.isEmpty()) throw new CubeException("The selection " + name + " lies outside the cube: move it.");
		final ImageProcessor mask = area == null ? null : area.getMask();
		final int bands = cube.shape().bands();
		final double[] sum = new double[bands];
		final double[] squares = new double[bands];
		final long[] counts = new long[bands];
		long pixels = 0;
		final Cube part = cube.lines(inside.y, inside.y + inside.height).samples(inside.x, inside.x + inside.width);
		try (LineStream stream = part.stream()) {
			int y = inside.y;
			for (Line line = stream.next(); line != null; line = stream.next(), y++) {
				if (line.isDropped()) continue;
				for (int sample = 0; sample < inside.width; sample++) {
					if (mask != null && mask.get(inside.x + sample - whole.x, y - whole.y) == 0) continue;
					pixels++;
					for (int band = 0; band < bands; band++)
						add(line.plane().value(band, sample), band, sum,
							squares, counts);
				}
			}
		}
		if (pixels == 0) throw new CubeException("The selection " + name + " holds no pixel: draw a larger one.");
		return new RegionSpectrum(name, pixels, sum, deviations(sum, squares, counts));
	}

	/** Lines and points as the pixels they go through. */
	private static Roi points(final Roi roi) {
		final Roi converted = roi.isLine() ? Roi.convertLineToArea(roi) : new Roi(roi.getBounds());
		return converted == null || converted.getBounds().isEmpty()
			? new Roi(roi.getBounds().x, roi.getBounds().y, Math.max(1, roi.getBounds().width), Math.max(1,
				roi.getBounds().height))
			: converted;
	}

	/** Running mean and sum of squares after Welford, as values may be large against their spread. */
	private static void add(final double value, final int band, final double[] mean, final double[] squares,
		final long[] counts)
	{
		if (Double.isNaN(value)) return;
		final double before = value - mean[band];
		mean[band] += before / ++counts[band];
		squares[band] += before * (value - mean[band]);
	}

	private static double[] deviations(final double[] mean, final double[] squares, final long[] counts) {
		final double[] deviations = new double[mean.length];
		for (int band = 0; band < mean.length; band++) {
			deviations[band] = counts[band] < 2 ? 0 : Math.sqrt(squares[band] / (counts[band] - 1));
			if (counts[band] == 0) mean[band] = Double.NaN;
		}
		return deviations;
	}
}
