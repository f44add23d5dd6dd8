package io.github.lynceus.telops;

import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.CameraLostException;
import io.github.lynceus.camera.CancelledException;
import io.github.lynceus.camera.FrameIntegrityException;
import io.github.lynceus.camera.IdRange;
import io.github.lynceus.camera.Poll;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.camera.Sequence;
import io.github.lynceus.camera.TransferInterruptedException;
import io.github.lynceus.gige.FrameBuffer;
import io.github.lynceus.gige.GigeException;
import io.github.lynceus.gige.StreamOptions;
import io.github.lynceus.gige.StreamReceiver;
import io.github.lynceus.gige.StreamStatistics;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The download of one sequence: a pass over everything, then passes over what is missing, in the fewest runs and ever
 * slower.
 */
final class DownloadJob {

	/** Buffers between the receiver and the frames, which take a block in microseconds. */
	private static final int BUFFERS = 24;
	/** Share of the memory the buffers may take when there are several frames in each. */
	private static final int MEMORY_SHARE = 8;
	/** Frames from which on the throughput tells something. */
	private static final int ENOUGH_TO_TELL = 100;
	/** Times a camera may disappear: with such a link there is no end to it. */
	private static final int MOST_LOSSES = 10;
	/** Seconds it takes to stop the camera and start it at another frame. */
	private static final double RESTART = 0.15;

	private final TelopsCamera camera;
	private final Registers registers;
	private final DownloadMode mode;
	private final DownloadOptions options;
	private final Progress progress;
	/** Whether the camera came back without what it was sending. */
	private boolean forgotten;

	DownloadJob(final TelopsCamera camera, final DownloadMode mode, final DownloadOptions options,
		final Progress progress)
	{
		this.camera = camera;
		this.mode = mode;
		this.options = options;
		this.progress = progress;
		registers = camera.registers();
	}

	Sequence run(final DownloadTarget target) {
		final SequenceInfo info = camera.buffer().select(options.sequence());
		if (info.recorded() == 0) throw new CameraException("Sequence " + info.index() + " of " + camera.name()
			+ " is empty, it was cleared: there is nothing to download.");
		final FrameFileHead head = new FrameFileHead(FrameFileHead.FORMAT, camera.name(), camera.buffer().serial(), info,
			options.first(), count(info), target.isRaw(), null, null);
		progress.update("Preparing the download of sequence " + info.index() + ".", 0);
		final DownloadPlace place = DownloadPlace.open(target, head, progress);
		final DownloadResult result = new DownloadResult(camera.name(), info, place.frames());
		try (LinkWatch link = new LinkWatch(camera, options.patience())) {
			transferThroughLosses(info, place, result, link);
		}
		catch (final CancelledException exc) {
			throw new CancelledException("Download of sequence " + info.index() + " cancelled: " + arrived(place) + ".",
				List.of(kept(place, result)));
		}
		catch (final CameraLostException exc) {
			throw interrupted(exc, target, List.of(kept(place, result)), arrived(place));
		}
		catch (final RuntimeException exc) {
			place.abandon();
			throw exc;
		}
		return checked(kept(place, result), result);
	}

	private TransferInterruptedException interrupted(final CameraLostException cause, final DownloadTarget target,
		final List<Sequence> kept, final String arrived)
	{
		final String advice = forgotten ? "but it has been switched off meanwhile and does not have the rest any more."
			: "check cable and power, then connect again"
				+ (target.file() == null ? "." : " and download to the same file, which goes on where it stopped.");
		return new TransferInterruptedException(camera.name() + " disappeared during the download of sequence "
			+ options.sequence() + ": " + arrived + (forgotten ? ", " : "; ") + advice, kept, cause);
	}

	private static String arrived(final DownloadPlace place) {
		return place.frames().wholeFrames() + " of " + place.frames().size() + " frames arrived";
	}

	/** The sequence as far as it came, in its file too if it has one. */
	private static Sequence kept(final DownloadPlace place, final DownloadResult result) {
		try (place) {
			place.finish(result);
			return result.sequence();
		}
	}

	private int count(final SequenceInfo info) {
		final int left = info.recorded() - options.first();
		if (left <= 0 || options.count() > left) throw new CameraException("Sequence " + info.index() + " has "
			+ info.recorded() + " frames: " + (left <= 0 ? "frame " + options.first() + " does not exist."
				: options.count() + " frames from frame " + options.first() + " on are not there."));
		return options.count() == 0 ? left : options.count();
	}

	private Sequence checked(final Sequence sequence, final DownloadResult result) {
		final int missing = sequence.report().missing();
		if (missing <= options.maxDropped()) return sequence;
		throw new FrameIntegrityException("Sequence " + sequence.index() + ": " + missing + " of "
			+ sequence.report().expected() + " frames are missing after " + sequence.report().passes() + " passes"
			+ (options.maxDropped() > 0 ? " (" + options.maxDropped() + " allowed)" : "") + ": " + result.advice(), sequence);
	}

	/** A camera that disappears and comes back in time is asked for the rest, if it still has it. */
	private void transferThroughLosses(final SequenceInfo info, final DownloadPlace place, final DownloadResult result,
		final LinkWatch link)
	{
		for (int losses = 0;; losses++) {
			try {
				transfer(info, place, result);
				return;
			}
			catch (final CameraLostException exc) {
				if (losses == MOST_LOSSES || !link.isBack(place.frames().wholeFrames() + " of " + place.frames().size()
					+ " frames are here", progress)) throw exc;
				forgotten = !isStillHeld(info);
				if (forgotten) throw exc;
			}
		}
	}

	/** What the camera was sending goes on even when nobody listens, and its memory is empty when it was switched off. */
	private boolean isStillHeld(final SequenceInfo info) {
		registers.offer(Register.ACQUISITION_STOP, 1);
		camera.buffer().awaitRest(progress);
		return camera.buffer().sequenceCount() > info.index() && camera.buffer().select(info.index()).equals(info);
	}

	// -- Passes --

	private void transfer(final SequenceInfo info, final DownloadPlace place, final DownloadResult result) {
		final FrameCollector frames = place.frames();
		if (frames.wholeFrames() == frames.size() && place.known() < 0) return;
		final long most = Runtime.getRuntime().maxMemory() / MEMORY_SHARE / BUFFERS / frames.frameBytes();
		final int images = mode.enter(info, options.grouping(), (int) Math.max(1, Math.min(most, frames.size())), progress);
		final Connection connection = camera.connection();
		final double base = connection.rate(options.bitrate());
		final StreamOptions stream = camera.streamOptions(options.packetSize(), info.width(),
			images * (info.height() + FrameHeader.ROWS), options.resend(), BUFFERS).toBuilder().headerRows(0).build();
		final Switch sink = new Switch(frames);
		try (StreamReceiver receiver = StreamReceiver.open(camera.camera().control(), stream, sink::frame)) {
			if (options.packetSize() == 0) connection.found(receiver.packetSize());
			result.transferredWith(receiver.packetSize(), base, images);
			if (place.known() >= 0) requireSame(info, place, receiver, sink, result);
			final DownloadRun run = new DownloadRun(camera, receiver, frames, result, progress);
			passes(info, frames, receiver, run, result, place);
			final StreamStatistics statistics = receiver.statistics();
			if (frames.size() > ENOUGH_TO_TELL && result.seconds() > 0)
				connection.measured(frames.bytes() / result.seconds());
			result.resendAsked(statistics.resendRequested(), statistics.resendRefused());
		}
		catch (final GigeException exc) {
			throw registers.isConnected() ? new CameraException(exc.getMessage(), exc) : registers.lost(exc);
		}
	}

	private void passes(final SequenceInfo info, final FrameCollector frames, final StreamReceiver receiver,
		final DownloadRun run, final DownloadResult how, final DownloadPlace place)
	{
		final double base = how.transfer().bitrate();
		final int before = frames.wholeFrames();
		final long heard = receiver.packets();
		for (int pass = 0; pass <= options.retries() && frames.wholeFrames() < frames.size(); pass++) {
			pass(pass, BitrateLadder.of(base, pass), info, frames, run, how.imagesPerBlock());
			place.flush();
			if (pass > 0 && receiver.packets() == heard) break;
			if (pass == 0 && options.bitrate() == 0)
				camera.connection().learn(frames.wholeFrames() - before, frames.size() - before);
		}
	}

	private void pass(final int pass, final double bitrate, final SequenceInfo info, final FrameCollector frames,
		final DownloadRun run, final int images)
	{
		frames.beginPass();
		final double period = info.width() * (info.height() + FrameHeader.ROWS) * 16 / (bitrate * 1e6);
		for (final IdRange range : RunPlan.of(frames.missingRuns(), RunPlan.gapWorthARestart(RESTART, period))) {
			Poll.checkCancelled(progress);
			run.transfer(pass, range, bitrate, period * images);
		}
	}

	// -- Going on --

	/**
	 * Fetches a frame that the file has already and compares: cameras number their frames anew when they are switched on,
	 * so numbers alone do not tell one recording from another.
	 */
	private void requireSame(final SequenceInfo info, final DownloadPlace place, final StreamReceiver receiver,
		final Switch sink, final DownloadResult how)
	{
		final int known = place.known();
		final FrameStore kept = place.frames().store();
		final FrameStore one = new MemoryStore(1, info.width(), info.height());
		final FrameCollector sample = new FrameCollector(place.frames().frameId(known), 1, info.width(), info.height(), one, new BitSet());
		final DownloadResult aside = new DownloadResult(camera.name(), info, sample);
		aside.transferredWith(receiver.packetSize(), how.transfer().bitrate(), how.imagesPerBlock());
		sink.to = sample;
		try {
			passes(info, sample, receiver, new DownloadRun(camera, receiver, sample, aside, progress), aside, place);
		}
		finally {
			sink.to = place.frames();
		}
		if (sample.wholeFrames() == 0) throw new CameraException("Sequence " + info.index()
			+ " cannot be compared with what is in " + kept.file().orElseThrow() + ", because " + aside.advice());
		final boolean sameTime = FrameHeader.of(one.header(0)).time().equals(FrameHeader.of(kept.header(known)).time());
		if (!sameTime || !Arrays.equals(one.plane(0), kept.plane(known))) throw new CameraException(
			kept.file().orElseThrow() + " has another recording, of " + FrameHeader.of(kept.header(known)).time()
				+ ", than sequence " + info.index() + ": choose another file, or have it replaced.");
	}

	/** Where frames go at the moment. */
	private static final class Switch {

		private volatile FrameCollector to;

		Switch(final FrameCollector to) {
			this.to = to;
		}

		void frame(final FrameBuffer block) {
			to.frame(block);
		}
	}
}
