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
import io.github.lynceus.gige.GigeException;
import io.github.lynceus.gige.StreamOptions;
import io.github.lynceus.gige.StreamReceiver;
import java.time.Duration;
import java.util.List;

/**
 * One download: a pass over everything, then passes over what is missing, in the fewest runs and ever slower. Leaves the
 * camera as it was.
 */
final class DownloadJob {

	private static final int MODE_OFF = 0;
	private static final int MODE_SEQUENCE = 1;
	/** Buffers between the receiver and the planes, which take a frame in microseconds. */
	private static final int BUFFERS = 24;
	/** Seconds it takes to stop the camera and start it at another frame. */
	private static final double RESTART = 0.15;
	/** Bytes to leave to the rest of the program. */
	private static final long RESERVE = 32 << 20;
	private static final Duration READY_PATIENCE = Duration.ofSeconds(30);

	private final TelopsCamera camera;
	private final Registers registers;
	private final DownloadOptions options;
	private final Progress progress;

	DownloadJob(final TelopsCamera camera, final DownloadOptions options, final Progress progress) {
		this.camera = camera;
		this.options = options;
		this.progress = progress;
		registers = camera.registers();
	}

	Sequence run() {
		final SequenceInfo info = camera.buffer().select(options.sequence());
		if (info.recorded() == 0) throw new CameraException("Sequence " + info.index() + " of " + camera.name()
			+ " is empty, it was cleared: there is nothing to download.");
		final int count = count(info);
		final FrameCollector frames = allocate(info, count);
		final StoredSettings settings = new StoredSettings(registers, camera.geometry());
		final DownloadResult result = new DownloadResult(camera.name(), info, frames);
		try {
			progress.update("Preparing the download of sequence " + info.index() + ".", 0);
			prepare(info);
			transfer(info, frames, result);
		}
		catch (final CancelledException exc) {
			finish(settings);
			throw new CancelledException("Download of sequence " + info.index() + " cancelled: " + frames.wholeFrames()
				+ " of " + count + " frames arrived.", List.of(result.sequence()));
		}
		catch (final CameraLostException exc) {
			throw new TransferInterruptedException(camera.name() + " disappeared during the download of sequence "
				+ info.index() + ": " + frames.wholeFrames() + " of " + count
				+ " frames arrived; check cable and power, then connect again.", List.of(result.sequence()), exc);
		}
		catch (final RuntimeException exc) {
			finish(settings);
			throw exc;
		}
		finish(settings);
		return checked(result.sequence(), result);
	}

	private int count(final SequenceInfo info) {
		final int left = info.recorded() - options.first();
		if (left <= 0 || options.count() > left) throw new CameraException("Sequence " + info.index() + " has "
			+ info.recorded() + " frames: " + (left <= 0 ? "frame " + options.first() + " does not exist."
				: options.count() + " frames from frame " + options.first() + " on are not there."));
		return options.count() == 0 ? left : options.count();
	}

	/** Everything is allocated before the transfer, so that it fails before it begins if it must. */
	private FrameCollector allocate(final SequenceInfo info, final int count) {
		final long needed = 2L * info.width() * (info.height() + FrameHeader.ROWS) * count;
		if (available() < needed + RESERVE) System.gc();
		final long available = available();
		try {
			if (available >= needed + RESERVE)
				return new FrameCollector(info.firstFrameId() + options.first(), count, info.width(), info.height());
		}
		catch (final OutOfMemoryError exc) {
			// Said below: memory was there, but not in pieces of the right size.
		}
		throw new CameraException(count + " frames of " + info.width() + "x" + info.height() + " need " + needed / 1_000_000
			+ " MB, but only " + Math.max(0, available - RESERVE) / 1_000_000
			+ " MB are free: give this program more memory, or download fewer frames at a time.");
	}

	private static long available() {
		final Runtime runtime = Runtime.getRuntime();
		return runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
	}

	private Sequence checked(final Sequence sequence, final DownloadResult result) {
		final int missing = sequence.report().missing();
		if (missing <= options.maxDropped()) return sequence;
		throw new FrameIntegrityException("Sequence " + sequence.index() + ": " + missing + " of "
			+ sequence.report().expected() + " frames are missing after " + sequence.report().passes() + " passes"
			+ (options.maxDropped() > 0 ? " (" + options.maxDropped() + " allowed)" : "") + ": " + result.advice(), sequence);
	}

	// -- The camera before and after --

	private void prepare(final SequenceInfo info) {
		camera.acquisition().awaitReady(READY_PATIENCE, progress);
		camera.geometry().writeResolution(info.width(), info.height(), progress);
		registers.set(Register.DOWNLOAD_MODE, MODE_SEQUENCE);
	}

	private void finish(final StoredSettings settings) {
		if (!registers.isConnected()) return;
		// NB: a cancelled job must leave the camera in order too, so an interrupt waits until that is done.
		final boolean interrupted = Thread.interrupted();
		try {
			registers.offer(Register.ACQUISITION_STOP, 1);
			camera.buffer().awaitRest(Progress.NONE);
			registers.set(Register.DOWNLOAD_MODE, MODE_OFF);
			settings.restore();
		}
		catch (final CameraException exc) {
			camera.notice("the settings could not be put back after the download: " + exc.getMessage());
		}
		finally {
			if (interrupted) Thread.currentThread().interrupt();
		}
	}

	// -- Passes --

	private void transfer(final SequenceInfo info, final FrameCollector frames, final DownloadResult result) {
		final boolean learning = options.bitrate() == 0;
		final double base = learning ? camera.connection().bitrate().learned() : options.bitrate();
		final StreamOptions stream = camera.streamOptions(options.packetSize(), info.width(), info.height(),
			options.resend(), BUFFERS);
		try (StreamReceiver receiver = StreamReceiver.open(camera.camera().control(), stream, frames)) {
			if (options.packetSize() == 0) camera.connection().found(receiver.packetSize());
			result.transferredWith(receiver.packetSize(), base);
			final DownloadRun run = new DownloadRun(camera, receiver, frames, result, progress);
			for (int pass = 0; pass <= options.retries() && frames.wholeFrames() < frames.size(); pass++) {
				pass(pass, BitrateLadder.of(base, pass), info, frames, run);
				if (pass > 0 && receiver.statistics().packets() == 0) break;
				if (pass == 0 && learning) camera.connection().bitrate().learn(frames.wholeFrames(), frames.size());
			}
		}
		catch (final GigeException exc) {
			throw registers.isConnected() ? new CameraException(exc.getMessage(), exc) : registers.lost(exc);
		}
	}

	private void pass(final int pass, final double bitrate, final SequenceInfo info, final FrameCollector frames,
		final DownloadRun run)
	{
		frames.beginPass();
		final double period = info.width() * (info.height() + FrameHeader.ROWS) * 16 / (bitrate * 1e6);
		for (final IdRange range : RunPlan.of(frames.missingRuns(), RunPlan.gapWorthARestart(RESTART, period))) {
			Poll.checkCancelled(progress);
			run.transfer(pass, range, bitrate, period);
		}
	}
}
