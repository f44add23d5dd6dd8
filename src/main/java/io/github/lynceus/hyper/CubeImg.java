package io.github.lynceus.hyper;

import java.lang.ref.SoftReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import net.imglib2.img.Img;
import net.imglib2.img.basictypeaccess.DataAccess;
import net.imglib2.img.basictypeaccess.array.ByteArray;
import net.imglib2.img.basictypeaccess.array.DoubleArray;
import net.imglib2.img.basictypeaccess.array.FloatArray;
import net.imglib2.img.basictypeaccess.array.IntArray;
import net.imglib2.img.basictypeaccess.array.LongArray;
import net.imglib2.img.basictypeaccess.array.ShortArray;
import net.imglib2.img.cell.Cell;
import net.imglib2.img.cell.CellGrid;
import net.imglib2.img.cell.LazyCellImg;
import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.complex.ComplexDoubleType;
import net.imglib2.type.numeric.complex.ComplexFloatType;
import net.imglib2.type.numeric.integer.IntType;
import net.imglib2.type.numeric.integer.LongType;
import net.imglib2.type.numeric.integer.ShortType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedIntType;
import net.imglib2.type.numeric.integer.UnsignedLongType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.DoubleType;
import net.imglib2.type.numeric.real.FloatType;

/**
 * A cube as an ImgLib2 image whose cells are lines: worked out when first looked at, kept as long as memory is
 * plenty. What is written into it is not in the cube, and gone when the cell is.
 */
final class CubeImg<A extends DataAccess> {

	private final Node node;
	private final CellGrid grid;
	private final Function<Object, A> access;
	private final AtomicReferenceArray<SoftReference<Cell<A>>> cells;

	private CubeImg(final Node node, final Function<Object, A> access) {
		final CubeShape shape = node.header().shape();
		this.node = node;
		this.access = access;
		grid = new CellGrid(new long[] { shape.samples(), shape.lineCount(), shape.bands() },
			new int[] { shape.samples(), 1,
				shape.bands() });
		cells = new AtomicReferenceArray<>(Math.toIntExact(shape.lineCount()));
	}

	static Img<? extends NativeType<?>> of(final Node node) {
		if (!node.isRandom() || !node.header().shape().isBounded()) throw new CubeException(
			"The lines of " + node.source().lines().name()
				+ " come once and in order: resolve the cube, or write it to a file and "
				+ "open that, to look at it as an image.");
		return switch (node.header().type()) {
			case UINT8 -> bytes(node).image(new UnsignedByteType());
			case INT16 -> shorts(node).image(new ShortType());
			case UINT16 -> shorts(node).image(new UnsignedShortType());
			case INT32 -> ints(node).image(new IntType());
			case UINT32 -> ints(node).image(new UnsignedIntType());
			case INT64 -> longs(node).image(new LongType());
			case UINT64 -> longs(node).image(new UnsignedLongType());
			case FLOAT32 -> floats(node).image(new FloatType());
			case FLOAT64 -> doubles(node).image(new DoubleType());
			case COMPLEX64 -> floats(node).image(new ComplexFloatType());
			case COMPLEX128 -> doubles(node).image(new ComplexDoubleType());
		};
	}

	private static CubeImg<ByteArray> bytes(final Node node) {
		return new CubeImg<>(node, array -> new ByteArray((byte[]) array));
	}

	private static CubeImg<ShortArray> shorts(final Node node) {
		return new CubeImg<>(node, array -> new ShortArray((short[]) array));
	}

	private static CubeImg<IntArray> ints(final Node node) {
		return new CubeImg<>(node, array -> new IntArray((int[]) array));
	}

	private static CubeImg<LongArray> longs(final Node node) {
		return new CubeImg<>(node, array -> new LongArray((long[]) array));
	}

	private static CubeImg<FloatArray> floats(final Node node) {
		return new CubeImg<>(node, array -> new FloatArray((float[]) array));
	}

	private static CubeImg<DoubleArray> doubles(final Node node) {
		return new CubeImg<>(node, array -> new DoubleArray((double[]) array));
	}

	private <T extends NativeType<T>> Img<T> image(final T type) {
		return new LazyCellImg<>(grid, type, this::cell);
	}

	/** Two threads may both read a line; they read the same. */
	private Cell<A> cell(final long line) {
		final SoftReference<Cell<A>> kept = cells.get((int) line);
		final Cell<A> cell = kept == null ? null : kept.get();
		if (cell != null) return cell;
		final int[] size = { grid.cellDimension(0), 1, grid.cellDimension(2) };
		final Cell<A> read = new Cell<>(size, new long[] { 0, line, 0 }, access.apply(read(line).array()));
		cells.set((int) line, new SoftReference<>(read));
		return read;
	}

	/** A line with a row for each band, in a plane of its own. */
	private Plane read(final long line) {
		final PlaneSlice whole = PlaneSlice.whole(node.header().shape());
		try (LineStream stream = Evaluation.peek(node, new LineRange(line, 1, 1), whole)) {
			final Line read = stream.next();
			if (read == null) throw new CubeException(
				"Line " + line + " of " + node.source().lines().name() + " is missing.");
			if (!read.isDropped()) return read.plane().toInterleave(Interleave.BIL);
			final Plane missing = node.header().newPlane(whole).toInterleave(Interleave.BIL);
			missing.fill(node.header().type().missing());
			return missing;
		}
	}
}
