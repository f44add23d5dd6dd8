package io.github.lynceus.simulator.telops;

import io.github.lynceus.simulator.StreamOutput;
import io.github.lynceus.simulator.telops.FrameHeader.HeaderState;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Arming, starting and stopping the detector, and which of its images go out live. The detector counts every image it
 * takes; the link carries only as many as it can, so FrameIDs on the stream jump where images were discarded.
 */
final class Acquisition {

	/** Bits of TDCStatus that this part sets. */
	static final int WAITING_FOR_SENSOR = 0x2;
	static final int WAITING_FOR_ARM = 0x100;
	static final int WAITING_FOR_VALID_PARAMETERS = 0x200;
	static final int STARTED = 0x400;

	/** Images the detector takes and throws away after its window has changed. */
	private static final int SKIPPED = 3;
	/** A simulation that fell this far behind leaves images out instead of sending a burst. */
	private static final long BACKLOG_NANOS = 250_000_000;
	/** How often to look whether somebody has opened the stream. */
	private static final long IDLE_NANOS = 20_000_000;
	private static final double TICKS_PER_NANO = 0.125;

	private enum State {
		STOPPED, WAITING, READY, STARTED
	}

	private final RegisterFile registers;
	private final CameraClock clock;
	private final Agenda agenda;
	private final Geometry geometry;
	private final Timing timing;
	private final Triggers triggers;
	private final Defects defects;
	private final TelopsOptions options;
	private final Supplier<HeaderState> headerState;
	private final BooleanSupplier verification;

	private MemoryBuffer buffer;
	private Runnable started = () -> {};
	private BooleanSupplier readiness = () -> true;
	private StreamOutput output;
	private State state = State.STOPPED;
	private boolean startPending;
	private boolean invalid;
	private Agenda.Entry sensorReady;
	private Timeline timeline;
	private HeaderState latchedState;
	private Window armed;
	private Window programmed;
	private long nextFrameId;
	private long firstFrameId;
	private long liveId;
	private long discarded;

	/**
	 * @param headerState what image headers tell beyond the registers
	 * @param verification checks the configuration and queues what is wrong with it
	 */
	Acquisition(final RegisterFile registers, final CameraClock clock, final Agenda agenda, final Geometry geometry,
		final Timing timing, final Triggers triggers, final TelopsOptions options,
		final Supplier<HeaderState> headerState, final BooleanSupplier verification)
	{
		this.registers = registers;
		this.clock = clock;
		this.agenda = agenda;
		this.geometry = geometry;
		this.timing = timing;
		this.triggers = triggers;
		this.options = options;
		this.headerState = headerState;
		this.verification = verification;
		defects = new Defects(options.badPixels(), options.seed(), options.hotSpot());
		nextFrameId = 1 + Integer.remainderUnsigned(ThermalScene.hash(options.seed()), 100_000);
		registers.onCommand("AcquisitionArm", this::arm);
		registers.onCommand("AcquisitionStart", this::start);
		registers.onCommand("AcquisitionStop", this::stop);
		registers.onCommand("DeviceRegistersCheck", this::verify);
		registers.lockWhen(Lock.ACQUIRING, this::acquiring);
	}

	/**
	 * @param memory where the images go as well
	 * @param ready whether the detector can be armed; queues what it waits for
	 * @param whenStarted called when images begin to come
	 */
	void connect(final MemoryBuffer memory, final BooleanSupplier ready, final Runnable whenStarted) {
		buffer = memory;
		readiness = ready;
		started = whenStarted;
	}

	/** The link the images go out on. */
	void attach(final StreamOutput stream) {
		output = stream;
	}

	// -- States --

	/** Checks the configuration and says in the registers whether it is valid. */
	boolean verify() {
		final boolean valid = verification.getAsBoolean();
		registers.set("DeviceRegistersValid", valid ? 1 : 0);
		invalid = !valid;
		return valid;
	}

	private void arm() {
		agenda.cancel(sensorReady);
		state = State.STOPPED;
		// No short circuit: every reason is to be reported.
		if (!verify() | !readiness.getAsBoolean()) {
			startPending = false;
			return;
		}
		armed = geometry.window();
		state = State.WAITING;
		sensorReady = agenda.at(clock.in(options.armSeconds()), () -> {
			state = State.READY;
			// What was ready when the start was accepted need not be any more.
			final boolean begins = startPending && readiness.getAsBoolean();
			startPending = false;
			if (begins) {
				begin();
			}
		});
	}

	/** Starts an acquisition or a transfer. */
	void start() {
		if (buffer.downloading()) {
			buffer.startTransfer();
			return;
		}
		if (state == State.STOPPED || !geometry.window().equals(armed)) {
			arm();
		}
		if (state == State.READY) {
			begin();
		}
		else {
			startPending = state == State.WAITING;
		}
	}

	private void begin() {
		startPending = false;
		state = State.STARTED;
		timing.latch();
		if (!armed.equals(programmed)) {
			nextFrameId += SKIPPED;
		}
		programmed = armed;
		latchedState = headerState.get();
		timeline = new Timeline();
		liveId = nextFrameId;
		firstFrameId = nextFrameId;
		final boolean waits = triggers.startTriggered() || triggers.gated() && !triggers.gateOpen();
		// Whether the memory records decides on the pace, so it comes first.
		buffer.acquisitionStarted(programmed, timeline, nextFrameId);
		timeline.append(paced(nextFrameId, waits ? 0 : Long.MAX_VALUE, clock.now(), clock.epochNanos(),
			ticks()));
		levelChanged();
		started.run();
	}

	/** Ends an acquisition or a transfer. */
	void stop() {
		buffer.endTransfer();
		startPending = false;
		agenda.cancel(sensorReady);
		if (state == State.STARTED) {
			buffer.acquisitionStopped();
			nextFrameId = timeline.nextId(clock.now());
		}
		state = State.STOPPED;
	}

	boolean acquiring() {
		return state == State.STARTED;
	}

	/** FrameID of the newest image of this acquisition, or -1. */
	long newestId() {
		final long next = timeline.availableId(clock.now());
		return next > firstFrameId ? next - 1 : -1;
	}

	/** How much time really passes while the images' clock moves on by a second. */
	double scale() {
		return buffer.recording() ? clock.scale() : 1;
	}

	/** This part's bits of TDCStatus. */
	int bits() {
		return (state == State.WAITING ? WAITING_FOR_SENSOR : 0) | (state == State.STOPPED ? WAITING_FOR_ARM : 0)
			| (invalid ? WAITING_FOR_VALID_PARAMETERS : 0) | (acquiring() ? STARTED : 0);
	}

	// -- Runs of images --

	private ImageSettings settings() {
		final FrameHeader header = new FrameHeader(registers, programmed,
			name -> triggers.value(name, Triggers.ACQUISITION_START), ExposureCycle.of(registers, firstFrameId),
			latchedState);
		return new ImageSettings(programmed, CalibrationMode.of(registers.get("CalibrationMode")),
			registers.is("ReverseX"), registers.is("ReverseY"), registers.get("TestImageSelector"), defects,
			registers.is("BadPixelReplacement"), header);
	}

	private Segment paced(final long firstId, final long limit, final long start, final long epoch,
		final double ticks)
	{
		final double period = 1e9 / timing.frameRate();
		final double scale = scale();
		final long latency = Math.round(Math.min(period, timing.model().latency(timing.exposure()) * 1e3) * scale);
		return new Segment(settings(), firstId, limit, start, period * scale, latency, epoch, period, ticks);
	}

	/** Begins a new run if something has changed that concerns the images. */
	void settingsChanged() {
		if (!acquiring()) {
			return;
		}
		final Segment last = timeline.last();
		final long begun = last.begun(clock.now());
		final Segment next = paced(last.firstId() + begun,
			last.limit() == Long.MAX_VALUE ? Long.MAX_VALUE : last.limit() - begun, last.timeOf(begun),
			last.epochOf(begun), last.ticksOf(begun));
		if (next.pace() == last.pace() && next.latency() == last.latency()
			&& next.settings().header().same(last.settings().header()))
		{
			return;
		}
		timeline.append(next);
		if (!buffer.recording()) {
			timeline.forgetBefore(liveId);
		}
	}

	/** A trigger has come. */
	void triggered(final int trigger) {
		if (!acquiring()) {
			return;
		}
		final long now = clock.now();
		final long count = Integer.toUnsignedLong(triggers.value("TriggerFrameCount", trigger));
		if (trigger == Triggers.FLAGGING) {
			if (!triggers.flagsByLevel()) {
				final long first = timeline.nextId(now + delay(trigger));
				timeline.flag(new FrameIdRange(first, first + count));
			}
			return;
		}
		final Segment last = timeline.last();
		if (trigger != Triggers.ACQUISITION_START || last.limit() == Long.MAX_VALUE || last.begun(now) < last.limit()
			|| now < last.timeOf(last.limit()))
		{
			return;
		}
		run(last.firstId() + last.limit(), count, delay(trigger));
	}

	/** The timestamp counter at the moment simulated, which is a little earlier than the counter's own. */
	private double ticks() {
		return output.timestamp() - clock.lag() * TICKS_PER_NANO;
	}

	private long delay(final int trigger) {
		return Math.round(Float.intBitsToFloat(triggers.value("TriggerDelay", trigger)) * 1e3);
	}

	private void run(final long firstId, final long count, final long delay) {
		timeline.append(paced(firstId, count, clock.now() + delay, clock.epochNanos() + delay,
			ticks() + delay * TICKS_PER_NANO));
	}

	/** The gate has opened or closed, or the signal that marks images has another level. */
	void levelChanged() {
		if (!acquiring()) {
			return;
		}
		final long next = timeline.nextId(clock.now());
		if (triggers.flagsByLevel()) {
			timeline.endFlag(next);
			if (triggers.flagLevel()) {
				timeline.flag(new FrameIdRange(next, Long.MAX_VALUE));
			}
		}
		final boolean running = timeline.last().limit() == Long.MAX_VALUE;
		if (!triggers.gated() || triggers.gateOpen() == running) {
			return;
		}
		if (running) {
			timeline.halt(clock.now());
		}
		else {
			run(next, Long.MAX_VALUE, delay(Triggers.GATING));
		}
	}

	// -- Live images --

	/** When there is something to send or to look for. */
	long nextImage() {
		if (!live()) {
			return acquiring() ? clock.now() + IDLE_NANOS : Agenda.NEVER;
		}
		return timeline.timeAvailable(liveId);
	}

	private boolean live() {
		return acquiring() && output.isOpen() && (options.liveWhileRecording() || !buffer.recording());
	}

	/** The next image to offer to the link, or null. */
	TelopsImage pollImage() {
		if (!acquiring()) {
			return null;
		}
		final long available = timeline.availableId(clock.now());
		if (!live()) {
			liveId = available;
			return null;
		}
		while (liveId < available) {
			final long frameId = liveId++;
			final Segment segment = timeline.of(frameId);
			final long ready = segment.timeAvailable(frameId - segment.firstId());
			if (clock.now() - ready <= BACKLOG_NANOS) {
				return image(segment, frameId);
			}
			discarded++;
		}
		return null;
	}

	private TelopsImage image(final Segment segment, final long frameId) {
		final boolean flagged = timeline.flagged(frameId);
		return new TelopsImage(List.of(segment.exposure(frameId, buffer.liveFlag(frameId), flagged)),
			(long) segment.ticksOf(frameId - segment.firstId()));
	}

	/** The link had no room for an image, so it has none for those that are due by now either. */
	void linkBusy() {
		final long next = acquiring() ? Math.max(liveId, timeline.availableId(clock.now())) : liveId;
		discarded += 1 + next - liveId;
		liveId = next;
	}

	/** Images that did not go out because the link could not carry them. */
	long discarded() {
		return discarded;
	}
}
