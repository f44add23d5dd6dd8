package io.github.lynceus.hyper.camera;

import io.github.lynceus.gige.FrameBuffer;
import io.github.lynceus.hyper.Interleave;
import io.github.lynceus.hyper.Plane;
import io.github.lynceus.hyper.PlaneSlice;
import io.github.lynceus.hyper.SampleType;
import io.github.lynceus.pixel.BayerView;
import io.github.lynceus.pixel.PixelConversion;
import java.nio.ByteOrder;

/** Makes planes of images, in arrays that are used again for each line. */
final class LineShaper {

	private final Plane whole;
	private final PlaneSlice slice;
	private final Plane part;
	private PixelConversion conversion;
	private int rowBytes = -1;
	private ByteOrder order;

	/**
	 * @param type of the images' counts
	 * @param slice what is wanted of an image
	 */
	LineShaper(final LineGeometry geometry, final SampleType type, final SpectralAxis axis, final PlaneSlice slice) {
		final boolean rows = axis == SpectralAxis.HEIGHT;
		whole = Plane.create(type, rows ? Interleave.BIL : Interleave.BIP, rows ? geometry.height() : geometry.width(),
			rows ? geometry.width() : geometry.height());
		this.slice = slice;
		final boolean all = slice.bands().isAll(whole.bands()) && slice.samples().isAll(whole.samples());
		part = all ? null : Plane.create(type, whole.interleave(), slice.bands().count(), slice.samples().count());
	}

	/** The plane of an image, which is valid until the next call. */
	Plane shape(final FrameBuffer image) {
		final short[] words = image.shorts();
		if (words != null && whole.type() == SampleType.UINT16) System.arraycopy(words, 0, whole.array(), 0, whole.size());
		else convert(image, words != null ? words : image.bytes());
		if (part == null) return whole;
		part.copyFrom(whole, slice);
		return part;
	}

	private void convert(final FrameBuffer image, final Object payload) {
		if (conversion == null || rowBytes != image.rowBytes() || order != image.byteOrder()) {
			rowBytes = image.rowBytes();
			order = image.byteOrder();
			conversion = PixelConversion.of(image.pixelFormat(), image.width(), image.height(), rowBytes, order,
				BayerView.MOSAIC);
		}
		conversion.convert(payload, whole.array());
	}
}
