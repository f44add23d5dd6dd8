package io.github.lynceus.hyper;

import io.github.lynceus.camera.Progress;

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
		final long count = shape().lineCount();
		final long end = count < 0 ? b : Math.min(b, count);
		if (a < 0 || end <= a || step < 1) throw new CubeException(
			"There are no lines from " + a + " to before " + b + " in steps of " + step + " in a cube of " + shape() + ".");
		return new Cube(
			new SliceNode(node, new LineRange(a, (end - a - 1) / step + 1, step), PlaneSlice.whole(shape())));
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
