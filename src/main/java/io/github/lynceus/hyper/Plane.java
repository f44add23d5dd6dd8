package io.github.lynceus.hyper;

/**
 * The values of one line, or of a part of it: a table in one primitive array, row after row. BIL has a row for each
 * band, BIP one for each sample. Out of a stream it is valid until the next line; see {@link LineStream}.
 */
public final class Plane {

	private final Object array;
	private final SampleType type;
	private final Interleave interleave;
	private final int bands;
	private final int samples;

	private Plane(final Object array, final SampleType type, final Interleave interleave, final int bands,
		final int samples)
	{
		this.array = array;
		this.type = type;
		this.interleave = interleave;
		this.bands = bands;
		this.samples = samples;
	}

	/** All zero. */
	public static Plane create(final SampleType type, final Interleave interleave, final int bands, final int samples) {
		return new Plane(type.newArray(Math.multiplyExact(bands, samples)), type, interleave.ofLines(), bands, samples);
	}

	/**
	 * Around an array, which is not copied.
	 *
	 * @param array bands x samples elements (twice as many for complex types) of the type's primitive
	 * @param interleave BIL for {@code [bands][samples]}, BIP for {@code [samples][bands]}
	 * @throws CubeException when the array is of another length or primitive
	 */
	public static Plane of(final Object array, final SampleType type, final Interleave interleave, final int bands,
		final int samples)
	{
		Arrays2D.check(array, type, (long) bands * samples);
		if (interleave == Interleave.BSQ)
			throw new CubeException("A line is BIL (bands x samples) or BIP (samples x bands), never BSQ.");
		return new Plane(array, type, interleave, bands, samples);
	}

	/** A line of floats with a row for each band. */
	public static Plane ofBands(final float[] values, final int bands) {
		return of(values, SampleType.FLOAT32, Interleave.BIL, bands, values.length / bands);
	}

	/**
	 * {@code byte[]}, {@code short[]}, {@code int[]}, {@code long[]}, {@code float[]} or {@code double[]}: the values
	 * themselves.
	 */
	public Object array() {
		return array;
	}

	/** Of the values. */
	public SampleType type() {
		return type;
	}

	/** BIL or BIP. */
	public Interleave interleave() {
		return interleave;
	}

	/** Bands of the spectrum. */
	public int bands() {
		return bands;
	}

	/** Samples across the scan. */
	public int samples() {
		return samples;
	}

	/** Number of values. */
	public int size() {
		return bands * samples;
	}

	/** Rows of the table: bands in BIL, samples in BIP. */
	public int rows() {
		return interleave == Interleave.BIP ? samples : bands;
	}

	/** Values of a row. */
	public int columns() {
		return interleave == Interleave.BIP ? bands : samples;
	}

	/** Index of a value in the array, counted in values. */
	public int index(final int band, final int sample) {
		return interleave == Interleave.BIP ? sample * bands + band : band * samples + sample;
	}

	/** One value; unsigned types as they are meant, of complex values the magnitude. */
	public double value(final int band, final int sample) {
		return type.value(array, index(band, sample));
	}

	/** Sets a value as {@link SampleType#put} does. */
	public void set(final int band, final int sample, final double value) {
		type.put(array, index(band, sample), value);
	}

	/** The values as floats in the order of the table: the array itself if it is a FLOAT32 plane, else a new one. */
	public float[] floats() {
		return type == SampleType.FLOAT32 ? (float[]) array : (float[]) to(SampleType.FLOAT32).array;
	}

	/** The spectrum of a sample. */
	public double[] spectrum(final int sample) {
		final double[] values = new double[bands];
		for (int band = 0; band < bands; band++) {
			values[band] = value(band, sample);
		}
		return values;
	}

	// -- Other planes --

	/** The same values in an array of its own. */
	public Plane copy() {
		final Plane copy = create(type, interleave, bands, samples);
		copy.copyFrom(this);
		return copy;
	}

	/** With values of another type, see {@link SampleType#put}; this plane if it is of the type. */
	public Plane to(final SampleType other) {
		if (other == type) return this;
		final Plane converted = create(other, interleave, bands, samples);
		Conversion.convert(array, type, 0, converted.array, other, 0, size());
		return converted;
	}

	/** In the other order; this plane if it is in that order. */
	public Plane toInterleave(final Interleave other) {
		if (other.ofLines() == interleave) return this;
		final Plane transposed = create(type, other, bands, samples);
		transposed.transposeFrom(this);
		return transposed;
	}

	/** A part, in an array of its own. */
	public Plane slice(final PlaneSlice slice) {
		final Plane part = create(type, interleave, slice.bands().count(), slice.samples().count());
		part.copyFrom(this, slice);
		return part;
	}

	// -- Filling --

	/** Takes all values of a plane of the same type, size and order. */
	public void copyFrom(final Plane source) {
		System.arraycopy(source.array, 0, array, 0, size() * type.elements());
	}

	/** Takes a part of a larger plane of the same type and order. */
	public void copyFrom(final Plane source, final PlaneSlice slice) {
		final boolean bip = interleave == Interleave.BIP;
		Arrays2D.gather(source.array, source.columns(), array, type.elements(), bip ? slice.samples() : slice.bands(),
			bip ? slice.bands() : slice.samples());
	}

	/** Takes all values of a plane of the same type and size in the other order. */
	public void transposeFrom(final Plane source) {
		Arrays2D.transpose(source.array, source.rows(), source.columns(), array, type.elements());
	}

	/** Sets every value. */
	public void fill(final double value) {
		for (int i = 0; i < size(); i++) {
			type.put(array, i, value);
		}
	}

	/** Size, order and type. */
	@Override
	public String toString() {
		return bands + " bands x " + samples + " samples, " + interleave + " " + type;
	}
}
