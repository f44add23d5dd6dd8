package io.github.lynceus.hyper;

import net.imglib2.RandomAccess;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.Type;
import net.imglib2.type.numeric.ComplexType;
import net.imglib2.type.numeric.IntegerType;
import net.imglib2.type.numeric.complex.ComplexDoubleType;
import net.imglib2.type.numeric.complex.ComplexFloatType;
import net.imglib2.type.numeric.integer.ByteType;
import net.imglib2.type.numeric.integer.IntType;
import net.imglib2.type.numeric.integer.LongType;
import net.imglib2.type.numeric.integer.ShortType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedIntType;
import net.imglib2.type.numeric.integer.UnsignedLongType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.DoubleType;
import net.imglib2.type.numeric.real.FloatType;

/** An ImgLib2 image of x = samples, y = lines and, with a third axis, z = bands. */
final class ImgSource extends StoredCube {

	private final RandomAccessibleInterval<? extends ComplexType<?>> image;

	/** @throws CubeException when it has other axes or values */
	ImgSource(final RandomAccessibleInterval<? extends ComplexType<?>> image, final CubeMetadata metadata) {
		super("an image", new CubeHeader(shape(image), type(image.getType()), Interleave.BIL, metadata));
		this.image = image;
	}

	private static CubeShape shape(final RandomAccessibleInterval<?> image) {
		final int axes = image.numDimensions();
		if (axes != 2 && axes != 3) throw new CubeException(
			"The image has " + axes + " axes: a cube needs x for samples, y for lines and z for bands.");
		return CubeShape.of(image.dimension(1), Math.toIntExact(image.dimension(0)),
			axes == 2 ? 1 : Math.toIntExact(image.dimension(2)));
	}

	private static SampleType type(final Type<?> type) {
		if (type instanceof UnsignedByteType) return SampleType.UINT8;
		if (type instanceof UnsignedShortType) return SampleType.UINT16;
		if (type instanceof ShortType || type instanceof ByteType) return SampleType.INT16;
		if (type instanceof IntType) return SampleType.INT32;
		if (type instanceof UnsignedIntType) return SampleType.UINT32;
		if (type instanceof LongType) return SampleType.INT64;
		if (type instanceof UnsignedLongType) return SampleType.UINT64;
		if (type instanceof FloatType) return SampleType.FLOAT32;
		if (type instanceof DoubleType) return SampleType.FLOAT64;
		if (type instanceof ComplexFloatType) return SampleType.COMPLEX64;
		if (type instanceof ComplexDoubleType) return SampleType.COMPLEX128;
		throw new CubeException("A cube of " + type.getClass().getSimpleName()
			+ " is not known: convert the image to 8, 16, 32 or 64 bits or to floating point.");
	}

	@Override
	public void read(final long line, final PlaneSlice slice, final Plane into) {
		final RandomAccess<? extends ComplexType<?>> access = image.randomAccess();
		access.setPosition(image.min(1) + line, 1);
		int at = 0;
		for (int b = 0; b < slice.bands().count(); b++) {
			if (image.numDimensions() == 3) access.setPosition(image.min(2) + slice.bands().index(b), 2);
			for (int s = 0; s < slice.samples().count(); s++) {
				access.setPosition(image.min(0) + slice.samples().index(s), 0);
				put(access.get(), into, at++);
			}
		}
	}

	/** Not by way of a double where that holds less. */
	private static void put(final ComplexType<?> value, final Plane into, final int at) {
		if (into.array() instanceof final long[] longs) longs[at] = ((IntegerType<?>) value).getIntegerLong();
		else into.type().put(into.array(), at, value.getRealDouble());
		if (into.type() == SampleType.COMPLEX64) ((float[]) into.array())[2 * at + 1] = value.getImaginaryFloat();
		if (into.type() == SampleType.COMPLEX128) ((double[]) into.array())[2 * at + 1] = value.getImaginaryDouble();
	}
}
