package io.github.lynceus.gige;

import io.github.lynceus.gvsp.GvspChunks;
import io.github.lynceus.gvsp.PayloadType;
import io.github.lynceus.pixel.PixelFormat;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One block's pixels at their final offsets. Pooled and reference counted: who wants it beyond the call to
 * {@link FrameSink#frame} retains it, and releases it once for each retain.
 * <p>
 * What never arrived is zero, and listed by {@link #missing()}.
 * </p>
 */
public final class FrameBuffer {

	private static final byte[] NONE = {};

	private final FramePool pool;
	private final int capacity;
	private final AtomicInteger references = new AtomicInteger();
	private short[] shorts;
	private byte[] bytes;
	private byte[] header = NONE;
	private byte[] chunks = NONE;
	private BlockLayout layout;
	private FrameFacts facts;
	private ByteOrder order = ByteOrder.LITTLE_ENDIAN;

	FrameBuffer(final FramePool pool, final int capacity) {
		this.pool = pool;
		this.capacity = capacity;
	}

	// -- What arrived --

	/** As in the packets: 16 bits, going from 65535 to 1, or 64. */
	public long blockId() {
		return facts.blockId();
	}

	/** Device ticks, 0 if the leader is missing. */
	public long timestamp() {
		return facts.timestamp();
	}

	/** Code 0 if the payload is no image. */
	public PixelFormat pixelFormat() {
		return layout.format();
	}

	/** See {@link io.github.lynceus.gvsp.PayloadType}. */
	public int payloadType() {
		return layout.payloadType();
	}

	public int width() {
		return layout.width();
	}

	/** Pixel rows, without the header rows. */
	public int height() {
		return facts.height();
	}

	public int offsetX() {
		return layout.offsetX();
	}

	public int offsetY() {
		return layout.offsetY();
	}

	/** The header rows exactly as sent, of just their length; empty without header rows. */
	public byte[] header() {
		return header;
	}

	/** Bytes of the header rows. */
	public int headerBytes() {
		return layout.headerLength();
	}

	/**
	 * Pixels of a 16-bit format, row-major without padding, at least width x height of them; null for others.
	 */
	public short[] shorts() {
		return layout.shorts() ? shorts : null;
	}

	/** Other formats: the bytes after the header rows as sent, with padding; null for 16-bit formats. */
	public byte[] bytes() {
		return layout.shorts() ? null : bytes;
	}

	/** Bytes from the begin of a row of {@link #bytes()} to that of the next; 0 when packed rows run on within bytes. */
	public int rowBytes() {
		return layout.rowLength();
	}

	/** Which byte of a component comes first in {@link #bytes()}; {@link #shorts()} are in host order already. */
	public ByteOrder byteOrder() {
		return order;
	}

	/** Chunks as sent after the image, {@link #chunkBytes()} of them valid; see {@link #chunkMap()}. */
	public byte[] chunks() {
		return isAllChunks() ? bytes : chunks;
	}

	public int chunkBytes() {
		return Math.max(0, facts.chunkLength());
	}

	/**
	 * Chunk data by chunk id, copied, as {@link io.github.lynceus.genicam.NodeMap#chunks} takes it; empty without chunks,
	 * or if some of them did not arrive.
	 */
	public Map<Long, byte[]> chunkMap() {
		final int length = chunkBytes();
		final int start = facts.payloadLength() - length;
		final boolean there = facts.trailer() && facts.missing().stream().allMatch(range -> range.end() <= start);
		return length > 0 && there ? GvspChunks.parse(chunks(), length) : Map.of();
	}

	/** The old chunk layout, of an image whose geometry is not known. */
	private boolean isAllChunks() {
		return layout.payloadType() == PayloadType.CHUNK && layout.format().code() == 0;
	}

	/** Bytes of the whole payload: header rows, pixels, padding and chunks. */
	public int payloadLength() {
		return facts.payloadLength();
	}

	/**
	 * Whether every byte of the payload arrived. A lost trailer does not matter when the leader told the
	 * length.
	 */
	public boolean isComplete() {
		return facts.complete();
	}

	/** Packets the block has, leader and trailer included. */
	public int packetsExpected() {
		return facts.packetsExpected();
	}

	/** Packets that did not arrive, leader and trailer included. */
	public int packetsMissing() {
		return facts.packetsMissing();
	}

	/** Packets that arrived because they were asked for again. */
	public int packetsResent() {
		return facts.packetsResent();
	}

	/** Payload bytes that never arrived, ascending; offsets count the header rows. */
	public List<ByteRange> missing() {
		return facts.missing();
	}

	/** Without it the geometry is that of the frame before, and there is no timestamp. */
	public boolean hasLeader() {
		return facts.leader();
	}

	public boolean hasTrailer() {
		return facts.trailer();
	}

	/** {@link System#nanoTime} of the last packet. */
	public long receivedNanos() {
		return facts.receivedNanos();
	}

	// -- References --

	/** Keeps the buffer from being reused until it is released once more. */
	public void retain() {
		if (references.getAndUpdate(n -> n == 0 ? 0 : n + 1) == 0) {
			throw new IllegalStateException("The frame buffer was released already");
		}
	}

	/** Gives one reference up; with the last one the buffer is reused. */
	public void release() {
		final int before = references.getAndUpdate(n -> n == 0 ? 0 : n - 1);
		if (before == 0) throw new IllegalStateException("The frame buffer was released more often than retained");
		if (before == 1) pool.giveBack(this);
	}

	void first() {
		references.set(1);
	}

	// -- Filling, by the receive thread --

	void allocate(final boolean asShorts) {
		if (asShorts && shorts == null) shorts = new short[capacity / 2 + 1];
		if (!asShorts && bytes == null) bytes = new byte[capacity];
	}

	/** Bytes that fit. */
	int capacity() {
		return capacity;
	}

	BlockLayout layout() {
		return layout;
	}

	/** Says where payload goes from now on. */
	void layout(final BlockLayout next) {
		allocate(next.shorts());
		final int rows = next.headerLength();
		if (header.length != rows) header = rows == 0 ? NONE : new byte[rows];
		final int rest = next.open() ? capacity - next.imageLength() : 0;
		if (chunks.length < rest) chunks = new byte[rest];
		layout = next;
	}

	void finish(final FrameFacts all, final ByteOrder byteOrder) {
		facts = all;
		order = byteOrder;
	}

	/** Copies payload bytes to their place; offset and length are within the capacity. */
	void place(final int offset, final DatagramView from, final int at, final int length) {
		int to = offset;
		int source = at;
		int left = length;
		final int headerLength = layout.headerLength();
		if (to < headerLength) {
			final int n = Math.min(left, headerLength - to);
			from.bytes.get(source, header, to, n);
			to += n;
			source += n;
			left -= n;
		}
		final int n = Math.min(left, layout.imageLength() - to);
		if (n > 0) {
			if (layout.shorts()) placeShorts(to - headerLength, from, source, n);
			else from.bytes.get(source, bytes, to - headerLength, n);
			to += n;
			source += n;
			left -= n;
		}
		if (left > 0) from.bytes.get(source, chunks, to - layout.imageLength(), left);
	}

	private void placeShorts(final int offset, final DatagramView from, final int at, final int length) {
		int to = offset;
		int source = at;
		int left = length;
		if ((to & 1) != 0) {
			setHalf(to++, from.bytes.get(source++), from.ordered.order());
			left--;
		}
		final int words = left >> 1;
		if ((source & 1) == 0) {
			from.shorts.get(source >> 1, shorts, to >> 1, words);
		}
		else {
			for (int i = 0; i < words; i++) shorts[(to >> 1) + i] = from.ordered.getShort(source + 2 * i);
		}
		if ((left & 1) != 0) setHalf(to + 2 * words, from.bytes.get(source + 2 * words), from.ordered.order());
	}

	/** A packet of odd length splits a pixel: sets one byte of it and leaves the other. */
	private void setHalf(final int offset, final byte value, final ByteOrder order) {
		final int shift = (offset & 1) == 0 == (order == ByteOrder.LITTLE_ENDIAN) ? 0 : 8;
		final int keep = shorts[offset >> 1] & 0xFF00 >>> shift;
		shorts[offset >> 1] = (short) (keep | (value & 0xFF) << shift);
	}

	/** Takes payload bytes back out as they were sent. */
	void extract(final int offset, final byte[] into, final int length, final ByteOrder order) {
		for (int i = 0; i < length; i++) into[i] = at(offset + i, order);
	}

	/** A payload byte as it was sent. */
	byte at(final int i, final ByteOrder order) {
		if (i < layout.headerLength()) return header[i];
		if (i >= layout.imageLength()) return chunks[i - layout.imageLength()];
		final int at = i - layout.headerLength();
		final int shift = (at & 1) == 0 == (order == ByteOrder.LITTLE_ENDIAN) ? 0 : 8;
		return layout.shorts() ? (byte) (shorts[at >> 1] >>> shift) : bytes[at];
	}

	/** Takes chunks out of the image area, where those of an image that ended early stand. */
	void gatherChunks(final int start, final int length, final ByteOrder order) {
		if (isAllChunks() || start >= layout.imageLength()) return;
		final byte[] gathered = new byte[length];
		extract(start, gathered, length, order);
		clear(start, Math.min(start + length, layout.imageLength()), order);
		if (chunks.length < length) chunks = gathered;
		else System.arraycopy(gathered, 0, chunks, 0, length);
	}

	/** Makes payload bytes zero, so that no pixel of an earlier frame shows through. */
	void clear(final int start, final int end, final ByteOrder order) {
		final int image = layout.imageLength();
		final int headerLength = layout.headerLength();
		if (start < headerLength) Arrays.fill(header, start, Math.min(end, headerLength), (byte) 0);
		final int from = Math.max(start, headerLength) - headerLength;
		final int to = Math.min(end, image) - headerLength;
		if (from < to && !layout.shorts()) Arrays.fill(bytes, from, to, (byte) 0);
		if (from < to && layout.shorts()) {
			if ((from & 1) != 0) setHalf(from, (byte) 0, order);
			if ((to & 1) != 0) setHalf(to - 1, (byte) 0, order);
			if (from + 1 >> 1 < to >> 1) Arrays.fill(shorts, from + 1 >> 1, to >> 1, (short) 0);
		}
		if (end > image) Arrays.fill(chunks, Math.max(start, image) - image, end - image, (byte) 0);
	}

	/** Moves the rows of a short image together where padding parts them. */
	void closeRows(final int rows) {
		if (!layout.shorts() || layout.paddingX() == 0) return;
		for (int y = 1; y < rows; y++) {
			System.arraycopy(shorts, y * layout.rowLength() / 2, shorts, y * layout.width(), layout.width());
		}
	}
}
