package io.github.lynceus.simulator.telops;

import io.github.lynceus.simulator.telops.BufferRules.Held;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;

/**
 * The whole camera by the rules: what {@code rules.csv} says about writing, and what writes and time do. It knows
 * nothing of images but when they come, and shares no code with the simulator.
 */
final class CameraRules {

	static final int REFUSED = 0x8FFF;
	private static final long NEVER = Long.MAX_VALUE;
	private static final long ARMING = 100_000_000;

	private enum State {
		STOPPED, WAITING, READY, STARTED
	}

	final RuleTable table = new RuleTable();
	final TimingRules timing = new TimingRules();
	final CalibrationRules calibration = new CalibrationRules();
	final BufferRules buffer;
	final Map<String, Integer> plain = new TreeMap<>();
	final Queue<Integer> errors = new ArrayDeque<>();
	final TriggerRules triggers = new TriggerRules();
	private State state = State.STOPPED;
	private boolean invalid;
	private boolean pending;
	private long readyAt = NEVER;
	private long correctedAt = NEVER;
	private boolean correcting;
	private boolean correctionReloads;
	private float lentRate;
	private int[] lent;
	int width = 320;
	int height = 258;
	int offsetX;
	int offsetY;
	boolean centred = true;
	private String armed = "";
	private Held armedWindow;
	private String programmed = "";
	private long nextFrameId = 1_000_000;
	private final ImageRules images = new ImageRules();
	private long now;

	CameraRules(final long memoryBytes) {
		buffer = new BufferRules(memoryBytes);
	}

	// -- What clients see --

	boolean acquiring() {
		return state == State.STARTED;
	}

	/** Whether a start has been accepted and waits for the detector. */
	boolean startPending() {
		return pending;
	}

	/** Whether an image correction runs. */
	boolean correcting() {
		return correcting;
	}

	int tdcStatus() {
		return (state == State.WAITING ? 0x2 : 0) | (state == State.STOPPED ? 0x100 : 0) | (invalid ? 0x200 : 0)
			| (acquiring() ? 0x400 : 0) | (calibration.loading() ? 0x1040 : 0) | (correcting ? 0x2000 : 0);
	}

	boolean notReady() {
		return acquiring() || calibration.loading() || correcting;
	}

	int offsetX() {
		return centred ? centre(320 - width) : offsetX;
	}

	int offsetY() {
		return centred ? centre(256 - (height - 2)) : offsetY;
	}

	/** Whether the window is where the timing formulas of {@link TimingRules} do not reach. */
	boolean aside() {
		return width < 320 && offsetX() != centre(320 - width);
	}

	private static int centre(final int room) {
		return Math.max(0, room / 2);
	}

	// -- Locks --

	boolean locked(final String register) {
		return table.of(register).kind() == RuleTable.Kind.READONLY
			|| table.of(register).locks().stream().anyMatch(lock -> LockRules.inForce(this, lock));
	}

	// -- Writes --

	/** @return what the camera answers: 0 or {@link #REFUSED} */
	int write(final String register, final int bits) {
		if (locked(register)) {
			return REFUSED;
		}
		final RuleTable.Rule rule = table.of(register);
		if (!rule.forgets(bits) && (rule.kind() != RuleTable.Kind.COMMAND || bits != 0)) {
			apply(register, rule.limited(bits), Integer.toUnsignedLong(bits), Float.intBitsToFloat(bits));
			if (acquiring()) images.follow(now, timing);
		}
		return 0;
	}

	private void apply(final String register, final int bits, final long number, final float real) {
		switch (register) {
			case "Width", "Height", "OffsetX", "OffsetY", "CenterImage" -> window(register, bits);
			case "AcquisitionArm" -> arm();
			case "AcquisitionStart" -> start();
			case "AcquisitionStop" -> stop();
			case "DeviceRegistersCheck" -> verify();
			case "ImageCorrection" -> correct();
			case "CalibrationMode" -> calibration.writeMode(bits);
			case "CalibrationCollectionSelector" -> calibration.select(number);
			case "CalibrationCollectionPOSIXTime" -> calibration.selectTime(bits);
			case "CalibrationCollectionBlockSelector" -> calibration.selectBlock(number);
			case "CalibrationCollectionBlockPOSIXTime" -> calibration.selectBlockTime(bits);
			case "CalibrationCollectionBlockLoad" -> calibration.load(now, true);
			case "ReverseX" -> calibration.reverseX = bits;
			case "ReverseY" -> calibration.reverseY = bits;
			case "TriggerSelector" -> triggers.selected = bits;
			case "POSIXTime" -> {
				/* the clock has a test of its own */ }
			case "CalibrationCollectionLoad" -> {
				if (buffer.held.isEmpty()) calibration.load(now, false);
			}
			default -> {
				if (register.startsWith("MemoryBuffer")) memory(register, bits, number, real);
				else if (register.startsWith("Trigger")) triggers.write(register, bits);
				else if (!timing(register, bits, real)) plain.put(register, bits);
			}
		}
	}

	private boolean timing(final String register, final int bits, final float real) {
		switch (register) {
			case "AcquisitionFrameRate" -> report(timing.writeRate(real));
			case "AcquisitionFrameRateSetToMax" -> report(timing.writeRate(timing.rateMax()));
			case "ExposureTime" -> timing.writeExposure(-1, real);
			case "ExposureTime1" -> timing.writeExposure(0, real);
			case "ExposureTime2" -> timing.writeExposure(1, real);
			case "ExposureTimeSetToMax" -> timing.writeExposure(-1, timing.exposureMax());
			case "ExposureTimeSetToMin" -> timing.writeExposure(-1, 1);
			case "AcquisitionFrameRateMode" -> timing.rateMode = bits;
			case "ExposureAuto" -> timing.auto = bits;
			case "EHDRINumberOfExposures" -> timing.exposures = bits;
			case "EHDRIMode" -> timing.cycleMode = bits;
			case "DetectorMode" -> timing.burst = bits != 0;
			case "TestImageSelector" -> {
				timing.testImage = bits != 0;
				plain.put(register, bits);
			}
			case "AcquisitionFrameRateMaxFG" -> timing.grabber = real > 0 ? real : timing.grabber;
			default -> {
				return false;
			}
		}
		if (!register.equals("EHDRIMode") && !register.equals("AcquisitionFrameRateMaxFG")
			&& !register.equals("AcquisitionFrameRate")) timing.update();
		return true;
	}

	private void memory(final String register, final int bits, final long number, final float real) {
		switch (register.substring("MemoryBuffer".length())) {
			case "Mode" -> buffer.status = bits == 0 ? BufferRules.OFF : BufferRules.IDLE;
			case "NumberOfSequences" -> buffer.writeSequences(number);
			case "SequenceSize" -> buffer.writeSize(number);
			case "SequencePreMOISize" -> buffer.writePreMoi(number);
			case "SequenceSelector" -> buffer.select(number);
			case "SequenceDownloadMode" -> {
				buffer.download = bits;
				windowCounts();
			}
			case "SequenceDownloadFrameID" -> buffer.writeFirst(number);
			case "SequenceDownloadFrameCount" -> buffer.writeCount(number);
			case "SequenceDownloadImageFrameID" -> {
				buffer.writeImage(number);
				report(buffer.transmit(now, width, height));
			}
			case "SequenceDownloadBitRateMax" -> plain.put(register, real > 0 ? bits
				: plain.getOrDefault(register, Float.floatToIntBits(20)));
			case "SequenceClearAll" -> {
				buffer.clearAll();
				windowCounts();
			}
			case "SequenceClear" -> buffer.clear();
			case "SequenceDefrag" -> buffer.defrag(now);
			case "MOISource" -> buffer.writeSource(bits, acquiring() ? nextId() : 0);
			case "MOISoftware" -> {
				if (buffer.source == 1) buffer.fire(nextId());
			}
			default -> plain.put(register, bits);
		}
	}

	private void report(final int event) {
		if (event != 0) {
			errors.add(event);
		}
	}

	// -- Window --

	private void window(final String register, final int value) {
		if (register.equals("CenterImage")) {
			offsetX = offsetX();
			offsetY = offsetY();
			centred = value != 0;
		}
		width = register.equals("Width") ? value : width;
		height = register.equals("Height") ? value : height;
		offsetX = register.equals("OffsetX") ? value : offsetX;
		offsetY = register.equals("OffsetY") ? value : offsetY;
		if (register.equals("Width") || register.equals("Height")) {
			offsetX = Math.min(offsetX, 2 * centre(320 - width));
			offsetY = Math.min(offsetY, 2 * centre(256 - (height - 2)));
		}
		windowCounts();
	}

	private void windowCounts() {
		timing.width = Math.max(64, Math.min(320, width));
		timing.rows = Math.max(1, Math.min(256, height - 2));
		buffer.width = timing.width;
		buffer.rows = timing.rows;
		if (buffer.download == 0) {
			timing.update();
			buffer.fit();
		}
	}

	private boolean verify() {
		final int before = errors.size();
		final int rows = height - 2;
		report(rows < 4 || rows > 256 || rows % 4 != 0 ? 2 : 0);
		report(width < 64 || width > 320 || width % 64 != 0 ? 3 : 0);
		report(!centred && (offsetX > 320 - width || offsetX % 32 != 0) ? 4 : 0);
		report(!centred && (offsetY > 256 - rows || offsetY % 2 != 0) ? 5 : 0);
		report(plain.getOrDefault("ExposureMode", 1) != 1 ? 1 : 0);
		report(timing.rate > (float) timing.rateMax() && !aside() ? 6 : 0);
		report(calibration.verify());
		invalid = errors.size() > before;
		return !invalid;
	}

	// -- Acquisition --

	private void arm() {
		readyAt = NEVER;
		state = State.STOPPED;
		final boolean valid = verify();
		report(calibration.loading() ? 28 : 0);
		if (!valid || calibration.loading()) {
			pending = false;
			return;
		}
		armed = width + "x" + height + "+" + offsetX() + "+" + offsetY();
		armedWindow = new Held(width, height - 2, offsetX(), offsetY(), 0, 0, 0, 0);
		state = State.WAITING;
		readyAt = now + ARMING;
	}

	private void start() {
		if (buffer.downloads()) {
			report(buffer.transmit(now, width, height));
			return;
		}
		if (state == State.STOPPED || !armed.equals(width + "x" + height + "+" + offsetX() + "+" + offsetY())) {
			arm();
		}
		if (state == State.READY) {
			begin();
		}
		else {
			pending = state == State.WAITING;
		}
	}

	private void ready() {
		readyAt = NEVER;
		state = State.READY;
		final boolean wanted = pending;
		pending = false;
		if (wanted) {
			report(calibration.loading() ? 28 : 0);
			if (!calibration.loading()) {
				begin();
			}
		}
	}

	private void begin() {
		state = State.STARTED;
		final double byRate = timing.rate / Math.max(1, timing.grabber);
		final double bySize = 49_920.0 / (timing.width * (timing.rows + 2) * 2);
		timing.grabberImages = (int) Math.max(1, Math.max(Math.ceil(byRate), Math.ceil(bySize)));
		nextFrameId += armed.equals(programmed) ? 0 : 3;
		programmed = armed;
		images.begin(now, nextFrameId, timing);
		buffer.begin(armedWindow, nextFrameId);
	}

	private void stop() {
		buffer.stopTransfer();
		pending = false;
		readyAt = NEVER;
		if (acquiring()) {
			buffer.stop(now, nextId());
			nextFrameId = nextId();
			timing.grabberImages = 0;
		}
		state = State.STOPPED;
	}

	private long nextId() {
		return images.nextId(now);
	}

	// -- Image correction --

	private void correct() {
		stop();
		correcting = true;
		lentRate = timing.rate;
		lent = new int[] { timing.rateMode, plain.getOrDefault("TestImageSelector", 0), calibration.reverseX,
			calibration.reverseY, calibration.mode };
		timing.rate = 25;
		timing.rateMode = 1;
		timing.testImage = false;
		plain.put("TestImageSelector", 0);
		calibration.reverseX = 0;
		calibration.reverseY = 0;
		calibration.mode = 255;
		final boolean unit = plain.getOrDefault("ImageCorrectionMode", 0) == 1;
		final int blocks = plain.getOrDefault("ImageCorrectionBlockSelector", 0) == 1 ? 1 : calibration.activeBlocks();
		correctionReloads = !unit;
		correctedAt = now + (unit ? 300 : 3 + 3 + 2 * blocks) * 1_000_000_000L;
	}

	private void corrected() {
		correctedAt = NEVER;
		timing.rate = lentRate;
		timing.rateMode = lent[0];
		plain.put("TestImageSelector", lent[1]);
		timing.testImage = lent[1] != 0;
		calibration.reverseX = lent[2];
		calibration.reverseY = lent[3];
		calibration.mode = lent[4];
		if (correctionReloads) {
			calibration.reload(now);
		}
		else {
			errors.add(24);
			correcting = false;
		}
	}

	// -- Time --

	void pass(final long nanos) {
		final long until = now + nanos;
		while (true) {
			final long complete = acquiring() && buffer.end() >= 0 ? images.availableAt(buffer.end() - 1) : NEVER;
			final long next = Math.min(Math.min(Math.min(readyAt, complete), Math.min(correctedAt, buffer.doneAt)),
				calibration.loadedAt);
			if (next > until) {
				break;
			}
			now = Math.max(now, next);
			if (next == complete) {
				buffer.complete(now);
			}
			else if (next == readyAt) {
				ready();
			}
			else if (next == correctedAt) {
				corrected();
			}
			else if (next == buffer.doneAt) {
				buffer.done();
			}
			else {
				calibration.loaded();
				correcting = correcting && correctedAt != NEVER;
			}
		}
		now = until;
	}
}
