package io.github.lynceus.telops;

import io.github.lynceus.camera.CameraException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What is in a file of frames: which frames of which recording of which camera. Written at the begin of the file of
 * headers, as lines of text.
 *
 * @param format of the file, {@value #FORMAT}
 * @param camera name and address
 * @param serial serial number of the camera
 * @param info the sequence
 * @param first frame of the sequence the file begins with, counted from 0
 * @param count frames in the file
 * @param raw whether the pixels begin with the first byte, instead of behind the head of a TIFF
 * @param figures how the last download of it went; null while it runs
 * @param transfer with which settings
 */
record FrameFileHead(int format, String camera, String serial, SequenceInfo info, int first, int count, boolean raw,
	DownloadFigures figures, TransferSettings transfer)
{

	static final int FORMAT = 1;
	/** Bytes in front of the first frame of the file of headers. */
	static final int SIZE = 8192;

	private static final byte[] MAGIC = "LYNCEUS FRAMES\n".getBytes(StandardCharsets.US_ASCII);

	/** FrameID of the first frame in the file. */
	long firstId() {
		return info.firstFrameId() + first;
	}

	FrameFileHead with(final DownloadFigures done, final TransferSettings settings) {
		return new FrameFileHead(format, camera, serial, info, first, count, raw, done, settings);
	}

	/** A clause that says what the file has that another download has not; null when it is the same. */
	String difference(final FrameFileHead other) {
		if (!serial.equals(other.serial)) return "frames of camera " + serial;
		final SequenceInfo own = info;
		if (own.width() != other.info.width() || own.height() != other.info.height())
			return "frames of " + own.width() + "x" + own.height();
		if (own.offsetX() != other.info.offsetX() || own.offsetY() != other.info.offsetY())
			return "a window at " + own.offsetX() + ", " + own.offsetY();
		if (own.firstFrameId() != other.info.firstFrameId() || own.moiFrameId() != other.info.moiFrameId()
			|| own.recorded() != other.info.recorded())
			return "another recording, of " + own.recorded() + " frames from FrameID " + own.firstFrameId() + " on";
		if (first != other.first || count != other.count)
			return count + " frames from frame " + first + " of the sequence on";
		return null;
	}

	byte[] toBytes() {
		final byte[] text = RecordText.write(this).getBytes(StandardCharsets.UTF_8);
		if (MAGIC.length + text.length > SIZE) throw new IllegalStateException("head of " + text.length + " bytes");
		final byte[] bytes = Arrays.copyOf(MAGIC, SIZE);
		System.arraycopy(text, 0, bytes, MAGIC.length, text.length);
		return bytes;
	}

	/** @throws CameraException when it is none */
	static FrameFileHead of(final byte[] bytes, final Path file) {
		int end = bytes.length;
		while (end > MAGIC.length && bytes[end - 1] == 0) end--;
		if (bytes.length >= MAGIC.length && Arrays.equals(MAGIC, 0, MAGIC.length, bytes, 0, MAGIC.length)) {
			try {
				final FrameFileHead head = RecordText.read(
					new String(bytes, MAGIC.length, end - MAGIC.length, StandardCharsets.UTF_8), FrameFileHead.class);
				if (head.format == FORMAT && head.isPlausible()) return head;
			}
			catch (final IllegalArgumentException exc) {
				// Said below.
			}
		}
		throw new CameraException(file + " is not a file of frame headers that this program wrote, or it is damaged.");
	}

	private boolean isPlausible() {
		return info != null && info.width() > 0 && info.height() > 0 && count > 0
			&& first >= 0;
	}

	/**
	 * How frames were transferred.
	 *
	 * @param packetSize bytes with all headers
	 * @param bitrate Mbit/s of the first pass
	 * @param seconds of receiving
	 * @param elapsed seconds from beginning to end
	 * @param imagesPerBlock frames in one block of the stream
	 * @param resendRequested packets asked for again
	 * @param resendRefused packets the camera did not have any more
	 */
	record TransferSettings(int packetSize, double bitrate, double seconds, double elapsed, int imagesPerBlock,
		long resendRequested, long resendRefused)
	{}
}
