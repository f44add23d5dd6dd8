package io.github.lynceus.img;

import io.github.lynceus.camera.CameraException;
import io.github.lynceus.pixel.BayerView;
import io.github.lynceus.pixel.PixelConversion;
import io.github.lynceus.pixel.PixelFormat;
import io.github.lynceus.pixel.PlaneType;
import io.github.lynceus.pixel.UnreadablePixelsException;
import java.nio.ByteOrder;

/**
 * Planes as the camera sent them, without padding, and how each becomes an image. What comes is only copied, whatever
 * its format: whoever looks at a frame does the work of reading it, and of those nobody looks at there is none. Packed
 * pixels stay packed, so more frames fit.
 */
final class PlaneStore {

	private final int width;
	private final int height;
	private final PixelFormat format;
	private final BayerView bayer;
	/** Bytes of a row that begins with a byte. */
	private final int rowLength;
	private final Object[] planes;
	private final PixelConversion[] conversions;
	/** How the last plane put is read; one stream has one byte order and one way to end rows. */
	private PixelConversion current;
	private boolean currentRunsOn;
	private ByteOrder currentOrder = ByteOrder.LITTLE_ENDIAN;
	/** Length of padded rows that can be read. */
	private int paddedRow;

	/** @throws CameraException when images of this format and size cannot be shown */
	PlaneStore(final int width, final int height, final PixelFormat format, final int slots, final BayerView bayer) {
		this.width = width;
		this.height = height;
		this.format = format;
		this.bayer = bayer;
		rowLength = (int) format.imageSize(width, 1);
		currentRunsOn = format.rowBytes(width, 0) == 0;
		try {
			current = conversion(currentRunsOn, currentOrder);
		}
		catch (final UnreadablePixelsException exc) {
			throw new CameraException(exc.getMessage(), exc);
		}
		planes = new Object[slots];
		for (int i = 0; i < slots; i++) {
			planes[i] = format.isShort() ? new short[width * height] : new byte[Math.multiplyExact(rowLength, height)];
		}
		conversions = new PixelConversion[slots];
	}

	private PixelConversion conversion(final boolean runsOn, final ByteOrder order) {
		return PixelConversion.of(format, width, height, runsOn ? 0 : rowLength, order, bayer);
	}

	/** The kind of plane one reads. */
	PlaneType type() {
		return current.type();
	}

	/**
	 * Copies the pixels of a frame into a slot.
	 *
	 * @param pixels {@code short[]} without padding for 16-bit formats, otherwise {@code byte[]} as sent
	 * @param rowBytes from row to row, 0 when rows run on within bytes
	 * @throws UnreadablePixelsException when rows of this format cannot end that way
	 */
	void put(final int slot, final Object pixels, final int rowBytes, final ByteOrder order) {
		final boolean runsOn = rowBytes == 0;
		if (runsOn != currentRunsOn || order != currentOrder) {
			current = conversion(runsOn, order);
			currentRunsOn = runsOn;
			currentOrder = order;
		}
		conversions[slot] = current;
		final Object plane = planes[slot];
		if (plane instanceof short[]) {
			System.arraycopy(pixels, 0, plane, 0, width * height);
		}
		else if (runsOn || rowBytes == rowLength) {
			System.arraycopy(pixels, 0, plane, 0, (int) current.payloadBytes());
		}
		else {
			if (rowBytes != paddedRow) {
				// Throws for planes whose begin nobody knows.
				PixelConversion.of(format, width, height, rowBytes, order, bayer);
				paddedRow = rowBytes;
			}
			for (int y = 0; y < height; y++) {
				System.arraycopy(pixels, y * rowBytes, plane, y * rowLength, rowLength);
			}
		}
	}

	/** Makes an image of a slot that was put once; of no use while it is put again. */
	void read(final int slot, final Object into) {
		conversions[slot].convert(planes[slot], into);
	}
}
