package io.github.lynceus.camera;

import io.github.lynceus.gige.FrameBuffer;
import io.github.lynceus.pixel.PixelFormat;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;

/** A frame a user holds: owns its arrays, never changes. */
public final class Frame {

	private final int width;
	private final int height;
	private final PixelFormat pixelFormat;
	private final Object pixels;
	private final int rowBytes;
	private final ByteOrder byteOrder;
	private final byte[] header;
	private final long blockId;
	private final long timestampNanos;
	private final int packetsMissing;
	private final boolean complete;
	private final Map<Long, byte[]> chunks;

	/**
	 * A frame whose rows have no padding, and whose bytes, if it has any, are little-endian.
	 *
	 * @see #Frame(int, int, PixelFormat, Object, int, ByteOrder, byte[], long, long, boolean, int)
	 */
	public Frame(final int width, final int height, final PixelFormat pixelFormat, final Object pixels,
		final byte[] header, final long blockId, final long timestampNanos, final boolean complete,
		final int packetsMissing)
	{
		this(width, height, pixelFormat, pixels, pixelFormat.rowBytes(width, 0), ByteOrder.LITTLE_ENDIAN, header, blockId,
			timestampNanos, complete, packetsMissing);
	}

	/**
	 * Takes the arrays over; the caller must not touch them any more.
	 *
	 * @param pixels {@code short[width * height]} for 16-bit formats, otherwise the payload as sent in a {@code byte[]}
	 * @param rowBytes from row to row in a {@code byte[]}, padding included; 0 when packed rows run on within bytes
	 * @param byteOrder of components with several bytes in a {@code byte[]}
	 * @param header header rows as sent, or an empty array
	 * @param timestampNanos device time in nanoseconds, 0 when the device has no clock
	 */
	public Frame(final int width, final int height, final PixelFormat pixelFormat, final Object pixels,
		final int rowBytes, final ByteOrder byteOrder, final byte[] header, final long blockId,
		final long timestampNanos, final boolean complete, final int packetsMissing)
	{
		this(width, height, pixelFormat, pixels, rowBytes, byteOrder, header, blockId, timestampNanos, complete,
			packetsMissing, Map.of());
	}

	private Frame(final int width, final int height, final PixelFormat pixelFormat, final Object pixels,
		final int rowBytes, final ByteOrder byteOrder, final byte[] header, final long blockId,
		final long timestampNanos, final boolean complete, final int packetsMissing, final Map<Long, byte[]> chunks)
	{
		this.chunks = chunks;
		if (!(pixels instanceof short[]) && !(pixels instanceof byte[]))
			throw new IllegalArgumentException("pixels are short[] or byte[]");
		if (pixels instanceof short[] && ((short[]) pixels).length != width * height)
			throw new IllegalArgumentException(((short[]) pixels).length + " pixels for " + width + "x" + height);
		this.width = width;
		this.height = height;
		this.pixelFormat = pixelFormat;
		this.pixels = pixels;
		this.rowBytes = rowBytes;
		this.byteOrder = byteOrder;
		this.header = header;
		this.blockId = blockId;
		this.timestampNanos = timestampNanos;
		this.complete = complete;
		this.packetsMissing = packetsMissing;
	}

	/**
	 * Copies a pooled buffer, which may be recycled right afterwards.
	 *
	 * @param nanosPerTick of the device's clock; 0 when it has none
	 */
	public static Frame copyOf(final FrameBuffer buffer, final double nanosPerTick) {
		final int width = buffer.width();
		final int height = buffer.height();
		final PixelFormat format = buffer.pixelFormat();
		final short[] shorts = buffer.shorts();
		final Object pixels;
		if (shorts != null) pixels = Arrays.copyOf(shorts, width * height);
		else {
			final long size = buffer.rowBytes() > 0 ? (long) buffer.rowBytes() * height : format.imageSize(width, height);
			pixels = Arrays.copyOf(buffer.bytes(), (int) Math.min(buffer.bytes().length, size));
		}
		return new Frame(width, height, format, pixels, buffer.rowBytes(), buffer.byteOrder(), buffer.header().clone(),
			buffer.blockId(), Math.round(buffer.timestamp() * nanosPerTick), buffer.isComplete(), buffer.packetsMissing(),
			buffer.chunkMap());
	}

	/** Columns. */
	public int width() {
		return width;
	}

	/** Image rows, without header rows. */
	public int height() {
		return height;
	}

	/** Format of {@link #pixels()}. */
	public PixelFormat pixelFormat() {
		return pixelFormat;
	}

	/** {@code short[]} (row-major, width x height) for 16-bit formats, otherwise the payload as sent in a {@code byte[]}. */
	public Object pixels() {
		return pixels;
	}

	/** From row to row of {@link #bytes()}, padding included; 0 when packed rows run on within bytes. */
	public int rowBytes() {
		return rowBytes;
	}

	/** Which byte of a component comes first in {@link #bytes()}; {@link #shorts()} are in host order already. */
	public ByteOrder byteOrder() {
		return byteOrder;
	}

	/** Pixels of a 16-bit format, row-major. @throws CameraException for any other format */
	public short[] shorts() {
		if (pixels instanceof short[]) return (short[]) pixels;
		throw new CameraException("The frame is " + pixelFormat + ", not a 16-bit format: ask for its bytes.");
	}

	/** Bytes of a format that is not 16-bit, as sent. @throws CameraException for a 16-bit format */
	public byte[] bytes() {
		if (pixels instanceof byte[]) return (byte[]) pixels;
		throw new CameraException("The frame is " + pixelFormat + ", a 16-bit format: ask for its shorts.");
	}

	/** Header rows as sent; empty when the camera sends none. */
	public byte[] header() {
		return header;
	}

	/** GVSP block id. */
	public long blockId() {
		return blockId;
	}

	/** Device time in nanoseconds; 0 when the device has no clock. */
	public long timestampNanos() {
		return timestampNanos;
	}

	/** Whether every packet arrived. */
	public boolean isComplete() {
		return complete;
	}

	/** Payload packets that never arrived; their pixels are undefined. */
	public int packetsMissing() {
		return packetsMissing;
	}

	/**
	 * Data that travelled with the image, by chunk id; empty if the camera sends none. {@link
	 * io.github.lynceus.genicam.NodeMap#chunks} reads features from it.
	 */
	public Map<Long, byte[]> chunks() {
		return chunks;
	}

	@Override
	public String toString() {
		return "frame " + blockId + " " + width + "x" + height + " " + pixelFormat
			+ (complete ? "" : " (" + packetsMissing + " packets missing)");
	}
}
