package io.github.lynceus.img;

import ij.gui.Roi;
import ij.process.ImageProcessor;
import io.github.lynceus.camera.FrameUnit;
import java.awt.Point;
import java.awt.Rectangle;
import java.util.Arrays;

/**
 * Pixels of a plane, for statistics over and over again: a selection of ImageJ's as it is now, cut to the plane. Lines and
 * points count as the pixels under them.
 */
public final class PlaneRegion {

	private final int width;
	private final Rectangle box;
	/** One byte a pixel of the box, 0 for those outside; null when all are in. */
	private final byte[] mask;

	private PlaneRegion(final int width, final Rectangle box, final byte[] mask) {
		this.width = width;
		this.box = box;
		this.mask = mask;
	}

	/** The whole plane. */
	public static PlaneRegion all(final int width, final int height) {
		return new PlaneRegion(width, new Rectangle(0, 0, width, height), null);
	}

	/** The pixels of a selection on a plane of this size; the whole plane when it is null. */
	public static PlaneRegion of(final Roi roi, final int width, final int height) {
		if (roi == null) {
			return all(width, height);
		}
		final Rectangle plane = new Rectangle(0, 0, width, height);
		if (!roi.isArea()) {
			return ofPoints(roi.getContainedPoints(), plane);
		}
		final Rectangle bounds = roi.getBounds();
		final Rectangle box = bounds.intersection(plane);
		if (box.isEmpty()) {
			return new PlaneRegion(width, new Rectangle(), null);
		}
		final ImageProcessor full = roi.getMask();
		return new PlaneRegion(width, box, full == null ? null : cut(full, bounds, box));
	}

	private static byte[] cut(final ImageProcessor full, final Rectangle bounds, final Rectangle box) {
		final byte[] mask = new byte[box.width * box.height];
		for (int y = 0; y < box.height; y++) {
			for (int x = 0; x < box.width; x++) {
				mask[y * box.width + x] = (byte) full.get(box.x - bounds.x + x, box.y - bounds.y + y);
			}
		}
		return mask;
	}

	private static PlaneRegion ofPoints(final Point[] points, final Rectangle plane) {
		final Point[] inside = Arrays.stream(points).filter(plane::contains).toArray(Point[]::new);
		final Rectangle box = new Rectangle();
		for (int i = 0; i < inside.length; i++) {
			final Rectangle pixel = new Rectangle(inside[i].x, inside[i].y, 1, 1);
			box.setBounds(i == 0 ? pixel : box.union(pixel));
		}
		final byte[] mask = new byte[box.width * box.height];
		for (final Point point : inside) {
			mask[(point.y - box.y) * box.width + point.x - box.x] = -1;
		}
		return new PlaneRegion(plane.width, box, mask);
	}

	/** The smallest rectangle around its pixels; empty when there are none. */
	public Rectangle bounds() {
		return new Rectangle(box);
	}

	/**
	 * Statistics of the region, special codes left out.
	 *
	 * @param plane {@code byte[]}, {@code short[]}, {@code float[]} or {@code int[]} with 0xFFRRGGBB, of which the mean
	 *         of the three is taken
	 * @param unit of counts; floats and colours are values as they are
	 */
	public RegionStatistics statistics(final Object plane, final FrameUnit unit) {
		final Sum sum = new Sum(width);
		for (int y = box.y; y < box.y + box.height; y++) {
			for (int x = box.x; x < box.x + box.width; x++) {
				if (mask == null || mask[(y - box.y) * box.width + x - box.x] != 0) {
					final int index = y * width + x;
					sum.add(PlaneStatistics.value(plane, index, unit), index);
				}
			}
		}
		return sum.result();
	}

	private static final class Sum {

		private final int width;
		private long count;
		private long special;
		private double sum;
		/** Of differences to the first value, so that hot scenes with little contrast keep their digits. */
		private double squares;
		private double first;
		private double min = Double.POSITIVE_INFINITY;
		private double max = Double.NEGATIVE_INFINITY;
		private int minAt = -1;
		private int maxAt = -1;

		private Sum(final int width) {
			this.width = width;
		}

		private void add(final double value, final int index) {
			if (Double.isNaN(value)) {
				special++;
				return;
			}
			if (count++ == 0) {
				first = value;
			}
			final double difference = value - first;
			sum += difference;
			squares += difference * difference;
			if (value < min) {
				min = value;
				minAt = index;
			}
			if (value > max) {
				max = value;
				maxAt = index;
			}
		}

		private RegionStatistics result() {
			if (count == 0) {
				return new RegionStatistics(0, special, Double.NaN, Double.NaN, Double.NaN, Double.NaN, null, null);
			}
			final double mean = sum / count;
			final double variance = count < 2 ? 0 : Math.max(0, (squares - sum * mean) / (count - 1));
			return new RegionStatistics(count, special, min, max, first + mean, Math.sqrt(variance),
				new Point(minAt % width, minAt / width), new Point(maxAt % width, maxAt / width));
		}
	}
}
