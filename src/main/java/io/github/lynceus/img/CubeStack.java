package io.github.lynceus.img;

import ij.VirtualStack;
import ij.process.ByteProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;
import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.CubeShape;
import io.github.lynceus.hyper.Plane;
import io.github.lynceus.hyper.PlaneSlice;
import io.github.lynceus.hyper.RandomLineSource;
import io.github.lynceus.hyper.SampleType;
import io.github.lynceus.hyper.Selection;

/**
 * A cube as ImageJ looks at it: a slice for each band, samples along x, lines along y. A slice is read when it is
 * shown, so the cube may be larger than the memory. Unsigned 8 and 16 bits stay what they are, everything else is
 * 32-bit.
 */
final class CubeStack extends VirtualStack {

	private final RandomLineSource source;
	private final String[] labels;

	/** @throws CubeException when a band has more pixels than an image */
	CubeStack(final RandomLineSource source) {
		super(source.shape().samples(), height(source), null, null);
		this.source = source;
		labels = BandLabels.of(source.metadata(), source.shape().bands());
		setBitDepth(source.type() == SampleType.UINT8 ? 8 : source.type() == SampleType.UINT16 ? 16 : 32);
	}

	private static int height(final RandomLineSource source) {
		final CubeShape shape = source.shape();
		if (shape.lineCount() * shape.samples() > Integer.MAX_VALUE - 8) {
			throw new CubeException(source.name() + " has " + shape + ", and an image of ImageJ ends at 2 147 483 639 pixels:"
				+ " take fewer lines at a time.");
		}
		return (int) shape.lineCount();
	}

	/** Where its bands are read from. */
	RandomLineSource source() {
		return source;
	}

	@Override
	public int getSize() {
		return source.shape().bands();
	}

	@Override
	public int size() {
		return getSize();
	}

	@Override
	public String getSliceLabel(final int n) {
		return labels[n - 1];
	}

	@Override
	public Object getPixels(final int n) {
		return getProcessor(n).getPixels();
	}

	@Override
	public ImageProcessor getProcessor(final int n) {
		final int samples = source.shape().samples();
		final int lines = getHeight();
		final ImageProcessor image = switch (getBitDepth()) {
			case 8 -> new ByteProcessor(samples, lines);
			case 16 -> new ShortProcessor(samples, lines);
			default -> new FloatProcessor(samples, lines);
		};
		final PlaneSlice band = new PlaneSlice(Selection.one(n - 1), Selection.all(samples));
		final Plane row = Plane.create(source.type(), source.interleave(), 1, samples);
		for (int line = 0; line < lines; line++) {
			source.read(line, band, row);
			final Object values = getBitDepth() == 32 ? row.floats() : row.array();
			System.arraycopy(values, 0, image.getPixels(), line * samples, samples);
		}
		return image;
	}
}
