package io.github.lynceus.telops;

import io.github.lynceus.camera.IdRange;
import io.github.lynceus.gige.FrameBuffer;
import io.github.lynceus.gige.FrameSink;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Files the frames of a download by the FrameID in their header, never by their position. The expected ids are known
 * from the start and every plane exists before the first frame comes.
 * <p>
 * The memory of the camera does not change while it is read, so a frame that came in part is kept with its gaps, and a
 * later pass only has to bring what the first did not. Frames that carry no readable header cannot be filed.
 * </p>
 */
final class FrameCollector implements FrameSink {

	/** The words that must be there before a frame can be told from another: up to the image height. */
	private static final int IDENTITY_WORDS = 0x28 / 2;
	private static final long ID_MASK = 0xFFFF_FFFFL;

	private final long firstId;
	private final int width;
	private final int height;
	private final int headerWords;
	private final short[][] planes;
	private final byte[][] headers;
	private final WordGaps[] gaps;
	private final BitSet whole = new BitSet();
	private final BitSet repeats = new BitSet();
	private int runStart;
	private int runEnd;
	private int passes;
	private int completeInFirstPass;
	private int recoveredByRetry;
	private int framesByResend;
	private long packetsByResend;
	private long packetsLost;
	private long duplicates;
	private long rejected;
	private long bytes;

	/**
	 * Allocates all planes.
	 *
	 * @param firstId FrameID of the first frame asked for
	 * @param count frames asked for
	 */
	FrameCollector(final long firstId, final int count, final int width, final int height) {
		this.firstId = firstId;
		this.width = width;
		this.height = height;
		headerWords = FrameHeader.ROWS * width;
		planes = new short[count][width * height];
		headers = new byte[count][2 * headerWords];
		gaps = new WordGaps[count];
	}

	// -- Runs --

	/** A new pass begins. */
	synchronized void beginPass() {
		if (++passes == 2) completeInFirstPass = whole.cardinality();
	}

	/** Frames of this run will come now; those in it that are whole already are not counted as duplicates. */
	synchronized void beginRun(final IdRange run) {
		runStart = (int) (run.first() - firstId);
		runEnd = (int) (run.last() - firstId) + 1;
		repeats.clear();
		repeats.set(runStart, runEnd);
		repeats.and(whole);
	}

	/** Waits until every frame of the run is whole, up to some milliseconds. */
	synchronized boolean awaitRun(final long millis) throws InterruptedException {
		if (!runIsWhole()) wait(Math.max(1, millis));
		return runIsWhole();
	}

	private boolean runIsWhole() {
		return whole.nextClearBit(runStart) >= runEnd;
	}

	// -- Filing --

	@Override
	public void frame(final FrameBuffer frame) {
		if (frame.shorts() == null) {
			reject();
			return;
		}
		final int words = headerWords + width * height;
		final WordGaps missing = frame.isComplete() ? WordGaps.NONE : WordGaps.ofBytes(frame.missing(), words);
		file(frame.width(), frame.height(), frame.header(), frame.shorts(), missing, frame.packetsMissing(),
			frame.packetsResent());
	}

	private synchronized void reject() {
		rejected++;
	}

	/** Files one frame as it came: the heart of it, apart from the pooled buffer it came in. */
	synchronized void file(final int columns, final int rows, final byte[] header, final short[] pixels,
		final WordGaps missing, final int packetsMissing, final int packetsResent)
	{
		packetsLost += packetsMissing;
		packetsByResend += packetsResent;
		if (columns != width || rows != height || header.length < headers[0].length
			|| missing.touchesFirst(IDENTITY_WORDS) || !FrameHeader.isHeader(header))
		{
			rejected++;
			return;
		}
		final FrameHeader fields = FrameHeader.of(header);
		final long place = fields.frameId() - firstId & ID_MASK;
		if (place >= planes.length || fields.width() != width || fields.height() != height) {
			rejected++;
			return;
		}
		final int i = (int) place;
		bytes += frameBytes();
		if (whole.get(i)) {
			if (repeats.get(i)) repeats.clear(i);
			else duplicates++;
			return;
		}
		final WordGaps before = gaps[i] == null ? WordGaps.all(headerWords + width * height) : gaps[i];
		final WordGaps after = before.intersect(missing);
		before.filledBy(after, (start, end) -> copy(i, header, pixels, start, end));
		gaps[i] = after;
		if (!after.isEmpty()) return;
		whole.set(i);
		if (passes > 1) recoveredByRetry++;
		else if (packetsResent > 0) framesByResend++;
		if (runIsWhole()) notifyAll();
	}

	private void copy(final int i, final byte[] header, final short[] pixels, final int start, final int end) {
		if (start < headerWords)
			System.arraycopy(header, 2 * start, headers[i], 2 * start, 2 * (Math.min(end, headerWords) - start));
		if (end > headerWords) {
			final int from = Math.max(start, headerWords) - headerWords;
			System.arraycopy(pixels, from, planes[i], from, end - headerWords - from);
		}
	}

	// -- What there is --

	/** Frames asked for. */
	int size() {
		return planes.length;
	}

	long frameId(final int i) {
		return firstId + i;
	}

	short[] plane(final int i) {
		return planes[i];
	}

	/** Header rows of a frame; empty while they have not arrived. */
	synchronized byte[] header(final int i) {
		return gaps[i] == null ? new byte[0] : headers[i];
	}

	synchronized boolean isArrived(final int i) {
		return gaps[i] != null;
	}

	synchronized boolean isWhole(final int i) {
		return whole.get(i);
	}

	/** Packets it would still take to complete the frame. */
	synchronized int packetsMissing(final int i, final int wordsPerPacket) {
		return gaps[i] == null ? WordGaps.all(headerWords + width * height).packets(wordsPerPacket)
			: gaps[i].packets(wordsPerPacket);
	}

	/** Frames that are whole. */
	synchronized int wholeFrames() {
		return whole.cardinality();
	}

	/** Runs of ids of frames that are not whole. */
	synchronized List<IdRange> missingRuns() {
		final List<Long> ids = new ArrayList<>();
		for (int i = whole.nextClearBit(0); i < planes.length; i = whole.nextClearBit(i + 1))
			ids.add(firstId + i);
		return IdRange.runs(ids);
	}

	/** Payload of one frame. */
	int frameBytes() {
		return 2 * (headerWords + width * height);
	}

	/** Payload of frames that could be filed, whole or not. */
	synchronized long bytes() {
		return bytes;
	}

	synchronized int passes() {
		return passes;
	}

	synchronized int completeInFirstPass() {
		return passes > 1 ? completeInFirstPass : whole.cardinality();
	}

	synchronized int recoveredByRetry() {
		return recoveredByRetry;
	}

	synchronized int framesByResend() {
		return framesByResend;
	}

	synchronized long packetsByResend() {
		return packetsByResend;
	}

	synchronized long packetsLost() {
		return packetsLost;
	}

	synchronized long duplicates() {
		return duplicates;
	}

	synchronized long rejected() {
		return rejected;
	}
}
