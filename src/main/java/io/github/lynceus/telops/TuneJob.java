package io.github.lynceus.telops;

import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.IdRange;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.gige.ControlChannel;
import io.github.lynceus.gige.GigeException;
import io.github.lynceus.gige.ReceiveBufferAdvice;
import io.github.lynceus.gige.StreamOptions;
import io.github.lynceus.gige.StreamReceiver;
import io.github.lynceus.gvcp.Bootstrap;
import io.github.lynceus.pixel.PixelFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;

/** Tries packets and rates on a sequence in the camera's memory. Leaves camera and connection as they were. */
final class TuneJob {

	private static final int BUFFERS = 24;
	private static final int LARGEST = 16260;
	private static final int ETHERNET = 1500;

	private final TelopsCamera camera;
	private final TuneOptions options;
	private final Progress progress;
	private final ControlChannel control;
	private final List<ConnectionTrial> trials = new ArrayList<>();
	private ReceiveBufferAdvice bufferAdvice;

	TuneJob(final TelopsCamera camera, final TuneOptions options, final Progress progress) {
		this.camera = camera;
		this.options = options;
		this.progress = progress;
		control = camera.camera().control();
	}

	ConnectionReport run() {
		final int packetSize = control.readRegister(Bootstrap.SCPS);
		final DownloadMode mode = new DownloadMode(camera);
		try {
			progress.update("Looking for the largest packets that get through.", 0);
			final int largest = probe();
			if (!options.probeOnly()) sweep(mode, largest);
			return report(largest);
		}
		catch (final GigeException exc) {
			throw camera.isConnected() ? new CameraException(exc.getMessage(), exc) : camera.registers().lost(exc);
		}
		finally {
			mode.leave();
			if (camera.isConnected()) control.writeRegister(Bootstrap.SCPS, packetSize & ~Bootstrap.SCPS_FIRE_TEST);
		}
	}

	private int probe() {
		final StreamOptions stream = StreamOptions.builder().probePacketSize(true).packetSize(LARGEST).buffers(1).build();
		try (StreamReceiver receiver = StreamReceiver.open(control, stream, frame -> {})) {
			return receiver.packetSize();
		}
	}

	private void sweep(final DownloadMode mode, final int largest) {
		final SequenceInfo info = camera.buffer().select(options.sequence());
		if (info.recorded() == 0) throw new CameraException("Sequence " + info.index() + " of " + camera.name()
			+ " is empty, it was cleared: choose another.");
		final int images = mode.enter(info, true, Math.min(options.frames(), info.recorded()), progress);
		final TreeSet<Integer> sizes = new TreeSet<>(options.packetSizes());
		sizes.add(largest);
		sizes.removeIf(size -> size > largest);
		final int all = sizes.size() * options.bitrates().size() * options.receiveBuffers().size();
		for (final int buffer : options.receiveBuffers())
			for (final int size : sizes)
				for (final double rate : options.bitrates())
				{
					progress.update("Trying packets of " + size + " bytes at " + Timing.text(rate) + " Mbit/s.",
						(double) trials.size() / all);
					trials.add(trial(info, images, size, rate, buffer));
				}
	}

	private ConnectionTrial trial(final SequenceInfo info, final int images, final int size, final double rate,
		final int buffer)
	{
		final int count = Math.min(options.frames(), info.recorded());
		final int rows = info.height() + FrameHeader.ROWS;
		final FrameCollector frames = new FrameCollector(info.firstFrameId(), count, info.width(), info.height(), new NoStore(),
			new BitSet());
		final DownloadResult result = new DownloadResult(camera.name(), info, frames);
		final StreamOptions stream = StreamOptions.builder().packetSize(size).receiveBuffer(buffer).resend(false)
			.buffers(BUFFERS).maxPayload(2 * info.width() * rows * images).pixelFormat(PixelFormat.MONO16).build();
		final long begin = System.nanoTime();
		final Duration cpu = cpuTime();
		try (StreamReceiver receiver = StreamReceiver.open(control, stream, frames)) {
			frames.beginPass();
			final Progress quiet = new Quiet(progress);
			new DownloadRun(camera, receiver, frames, result, quiet).transfer(0,
				new IdRange(info.firstFrameId(), info.firstFrameId() + count - 1), rate, images * info.width() * rows * 16 / (rate * 1e6));
			final double bytesPerSecond = result.seconds() > 0 ? frames.bytes() / result.seconds() : 0;
			final ReceiveBufferAdvice advice = receiver.receiveBufferAdvice(bytesPerSecond);
			if (bufferAdvice == null || !advice.isEnough()) bufferAdvice = advice;
			return new ConnectionTrial(receiver.packetSize(), rate, buffer, receiver.grantedReceiveBuffer(), count,
				count - frames.wholeFrames(), frames.figures().packetsLost(), bytesPerSecond / 1e6,
				100.0 * cpuTime().minus(cpu).toNanos() / Math.max(1, System.nanoTime() - begin));
		}
	}

	private static Duration cpuTime() {
		return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
	}

	private ConnectionReport report(final int largest) {
		final InterfaceAdvice nic = InterfaceAdvice.of(control.local());
		final List<String> warnings = new ArrayList<>(nic.warnings());
		if (bufferAdvice != null && !bufferAdvice.isEnough()) warnings.add(bufferAdvice.sentence());
		if (largest <= ETHERNET && nic.mtu() > ETHERNET) warnings.add("Packets of more than " + largest
			+ " bytes do not get through although the network interface carries " + nic.mtu()
			+ ": switch jumbo frames on in the switches on the way.");
		final ConnectionTrial best = trials.stream().filter(trial -> trial.megabytesPerSecond() > 0)
			.min(ConnectionTrial.BEST).orElse(null);
		if (best != null && best.lostFrames() > 0) warnings.add("Frames are lost at every setting that was tried: check the "
			+ "cable, or try lower bitrates. Downloads ask for what is lost again.");
		return new ConnectionReport(camera.name(), nic.name(), nic.mtu(), largest, trials, best, warnings);
	}

	/** Keeps nothing. */
	private static final class NoStore implements FrameStore {

		@Override
		public boolean put(final int frame, final short[] words, final int at, final WordGaps had, final WordGaps has) {
			return true;
		}

		@Override
		public short[] plane(final int frame) {
			return new short[0];
		}

		@Override
		public byte[] header(final int frame) {
			return new byte[0];
		}
	}

	/** Can be cancelled like another, but tells nothing. */
	private record Quiet(Progress of) implements Progress {

		@Override
		public void update(final String message, final double fraction) {}

		@Override
		public boolean isCancelled() {
			return of.isCancelled();
		}
	}
}
