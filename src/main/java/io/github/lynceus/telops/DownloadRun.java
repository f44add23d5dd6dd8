package io.github.lynceus.telops;

import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.CameraLostException;
import io.github.lynceus.camera.CancelledException;
import io.github.lynceus.camera.IdRange;
import io.github.lynceus.camera.Poll;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.gige.StreamReceiver;
import java.time.Duration;
import java.util.Locale;

/** Lets the camera send one run of frames, and watches it do so until it is done, stalls, or somebody has had enough. */
final class DownloadRun {

	/** Between two looks at the camera's status; a register takes it about 10 ms. */
	private static final long LOOK_MILLIS = 50;
	/** Seconds the camera may take to begin, and the network to go quiet afterwards. */
	private static final double START_PATIENCE = 1.5;
	/** Seconds without a packet that are a stall, on top of the time of some blocks. */
	private static final double STALL = 1;
	private static final int STALL_BLOCKS = 10;
	/** Seconds without a packet after which nothing is on its way any more. */
	private static final double QUIET = 0.03;
	private static final Duration FLUSH_PATIENCE = Duration.ofSeconds(2);

	private final TelopsCamera camera;
	private final Registers registers;
	private final StreamReceiver receiver;
	private final FrameCollector frames;
	private final DownloadResult result;
	private final Progress progress;
	private boolean running;
	private long runStart;
	private long lastPackets;
	private long lastPacketNanos;
	private StorePace pace;
	/** Packets missing in blocks, and thrown away by the system, as last seen. */
	private long lost;
	private long dropped;

	DownloadRun(final TelopsCamera camera, final StreamReceiver receiver, final FrameCollector frames,
		final DownloadResult result, final Progress progress)
	{
		this.camera = camera;
		this.receiver = receiver;
		this.frames = frames;
		this.result = result;
		this.progress = progress;
		registers = camera.registers();
	}

	/**
	 * Receives a run.
	 *
	 * @param period seconds between two blocks at this rate
	 */
	void transfer(final int pass, final IdRange range, final double bitrate, final double period) {
		registers.set(Register.DOWNLOAD_FRAME_ID, (int) range.first());
		registers.set(Register.DOWNLOAD_FRAME_COUNT, (int) range.count());
		registers.set(Register.DOWNLOAD_BIT_RATE, Math.min(bitrate, StorePace.CAREFUL));
		verify(range);
		camera.acquisition().drainEvents();
		frames.beginRun(range);
		runStart = System.nanoTime();
		lastPackets = receiver.packets();
		final long packetsBefore = lastPackets;
		lastPacketNanos = runStart;
		pace = new StorePace(bitrate, look());
		registers.run(Register.ACQUISITION_START);
		running = true;
		try {
			watch(pass, bitrate, period, packetsBefore);
		}
		finally {
			running = false;
			result.timed(receiving());
		}
		awaitQuiet(period);
		receiver.flush(FLUSH_PATIENCE);
		tell(pass, bitrate);
	}

	private void verify(final IdRange range) {
		final int[] set = registers.get(Register.DOWNLOAD_FRAME_ID, Register.DOWNLOAD_FRAME_COUNT);
		if ((set[0] & 0xFFFF_FFFFL) != (range.first() & 0xFFFF_FFFFL) || set[1] != range.count())
			throw new CameraException(camera.name() + " does not give frames " + range + ": it offers " + set[1]
				+ " frames from " + (set[0] & 0xFFFF_FFFFL) + " on; read the buffer's state again.");
	}

	private void watch(final int pass, final double bitrate, final double begin, final long packetsBefore) {
		double period = begin;
		boolean begun = false;
		boolean whole = false;
		while (true) {
			requireConnection();
			frames.store().check();
			Poll.checkCancelled(progress);
			final BufferStatus status = camera.buffer().readStatus();
			notePackets();
			begun |= status == BufferStatus.TRANSMITTING || lastPackets > packetsBefore;
			tell(pass, pace.rate());
			period = begin * bitrate / ease();
			if (status.isAtRest() && (begun || whole)) return;
			final double still = (System.nanoTime() - lastPacketNanos) / 1e9;
			if (!begun && still > START_PATIENCE + period) {
				requireNoEvent();
				return;
			}
			if (begun && still > STALL + STALL_BLOCKS * period) {
				abort();
				return;
			}
			whole = awaitFrames();
		}
	}

	/** A computer that is slower than the camera sets the pace: what it has no room for would only come again. */
	private double ease() {
		final double before = pace.rate();
		final double rate = pace.after(look());
		if (rate != before) registers.offer(Register.DOWNLOAD_BIT_RATE, Float.floatToIntBits((float) rate));
		return rate;
	}

	private StorePace.Look look() {
		final DownloadFigures figures = frames.figures();
		// NB: the system's count is in a table that takes its time to read.
		if (figures.packetsLost() > lost) dropped = Math.max(dropped, receiver.statistics().droppedBySystem());
		lost = figures.packetsLost();
		return new StorePace.Look(System.nanoTime(), figures.bytes(), frames.store().backlog(), frames.store().stored(),
			figures.overruns() + dropped);
	}

	private boolean awaitFrames() {
		try {
			return frames.awaitRun(LOOK_MILLIS);
		}
		catch (final InterruptedException exc) {
			Thread.currentThread().interrupt();
			throw new CancelledException("Cancelled: the thread was interrupted.");
		}
	}

	private void requireConnection() {
		if (!registers.isConnected()) throw new CameraLostException(camera.name() + " is gone.", null);
	}

	/** Whether packets came since the last call. */
	private boolean notePackets() {
		final long packets = receiver.packets();
		if (packets == lastPackets) return false;
		lastPackets = packets;
		lastPacketNanos = System.nanoTime();
		return true;
	}

	/** A short run may be over before it could be seen, with everything lost: only an event says that it never began. */
	private void requireNoEvent() {
		final String reason = camera.acquisition().rejection();
		if (reason != null) throw new CameraException(camera.name() + " does not send the sequence, because " + reason + ".");
	}

	/** Ends a transfer that stalls; the camera may still be sending into nothing. */
	private void abort() {
		registers.run(Register.ACQUISITION_STOP);
		camera.buffer().awaitRest(progress);
	}

	/** What the camera has sent may still be on its way. */
	private void awaitQuiet(final double period) {
		final double quiet = QUIET + 2 * period;
		new Poll(Duration.ofMillis(5), progress).until(
			() -> !notePackets() && (System.nanoTime() - lastPacketNanos) / 1e9 > quiet,
			Duration.ofNanos((long) ((START_PATIENCE + quiet) * 1e9)));
	}

	/** Seconds of this run, up to the last packet that came. */
	private double receiving() {
		final long last = frames.lastReceived();
		return Math.max(0, (last - runStart > 0 ? last : lastPacketNanos) - runStart) / 1e9;
	}

	private void tell(final int pass, final double bitrate) {
		final int whole = frames.wholeFrames();
		final DownloadFigures figures = frames.figures();
		final int size = frames.size();
		final double seconds = result.seconds() + (running ? receiving() : 0);
		final double rate = seconds > 0 ? frames.bytes() / seconds : 0;
		final double bytesLeft = (double) (size - whole) * frames.frameBytes();
		final StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "Sequence %d: %d of %d frames",
			result.sequenceIndex(), whole, size));
		if (rate > 0) text.append(String.format(Locale.ROOT, ", %.1f MB/s", rate / 1e6));
		if (figures.packetsLost() > 0) text.append(", ").append(figures.packetsLost()).append(" packets lost");
		if (figures.overruns() > 0) text.append(", ").append(figures.overruns()).append(" too fast for the disk");
		if (pass > 0) text.append(String.format(Locale.ROOT, ", retry %d at %.0f Mbit/s", pass, bitrate));
		if (rate > 0 && whole < size) text.append(String.format(Locale.ROOT, ", %.0f s left", Math.ceil(bytesLeft / rate)));
		progress.update(text.append('.').toString(), (double) whole / size);
	}
}
