package io.github.lynceus.pixel;

import java.nio.ByteOrder;

/**
 * How the payload of images of one format and size becomes a plane as ImageJ has it: {@code byte[]}, {@code short[]},
 * {@code float[]} or {@code int[]} with 0xFFRRGGBB.
 * <ul>
 * <li>Values of up to 8 bits become bytes, of up to 16 shorts, both as counted, never stretched.</li>
 * <li>Signed, 32-bit and floating-point values become floats, rounded where those hold fewer bits.</li>
 * <li>Colours become RGB, of more than 8 bits the highest 8.</li>
 * </ul>
 * Nothing else of the payload is looked at, so it may change meanwhile: then the plane is of no use, and that is all.
 * Immutable, for any number of threads.
 */
public final class PixelConversion {

	private final PixelFormat format;
	private final PixelLayout layout;
	private final int width;
	private final int height;
	private final int rowBytes;
	private final ByteOrder order;
	private final PlaneType type;
	private final boolean demosaic;
	/** Makes the plane, or the mosaic if that is to be coloured. */
	private final RunKernel kernel;

	private PixelConversion(final PixelFormat format, final int width, final int height, final int rowBytes,
		final ByteOrder order, final BayerView bayer)
	{
		this.format = format;
		this.width = width;
		this.height = height;
		this.rowBytes = rowBytes;
		this.order = order;
		layout = format.layout();
		type = layout.plane(bayer);
		demosaic = layout.components().isBayer() && type == PlaneType.RGB;
		kernel = layout.components().isYuv() ? YuvRuns.of(layout)
			: layout.components().isRgb() ? RgbRuns.of(layout, order) : MonoRuns.of(layout, order);
	}

	/**
	 * @param rowBytes from the begin of a row to that of the next, {@link PixelFormat#rowBytes}; 0 when rows run on
	 *          without alignment
	 * @param order of components with several bytes
	 * @param bayer what to make of mosaics
	 * @throws UnreadablePixelsException when the format is not known, or an image of that size cannot be in it
	 */
	public static PixelConversion of(final PixelFormat format, final int width, final int height, final int rowBytes,
		final ByteOrder order, final BayerView bayer)
	{
		if (!format.isKnown()) {
			throw new UnreadablePixelsException("Images in the pixel format " + format.name() + " ("
				+ format.bitsPerPixel() + " bits a pixel) cannot be shown, as how they are to be read is not known: set the "
				+ "camera's PixelFormat to another one, such as Mono8 or Mono16, or use the bytes as they are.");
		}
		if (width < 1 || height < 1) {
			throw new UnreadablePixelsException("An image of " + width + "x" + height + " pixels cannot be shown.");
		}
		final int group = format.layout().components().group();
		if (width % group != 0) {
			throw new UnreadablePixelsException("In the pixel format " + format.name() + ", " + group
				+ " pixels share a colour, so an image " + width + " pixels wide cannot be shown: set Width to a multiple of "
				+ group + ".");
		}
		if (format.layout().components() == Components.RGB_PLANAR && rowBytes != format.rowBytes(width, 0)) {
			throw new UnreadablePixelsException("Images in " + format.name() + " with padded rows cannot be shown, as where "
				+ "their planes begin is not known: set the camera's PixelFormat to RGB8.");
		}
		return new PixelConversion(format, width, height, rowBytes, order, bayer);
	}

	/** The same for images without padding. */
	public static PixelConversion of(final PixelFormat format, final int width, final int height,
		final ByteOrder order, final BayerView bayer)
	{
		return of(format, width, height, format.rowBytes(width, 0), order, bayer);
	}

	/** The kind of plane images of a format become, null when the format is not known. */
	public static PlaneType typeOf(final PixelFormat format, final BayerView bayer) {
		return format.isKnown() ? format.layout().plane(bayer) : null;
	}

	/** The kind of plane. */
	public PlaneType type() {
		return type;
	}

	/** A new array for one plane. */
	public Object newPlane() {
		return type.newPlane(width * height);
	}

	/** Bytes of payload that are looked at. */
	public long payloadBytes() {
		if (rowBytes == 0) return format.imageSize(width, height);
		return (long) (height - 1) * rowBytes + format.imageSize(width, 1);
	}

	/**
	 * Fills a plane.
	 *
	 * @param payload a {@code byte[]} as sent, or for 16-bit formats a {@code short[]} in host order without padding
	 * @param plane of {@link #type()}, at least width x height long
	 * @throws UnreadablePixelsException when there are fewer pixels than the image has
	 */
	public void convert(final Object payload, final Object plane) {
		if (payload instanceof short[] words) {
			require(words.length, (long) width * height, "pixels");
			convertWords(words, plane);
			return;
		}
		final byte[] bytes = (byte[]) payload;
		require(bytes.length, payloadBytes(), "bytes");
		if (demosaic) convertMosaic(bytes, (int[]) plane);
		else if (isPlanar()) convertPlanes(bytes, (int[]) plane);
		else convertRuns(bytes, plane);
	}

	/** A new plane. */
	public Object convert(final Object payload) {
		final Object plane = newPlane();
		convert(payload, plane);
		return plane;
	}

	private boolean isPlanar() {
		return layout.components() == Components.RGB_PLANAR;
	}

	private void require(final long there, final long wanted, final String what) {
		if (there < wanted) {
			throw new UnreadablePixelsException("The image of " + width + "x" + height + " pixels in " + format.name()
				+ " has " + there + " instead of " + wanted + " " + what + ": it cannot be shown.");
		}
	}

	private void convertWords(final short[] words, final Object plane) {
		if (demosaic) {
			Demosaic.convert(Demosaic.of(words, width), width, height, layout.components(), layout.bits(), (int[]) plane);
		}
		else if (layout.signed()) {
			final float[] values = (float[]) plane;
			for (int i = 0; i < width * height; i++) values[i] = words[i];
		}
		else {
			System.arraycopy(words, 0, plane, 0, width * height);
		}
	}

	/** Rows that follow each other directly are one run. */
	private void convertRuns(final byte[] bytes, final Object plane) {
		if (rowBytes == 0 || rowBytes == format.rowBytes(width, 0)) {
			kernel.convert(bytes, 0, plane, 0, width * height);
			return;
		}
		for (int y = 0; y < height; y++) {
			kernel.convert(bytes, y * rowBytes, plane, y * width, width);
		}
	}

	private void convertMosaic(final byte[] bytes, final int[] plane) {
		final Demosaic.Rows rows;
		if (layout.packing() == Packing.BYTES) {
			rows = Demosaic.of(bytes, rowBytes, width);
		}
		else {
			final boolean narrow = layout.bits() <= 8;
			final Object mosaic = narrow ? new byte[width * height] : new short[width * height];
			convertRuns(bytes, mosaic);
			rows = narrow ? Demosaic.of((byte[]) mosaic, width, width) : Demosaic.of((short[]) mosaic, width);
		}
		Demosaic.convert(rows, width, height, layout.components(), layout.bits(), plane);
	}

	private void convertPlanes(final byte[] bytes, final int[] plane) {
		final int row = rowBytes / 3;
		for (int component = 0; component < 3; component++) {
			for (int y = 0; y < height; y++) {
				RgbRuns.plane(bytes, (component * height + y) * row, plane, y * width, width, layout, order, component);
			}
		}
	}
}
