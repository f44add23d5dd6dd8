package io.github.lynceus.telops;

/** Frames in memory. Every plane exists before the first frame comes. */
class MemoryStore implements FrameStore {

	private final int headerWords;
	private final short[][] planes;
	private final byte[][] headers;

	/** Allocates everything. */
	MemoryStore(final int count, final int width, final int height) {
		headerWords = FrameHeader.ROWS * width;
		planes = new short[count][width * height];
		headers = new byte[count][2 * headerWords];
	}

	@Override
	public boolean put(final int frame, final short[] words, final int at, final WordGaps had, final WordGaps has) {
		had.filledBy(has, (start, end) -> {
			if (start < headerWords) FrameWords.bytes(words, at + start, headers[frame], 2 * start,
				Math.min(end, headerWords) - start);
			if (end > headerWords) {
				final int from = Math.max(start, headerWords);
				System.arraycopy(words, at + from, planes[frame], from - headerWords, end - from);
			}
		});
		return true;
	}

	@Override
	public short[] plane(final int frame) {
		return planes[frame];
	}

	@Override
	public byte[] header(final int frame) {
		return headers[frame];
	}
}
