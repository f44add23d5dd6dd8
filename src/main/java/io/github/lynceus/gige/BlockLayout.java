package io.github.lynceus.gige;

import io.github.lynceus.gvsp.GvspLeader;
import io.github.lynceus.gvsp.PayloadType;
import io.github.lynceus.pixel.PixelFormat;

/**
 * Where the payload bytes of a block belong: header rows first, then pixels, then chunks. Blocks with the
 * same layout differ only in id and timestamp.
 *
 * @param payloadType see {@link PayloadType}
 * @param format pixel format; code 0 for payloads that are no image
 * @param width columns
 * @param height rows without header rows; 0 if only the trailer tells
 * @param offsetX first column on the sensor
 * @param offsetY first row on the sensor
 * @param headerLength bytes of the header rows
 * @param rowLength bytes of a row with its padding, 0 if rows run on within bytes
 * @param paddingX bytes after each row
 * @param pixelLength bytes of all pixel rows with padding; all that fit if only the trailer tells
 * @param open whether the payload's length is only known from its trailer
 * @param shorts whether pixels go into a short array
 */
record BlockLayout(int payloadType, PixelFormat format, int width, int height, int offsetX, int offsetY,
	int headerLength, int rowLength, int paddingX, int pixelLength, boolean open, boolean shorts)
{
	/** Of a leader that says more than a buffer holds, or nonsense. */
	static final BlockLayout TOO_LARGE = raw(0, 0);

	/**
	 * Everything as bytes, the length open: for payloads that are no image, or whose leader has not come yet.
	 */
	static BlockLayout raw(final int payloadType, final int capacity) {
		return new BlockLayout(payloadType, PixelFormat.of(0), 0, 0, 0, 0, 0, 0, 0, capacity, true, false);
	}

	/**
	 * @param headerRows rows at the top that are no pixels
	 * @param capacity bytes a buffer holds
	 * @return {@link #TOO_LARGE} if it does not fit
	 */
	static BlockLayout of(final GvspLeader leader, final int headerRows, final int capacity) {
		final boolean oldChunks = leader.payloadType() == PayloadType.CHUNK;
		if (!PayloadType.isImage(leader.payloadType()) && !(oldChunks && leader.width() > 0)) {
			return raw(leader.payloadType(), capacity);
		}
		final PixelFormat format = PixelFormat.of(leader.pixelFormat());
		final int width = leader.width();
		final int rows = leader.height();
		if (width < 0 || rows < 0) return TOO_LARGE;
		final long rowBits = (long) width * format.bitsPerPixel();
		// NB: first of all, as products below may not overflow.
		if (rowBits > 8L * capacity || rowBits > 0 && rows > 8L * capacity / rowBits) return TOO_LARGE;
		// Padding has whole bytes, so padded rows of packed pixels begin with a new one.
		final long row = rowBits % 8 == 0 || leader.paddingX() > 0 ? (rowBits + 7) / 8 + leader.paddingX() : 0;
		final long image = row > 0 ? row * rows : format.imageSize(width, rows);
		final int skipped = row > 0 ? headerRows : 0;
		final long header = row * (rows == 0 ? skipped : Math.min(skipped, rows));
		if (image + leader.paddingY() > capacity || header > capacity) return TOO_LARGE;
		final boolean chunks = oldChunks || (leader.payloadType() & PayloadType.WITH_CHUNKS) != 0;
		final long pixels = rows == 0 ? capacity - header : image + leader.paddingY() - header;
		return new BlockLayout(leader.payloadType(), format, width, Math.max(0, rows - skipped), leader.offsetX(),
			leader.offsetY(), (int) header, (int) row, leader.paddingX(), (int) pixels, rows == 0 || chunks,
			format.isShort() && leader.paddingX() % 2 == 0);
	}

	/** Bytes of header rows and pixels. */
	int imageLength() {
		return headerLength + pixelLength;
	}

	/** Whether chunks follow the image. */
	boolean hasChunks() {
		return payloadType == PayloadType.CHUNK || (payloadType & PayloadType.WITH_CHUNKS) != 0;
	}

	/** Whether bytes placed by one layout are where the other wants them. */
	boolean placesLike(final BlockLayout that) {
		return headerLength == that.headerLength && pixelLength == that.pixelLength && shorts == that.shorts;
	}
}
