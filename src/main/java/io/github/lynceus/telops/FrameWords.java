package io.github.lynceus.telops;

/** Reads the header of a frame that is still the words it was sent in: little-endian, as the camera sends everything. */
final class FrameWords {

	/** The words that must be there before a frame can be told from another: up to the image height. */
	static final int IDENTITY = 0x28 / 2;

	private static final int SIGNATURE = 'T' | 'C' << 8;

	private FrameWords() {}

	/** Whether the words begin with the signature. */
	static boolean isHeader(final short[] words, final int at) {
		return (words[at] & 0xFFFF) == SIGNATURE;
	}

	/** A 16-bit field. */
	static int field(final short[] words, final int at, final HeaderField field) {
		return words[at + field.offset() / 2] & 0xFFFF;
	}

	/** Number of the frame. */
	static long frameId(final short[] words, final int at) {
		final int low = at + HeaderField.FRAME_ID.offset() / 2;
		return words[low] & 0xFFFFL | (words[low + 1] & 0xFFFFL) << 16;
	}

	/** Turns words into the bytes they were sent as. */
	static void bytes(final short[] words, final int at, final byte[] into, final int offset, final int count) {
		for (int i = 0; i < count; i++) {
			into[offset + 2 * i] = (byte) words[at + i];
			into[offset + 2 * i + 1] = (byte) (words[at + i] >>> 8);
		}
	}
}
