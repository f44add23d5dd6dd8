package io.github.lynceus.telops;

import io.github.lynceus.camera.IdRange;
import io.github.lynceus.gige.FrameBuffer;
import io.github.lynceus.gige.FrameSink;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Files the frames of a download by the FrameID in their header, never by their position. The expected ids are known
 * from the start. One block of the stream may carry several frames, each with a header of its own.
 * <p>
 * The memory of the camera does not change while it is read, so a frame that came in part is kept with its gaps, and a
 * later pass only has to bring what the first did not. Frames that carry no readable header cannot be filed.
 * </p>
 */
final class FrameCollector implements FrameSink {

	private static final long ID_MASK = 0xFFFF_FFFFL;

	private final long firstId;
	private final int count;
	private final int width;
	private final int height;
	private final int words;
	private final FrameStore store;
	private final BitSet arrived;
	private final BitSet whole;
	private final BitSet repeats = new BitSet();
	/** What is missing of frames that came in part. */
	private final Map<Integer, WordGaps> gaps = new HashMap<>();
	private final int resumed;
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
	private long overruns;
	private long bytes;
	private long lastReceived;

	/**
	 * @param firstId FrameID of the first frame asked for
	 * @param count frames asked for
	 * @param store where they go
	 * @param present frames that are there already
	 */
	FrameCollector(final long firstId, final int count, final int width, final int height, final FrameStore store,
		final BitSet present)
	{
		this.firstId = firstId;
		this.count = count;
		this.width = width;
		this.height = height;
		this.store = store;
		words = (FrameHeader.ROWS + height) * width;
		arrived = (BitSet) present.clone();
		whole = (BitSet) present.clone();
		resumed = present.cardinality();
	}

	// -- Runs --

	/** A new pass begins. */
	synchronized void beginPass() {
		if (++passes == 2) completeInFirstPass = whole.cardinality() - resumed;
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
	public synchronized void frame(final FrameBuffer block) {
		packetsLost += block.packetsMissing();
		packetsByResend += block.packetsResent();
		lastReceived = block.receivedNanos();
		final int rows = FrameHeader.ROWS + height;
		if (block.shorts() == null || block.width() != width || block.height() < rows || block.height() % rows != 0) {
			rejected++;
			return;
		}
		final int images = block.height() / rows;
		final WordGaps missing = block.isComplete() ? WordGaps.NONE : WordGaps.ofBytes(block.missing(), images * words);
		for (int i = 0; i < images; i++)
			file(block.shorts(), i * words, missing.slice(i * words, (i + 1) * words), block.packetsResent() > 0);
	}

	/** Files one frame as it came: the heart of it, apart from the pooled buffer it came in. */
	synchronized void file(final short[] data, final int at, final WordGaps missing, final boolean resent) {
		if (missing.isAll(words)) return;
		if (missing.touchesFirst(FrameWords.IDENTITY) || !FrameWords.isHeader(data, at)) {
			rejected++;
			return;
		}
		final long place = FrameWords.frameId(data, at) - firstId & ID_MASK;
		if (place >= count || FrameWords.field(data, at, HeaderField.WIDTH) != width
			|| FrameWords.field(data, at, HeaderField.HEIGHT) != height)
		{
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
		keep(i, data, at, missing, resent);
	}

	private void keep(final int i, final short[] data, final int at, final WordGaps missing, final boolean resent) {
		final WordGaps before = gapsOf(i);
		final WordGaps after = before.intersect(missing);
		if (!store.put(i, data, at, before, after)) {
			overruns++;
			return;
		}
		arrived.set(i);
		if (!after.isEmpty()) {
			gaps.put(i, after);
			return;
		}
		gaps.remove(i);
		whole.set(i);
		if (passes > 1) recoveredByRetry++;
		else if (resent) framesByResend++;
		if (runIsWhole()) notifyAll();
	}

	private WordGaps gapsOf(final int i) {
		return whole.get(i) ? WordGaps.NONE : arrived.get(i) ? gaps.get(i) : WordGaps.all(words);
	}

	// -- What there is --

	/** Frames asked for. */
	int size() {
		return count;
	}

	long frameId(final int i) {
		return firstId + i;
	}

	FrameStore store() {
		return store;
	}

	/** Frames of which anything arrived, as of now. */
	synchronized BitSet arrived() {
		return (BitSet) arrived.clone();
	}

	/** Frames that are whole, as of now. */
	synchronized BitSet whole() {
		return (BitSet) whole.clone();
	}

	/** Packets it would still take to complete the frame. */
	synchronized int packetsMissing(final int i, final int wordsPerPacket) {
		return gapsOf(i).packets(wordsPerPacket);
	}

	/** Frames that are whole. */
	synchronized int wholeFrames() {
		return whole.cardinality();
	}

	/** Runs of ids of frames that are not whole. */
	synchronized List<IdRange> missingRuns() {
		final List<IdRange> runs = new ArrayList<>();
		for (int i = whole.nextClearBit(0); i < count;) {
			final int next = whole.nextSetBit(i);
			final int end = next < 0 || next > count ? count : next;
			runs.add(new IdRange(firstId + i, firstId + end - 1));
			i = whole.nextClearBit(end);
		}
		return runs;
	}

	/** Payload of one frame. */
	int frameBytes() {
		return 2 * words;
	}

	/** Payload of frames that could be filed, whole or not. */
	synchronized long bytes() {
		return bytes;
	}

	/** {@link System#nanoTime} of the last packet of the last block; 0 before there was one. */
	synchronized long lastReceived() {
		return lastReceived;
	}

	/** What became of everything up to now. */
	synchronized DownloadFigures figures() {
		final int first = passes > 1 ? completeInFirstPass : whole.cardinality() - resumed;
		return new DownloadFigures(resumed, passes, first, recoveredByRetry, framesByResend, packetsByResend, packetsLost,
			duplicates, rejected, overruns, bytes);
	}
}
