package io.github.lynceus.hyper;

import io.github.lynceus.camera.Progress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.Img;
import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.ComplexType;

/**
 * A hyperspectral image of lines x samples x bands that is not there until somebody asks for it. Operations give
 * another cube and acquire nothing; a terminal ({@link #stream}, {@link #resolve}, {@link #write}) begins exactly one
 * acquisition of the source and works out what it was asked for, line by line. Two terminals are two acquisitions, of
 * a live camera two scans: {@link #resolve} once and go on with the result, or write once and open the file.
 *
 * <p>Immutable, and usable by several threads. Axes count from 0; ranges leave out their end.
 */
public final class Cube {

	private final Node node;

	private Cube(final Node node) {
		this.node = node;
	}

	// -- Sources --

	/** What a camera, scanner or file gives. Acquires nothing. */
	public static Cube of(final LineSource source) {
		return of(source, new AcquisitionLog());
	}

	/** What a camera, scanner or file gives, its acquisitions counted in a log of the caller's. */
	public static Cube of(final LineSource source, final AcquisitionLog log) {
		source.metadata().check(source.shape().bands());
		return new Cube(new SourceNode(source, log));
	}

	/**
	 * A cube in one array, which is not copied: leave it alone afterwards.
	 *
	 * @param array of the type's primitive, in the header's interleave
	 * @throws CubeException when the array does not fit the header
	 */
	public static Cube of(final Object array, final CubeHeader header) {
		return of(new ArraySource(array, header));
	}

	/**
	 * The same, of unsigned values in {@code byte[]} and {@code short[]}, signed ones in {@code int[]} and
	 * {@code long[]}.
	 */
	public static Cube of(final Object array, final CubeShape shape, final Interleave interleave,
		final CubeMetadata metadata)
	{
		return of(array, new CubeHeader(shape, Arrays2D.typeOf(array), interleave, metadata));
	}

	/**
	 * An ImgLib2 image, x = samples, y = lines, z = bands or none; bytes with a sign become INT16. Read when needed.
	 */
	public static Cube of(final RandomAccessibleInterval<? extends ComplexType<?>> image, final CubeMetadata metadata) {
		return of(new ImgSource(image, metadata));
	}

	// -- Properties --

	/** All about the cube but its values. */
	public CubeHeader header() {
		return node.header();
	}

	/** How large; the lines may have no end. */
	public CubeShape shape() {
		return header().shape();
	}

	/** Of the values. */
	public SampleType type() {
		return header().type();
	}

	/** Order in memory. Lines come in its {@link Interleave#ofLines()}. */
	public Interleave interleave() {
		return header().interleave();
	}

	/** Wavelengths and whatever else is known. */
	public CubeMetadata metadata() {
		return header().metadata();
	}

	/** Where the lines come from; of a cube made of several, the first. */
	public LineSource source() {
		return node.source().lines();
	}

	/** What the source was asked to acquire so far, by this cube and all others made of the same one. */
	public AcquisitionLog acquisitions() {
		return node.source().log();
	}

	// -- Slices --

	/** Lines from a to before b; as many as there are, if fewer. */
	public Cube lines(final long a, final long b) {
		return lines(a, b, 1);
	}

	/**
	 * Every step-th line from a to before b.
	 *
	 * @throws CubeException when there is none
	 */
	public Cube lines(final long a, final long b, final long step) {
		return new Cube(SliceNode.lines(node, a, b, step));
	}

	/** One line. */
	public Cube line(final long index) {
		return lines(index, index + 1, 1);
	}

	/** Samples from a to before b; as many as there are, if fewer. */
	public Cube samples(final int a, final int b) {
		return samples(a, b, 1);
	}

	/** Every step-th sample from a to before b. */
	public Cube samples(final int a, final int b, final int step) {
		return new Cube(SliceNode.samples(node, a, b, step));
	}

	/** One sample. */
	public Cube sample(final int index) {
		return samples(index, index + 1, 1);
	}

	/** Bands from a to before b; as many as there are, if fewer. */
	public Cube bands(final int a, final int b) {
		return bands(a, b, 1);
	}

	/** Every step-th band from a to before b. */
	public Cube bands(final int a, final int b, final int step) {
		return new Cube(SliceNode.bands(node, a, b, step));
	}

	/** One band. */
	public Cube band(final int index) {
		return bands(index, index + 1, 1);
	}

	/** These bands, in this order. */
	public Cube selectBands(final int... indices) {
		return new Cube(SliceNode.bands(node, Selection.of(indices)));
	}

	/** The bands nearest to some wavelengths in nm, in this order. */
	public Cube bandsAt(final double... nanometers) {
		return selectBands(Arrays.stream(nanometers).mapToInt(metadata().wavelengths()::nearest).toArray());
	}

	/** The bands from one wavelength to another in nm, both included. */
	public Cube bandsBetween(final double low, final double high) {
		return selectBands(metadata().wavelengths().between(low, high, WavelengthUnit.NANOMETERS));
	}

	/** Without the bands that are marked as bad. */
	public Cube goodBands() {
		final List<Boolean> good = metadata().goodBands();
		return good.isEmpty() ? this : selectBands(IntStream.range(0, good.size()).filter(good::get).toArray());
	}

	// -- Types, order, arithmetic --

	/** With values of another type; fractions are cut off for whole numbers, see {@link SampleType#put}. */
	public Cube to(final SampleType type) {
		return new Cube(ConvertNode.type(node, type));
	}

	/** In another order. */
	public Cube toInterleave(final Interleave interleave) {
		return new Cube(ConvertNode.interleave(node, interleave));
	}

	/** With other metadata, such as wavelengths a file did not have. */
	public Cube withMetadata(final CubeMetadata metadata) {
		metadata.check(shape().bands());
		return new Cube(new TaggedNode(node, metadata));
	}

	/**
	 * Each value plus a number. The result of all arithmetic is FLOAT32, or FLOAT64 when an operand has more than a
	 * float holds (32-bit whole numbers and up), so nothing wraps around.
	 */
	public Cube plus(final double number) {
		return element(Kernel.scalar(Arithmetic.PLUS, number));
	}

	/** Each value minus a number. */
	public Cube minus(final double number) {
		return element(Kernel.scalar(Arithmetic.MINUS, number));
	}

	/** Each value times a number. */
	public Cube times(final double number) {
		return element(Kernel.scalar(Arithmetic.TIMES, number));
	}

	/** Each value divided by a number. */
	public Cube dividedBy(final double number) {
		return element(Kernel.scalar(Arithmetic.DIVIDED_BY, number));
	}

	/**
	 * Value by value plus another cube. Axes fit by NumPy's rules: both of the same length, or one of them 1, which
	 * then stands for all. Of this cube come order and metadata. Where both cubes come from the same live source, its
	 * one acquisition serves both, if they want the same lines.
	 *
	 * @throws CubeException when the shapes do not fit
	 */
	public Cube plus(final Cube other) {
		return new Cube(BinaryNode.of(node, other.node, Arithmetic.PLUS));
	}

	/** Value by value minus another cube, see {@link #plus(Cube)}. */
	public Cube minus(final Cube other) {
		return new Cube(BinaryNode.of(node, other.node, Arithmetic.MINUS));
	}

	/** Value by value times another cube, see {@link #plus(Cube)}. */
	public Cube times(final Cube other) {
		return new Cube(BinaryNode.of(node, other.node, Arithmetic.TIMES));
	}

	/** Value by value divided by another cube, see {@link #plus(Cube)}. */
	public Cube dividedBy(final Cube other) {
		return new Cube(BinaryNode.of(node, other.node, Arithmetic.DIVIDED_BY));
	}

	/** Each value brought into a range; NaN stays NaN. */
	public Cube clip(final double low, final double high) {
		if (!(low <= high)) throw new CubeException("Nothing lies between " + low + " and " + high + ": swap them.");
		return element(new Kernel.Clip(low, high));
	}

	private Cube element(final Kernel... kernels) {
		return new Cube(ElementNode.of(node, Arithmetic.result(type(), type()), kernels));
	}

	// -- Preprocessing --

	/**
	 * Means of n neighbours along an axis; what is left over at the end is left out. FLOAT32. Dropped lines count for
	 * nothing.
	 */
	public Cube binning(final int n, final Axis axis) {
		final long length = switch (axis) {
			case LINES -> shape().isBounded() ? shape().lineCount() : Long.MAX_VALUE;
			case SAMPLES -> shape().samples();
			case BANDS -> shape().bands();
		};
		if (n < 1 || n > length) throw new CubeException("Bins of " + n + " do not fit a cube of " + shape() + ".");
		if (axis == Axis.LINES) return new Cube(new LineBinningNode(ConvertNode.type(node, SampleType.FLOAT32), n));
		return new Cube(new Binning(axis, n).on(node));
	}

	/** The mean along an axis, which has length 1 then. FLOAT32. */
	public Cube mean(final Axis axis) {
		if (axis != Axis.LINES) return binning(axis == Axis.SAMPLES ? shape().samples() : shape().bands(), axis);
		if (!shape().isBounded())
			throw new CubeException("The mean of lines without end does not come: say how many with lines(0, n).");
		return new Cube(new LineBinningNode(ConvertNode.type(node, SampleType.FLOAT32), shape().lineCount()));
	}

	/** Standard normal variate: each spectrum with mean 0 and standard deviation 1 (over its bands). FLOAT32. */
	public Cube snv() {
		return new Cube(new Snv().on(node));
	}

	/**
	 * Savitzky-Golay filter along each spectrum, FLOAT32. At the ends the polynomial of the outermost window goes on.
	 *
	 * @param window odd number of bands
	 * @param order of the polynomial, below the window
	 * @param derivative 0 to smooth, else which derivative, per band
	 */
	public Cube savitzkyGolay(final int window, final int order, final int derivative) {
		return new Cube(SavitzkyGolay.of(shape().bands(), window, order, derivative).on(node));
	}

	// -- Calibration --

	/**
	 * Reflectance by references that reflect all and nothing, see {@link #reflectance(Cube, Cube, boolean, double[])}.
	 */
	public Cube reflectance(final Cube white, final Cube dark, final boolean clip) {
		return reflectance(white, dark, clip, null);
	}

	/**
	 * (this - dark) / (white - dark), FLOAT32. References are reduced to the mean of their lines; they are acquired
	 * once, by the first terminal that needs them, and kept for all others. Where white equals dark, 0/0 is NaN and x/0
	 * infinite.
	 *
	 * @param white of the same samples, bands and line order as this cube; best resolved before
	 * @param dark likewise
	 * @param clip into 0 to 1; NaN stays NaN
	 * @param curve what the white reference reflects in each band, null for everything; see {@link ReferenceCurve#at}
	 * @throws CubeException when a reference does not fit
	 */
	public Cube reflectance(final Cube white, final Cube dark, final boolean clip, final double[] curve) {
		return new Cube(OpNode.of(node, new Reflectance(new Reference("white", white, header()),
			new Reference("dark", dark, header()), curve == null ? null : curve.clone(), clip, header())));
	}

	/** -log10 of reflectance clipped to 1e-6 to 1, so 0 to 6. FLOAT32. */
	public Cube absorbance() {
		return new Cube(ElementNode.of(to(SampleType.FLOAT32).node, SampleType.FLOAT32, new Kernel.Clip(1e-6, 1),
			new Kernel.NegativeLog10()));
	}

	// -- Functions --

	/**
	 * A function on each line, in the order the lines have. It is tried once, now, on a line of zeros, to learn the
	 * size, type and order of what it gives; every line has to give the same. Whatever part of the result is wanted, it
	 * gets whole lines.
	 */
	public Cube ufunc(final LineFunction function) {
		return new Cube(OpNode.of(node, FunctionOp.tried(function, header())));
	}

	/** An operation on each line, which is asked only for what is wanted, and asks only for what that needs. */
	public Cube operation(final LineOp operation) {
		return new Cube(OpNode.of(node, operation));
	}

	// -- Terminals --

	/** Begins an acquisition and gives its lines as they come, worked out on the thread that asks. Close it. */
	public LineStream stream() {
		return Evaluation.of(node, LineRange.ALL, PlaneSlice.whole(shape()));
	}

	/** Acquires all lines into memory. See {@link #resolve(Progress)}. */
	public Cube resolve() {
		return resolve(Progress.NONE);
	}

	/**
	 * Acquires all lines into memory. Dropped ones stay in their places, still marked, so a source that loses lines
	 * gives a cube of the full length.
	 *
	 * @throws CaptureException when the source fails or the user cancels; holds what had come
	 * @throws CubeException when there is no end or not enough memory
	 */
	public Cube resolve(final Progress progress) {
		return new Capture(node, progress).resolve();
	}

	/**
	 * Acquires all values into one array, in this cube's order. Dropped lines are {@link SampleType#missing()}.
	 *
	 * @return {@code byte[]}, {@code short[]}, {@code int[]}, {@code long[]}, {@code float[]} or {@code double[]}
	 * @throws CubeException when there is no end or they are too many for an array
	 */
	public Object toArray() {
		return new Capture(node, Progress.NONE).toArray();
	}

	/**
	 * An ImgLib2 image of x = samples, y = lines, z = bands whose lines are worked out when looked at, as often as
	 * memory makes it necessary; no acquisition. Its type is the one of {@link #type}, such as
	 * {@code UnsignedShortType} for UINT16. What is written into it does not reach the cube.
	 *
	 * @throws CubeException when a source is live or has no end
	 */
	public Img<? extends NativeType<?>> asImg() {
		return CubeImg.of(node);
	}

	/**
	 * Acquires all lines into a file. A cube without end is written until it is cancelled or the source is stopped.
	 *
	 * @param writer is closed whatever happens
	 * @return how many lines
	 * @throws CaptureException when the source or the file fails or the user cancels; the file holds what had come
	 */
	public CaptureCount write(final CubeWriter writer, final Progress progress) {
		return new Capture(node, progress).write(writer);
	}
}
