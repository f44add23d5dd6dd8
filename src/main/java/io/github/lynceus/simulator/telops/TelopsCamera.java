package io.github.lynceus.simulator.telops;

import io.github.lynceus.simulator.RegisterAccessException;
import io.github.lynceus.simulator.StreamOutput;
import io.github.lynceus.simulator.telops.FrameHeader.HeaderState;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The parts of the camera put together. Time passes only in {@link #advanceTo}; between two calls nothing happens.
 * Not synchronised: {@link TelopsModel} is.
 */
final class TelopsCamera {

	private static final long HANG_NANOS = 1_000_000_000L;
	/** Registers whose first write after booting is acknowledged and forgotten by newer firmware. */
	private static final Set<String> FIRST_WRITES = Set.of("Width", "Height", "PixelFormat", "AcquisitionMode");
	/** Bit of TDCFlags. */
	private static final int HIGH_GAIN = 0x20;
	/** Bit of TDCFlags2: the memory has four modules instead of two. */
	private static final int FOUR_MODULES = 0x8;
	private static final long SMALL_MEMORY = 17_179_869_184L;

	private final TelopsOptions options;
	private final RegisterFile registers;
	private final Set<Malfunction> malfunctions;
	private final Agenda agenda = new Agenda();
	private final CameraClock clock;
	private final EventLog events;
	private final Power power;
	private final Calibration calibration;
	private final ImageCorrection correction;
	private final Readiness readiness;
	private final Triggers triggers;
	private final Geometry geometry;
	private final Timing timing;
	private final Acquisition acquisition;
	private final MemoryBuffer buffer;

	private final SavedConfiguration savedConfiguration;
	private final Map<Integer, Long> windowChanges = new HashMap<>();
	private boolean batch;
	private final Set<String> firstWrites = new HashSet<>();
	private boolean hung;
	private int restarts;

	TelopsCamera(final TelopsOptions options, final TimeSource time) {
		this.options = options;
		savedConfiguration = new SavedConfiguration(options.configurationFile(), options.firmware().number());
		registers = new RegisterFile(options.firmware());
		malfunctions = EnumSet.noneOf(Malfunction.class);
		malfunctions.addAll(options.malfunctions());
		clock = new CameraClock(time, options.timeScale());
		events = new EventLog(clock, registers);
		power = new Power(registers, clock, agenda, events, malfunctions, new Powered());
		final Diagnostics diagnostics = new Diagnostics(registers, clock, power);
		calibration = new Calibration(registers, clock, agenda, events, this::bufferEmpty,
			malfunctions, savedConfiguration);
		correction = new ImageCorrection(registers, clock, agenda, events, calibration, malfunctions,
			this::stopAcquisition);
		triggers = new Triggers(registers, this::triggered, this::levelChanged);
		geometry = new Geometry(registers, this::windowChanged);
		timing = new Timing(registers, geometry, events, this::acquiring);
		acquisition = new Acquisition(registers, clock, agenda, geometry, timing, triggers, options,
			() -> new HeaderState(diagnostics.temperatures(), diagnostics.sensorTemperatureRaw(),
				calibration.activeBlock(), correction.posixTime()),
			this::verify);
		buffer = new MemoryBuffer(registers, clock, agenda, events, geometry, options, malfunctions,
			acquisition::settingsChanged, this::windowChanged);
		final AutoExposure autoExposure = new AutoExposure(registers, clock, agenda, geometry, timing, acquisition);
		readiness = new Readiness(registers, power, calibration, correction, acquisition);
		acquisition.connect(buffer, this::canArm, autoExposure::started);
		clockRegisters();
		deviceRegisters();
		registers.lockWhen(Lock.OTHER_COLLECTION_ACQUIRING,
			() -> acquisition.acquiring() && calibration.otherSelected());
		if (!registers.complete()) {
			throw new IllegalStateException("a lock has no condition");
		}
		powerUp(options.cooldown(), options.cooldown());
	}

	private void clockRegisters() {
		registers.onRead("POSIXTime", clock::posixTime);
		registers.onWrite("POSIXTime", value -> clock.setPosixTime(Integer.toUnsignedLong(value)));
		registers.onRead("SubSecondTime", () -> (int) (Math.floorMod(clock.epochNanos(), 1_000_000_000L) / 100));
		registers.lockWhen(Lock.EXTERNAL_TIME, () -> registers.is("TimeSource"));
	}

	private void deviceRegisters() {
		registers.onCommand("DeviceReset", () -> {
			restarts++;
			powerUp(true, registers.is("PowerOnAtStartup"));
		});
		registers.onCommand("SaveConfiguration", () -> savedConfiguration.save(registers, triggers));
		registers.onCommand("DeviceRegistersStreamingStart", () -> batch = true);
		registers.onCommand("DeviceRegistersStreamingEnd", () -> {
			batch = false;
			windowChanged();
			acquisition.verify();
		});
	}

	// -- Power-up --

	private void powerUp(final boolean boot, final boolean powerOn) {
		acquisition.stop();
		agenda.clear();
		events.reset();
		registers.reset();
		triggers.reset();
		registers.set("DeviceSerialNumber", options.serial());
		registers.set("LockedCenterImage", options.lockedCenterImage() ? 1 : 0);
		registers.set("DeviceXMLMajorVersion", options.firmware().xmlMajor());
		registers.set("DeviceXMLMinorVersion", options.firmware().xmlMinor());
		registers.set("DeviceXMLSubMinorVersion", options.firmware().xmlSubMinor());
		capabilities();
		// Whether to switch on is a saved setting, too.
		savedConfiguration.restore(registers, triggers);
		calibration.reset(!boot);
		correction.reset();
		firstWrites.clear();
		if (boot) {
			power.boot(powerOn || registers.is("PowerOnAtStartup"));
		}
		else {
			power.startReady();
		}
		timing.update();
		buffer.reset();
		batch = false;
		hung = false;
	}

	private void capabilities() {
		if (!options.highGain()) {
			registers.set("TDCFlags", registers.stored("TDCFlags") & ~HIGH_GAIN);
		}
		if (options.memoryBytes() > SMALL_MEMORY) {
			registers.set("TDCFlags2", registers.stored("TDCFlags2") | FOUR_MODULES);
		}
	}

	private final class Powered implements Power.Listener {

		@Override
		public void booted() {
			calibration.loadDefault();
		}

		@Override
		public void ready() {
			if (registers.is("AcquisitionStartAtStartup") && !readiness.notReady()) {
				acquisition.start();
			}
		}

		@Override
		public void leaving() {
			acquisition.stop();
			buffer.clearAll();
		}

		@Override
		public double coldEnough(final double usual) {
			return calibration.sensorTemperature(usual);
		}
	}

	// -- What the parts tell each other --

	private boolean verify() {
		// No short circuit: every mistake is to be reported.
		return geometry.verify(events) & timing.verify() & calibration.verify();
	}

	private void windowChanged() {
		if (!batch && registers.get("MemoryBufferSequenceDownloadMode") == 0) {
			timing.update();
			buffer.geometryChanged();
		}
	}

	private void stopAcquisition() {
		acquisition.stop();
	}

	private boolean canArm() {
		if (!registers.is("TestImageSelector")) {
			calibration.warnOf(power.sensorTemperature());
		}
		return readiness.verify(events);
	}

	private boolean bufferEmpty() {
		return buffer.empty();
	}

	private boolean acquiring() {
		return acquisition.acquiring();
	}

	private void triggered(final int trigger) {
		acquisition.triggered(trigger);
	}

	private void levelChanged() {
		acquisition.levelChanged();
	}

	// -- Outside --

	void attach(final StreamOutput output) {
		acquisition.attach(output);
	}

	/** Whether the camera has fallen silent. */
	boolean hung() {
		return hung;
	}

	/** How often it was told to restart. */
	int restarts() {
		return restarts;
	}

	/** Breaks something, or mends it. */
	void setMalfunction(final Malfunction malfunction, final boolean broken) {
		if (broken) {
			malfunctions.add(malfunction);
		}
		else {
			malfunctions.remove(malfunction);
		}
	}

	int read(final long address) throws RegisterAccessException {
		return registers.read(address);
	}

	void write(final long address, final int value) throws RegisterAccessException {
		final RegisterDefinition definition = RegisterTable.get().at(address);
		if (options.firmware().ignoresFirstWrites() && definition != null && FIRST_WRITES.contains(definition.name())
			&& !registers.locked(definition) && firstWrites.add(definition.name()))
		{
			return;
		}
		registers.write(address, value);
		watchWindow(address);
		acquisition.settingsChanged();
	}

	/** A pulse on the camera's trigger input. */
	void externalPulse() {
		externalLevel(true);
		externalLevel(false);
	}

	/** The camera's trigger input has this level now. */
	void externalLevel(final boolean high) {
		triggers.externalLevel(high);
		buffer.externalEdge(high);
	}

	/** The same register of the window twice within a second is what a real camera does not survive. */
	private void watchWindow(final long address) {
		final RegisterDefinition definition = RegisterTable.get().at(address);
		if (!options.geometryHang() || !definition.name().matches("Width|Height|OffsetX|OffsetY")) {
			return;
		}
		final Long before = windowChanges.put(definition.index(), clock.now());
		if (before != null && clock.now() - before < HANG_NANOS) {
			hung = true;
			acquisition.stop();
		}
	}

	// -- Time --

	/** Lets everything happen that is due by a moment. */
	void advanceTo(final long nanos) {
		while (true) {
			final long completion = buffer.nextCompletion();
			final long next = Math.min(agenda.next(), completion);
			if (next > nanos) {
				break;
			}
			clock.moveTo(next);
			if (completion <= agenda.next()) {
				buffer.completeSequences();
			}
			else {
				agenda.perform();
			}
		}
		clock.moveTo(nanos);
	}

	/** When something will be due next. */
	long nextEvent() {
		final long happening = Math.min(agenda.next(), buffer.nextCompletion());
		return Math.min(happening, Math.min(acquisition.nextImage(), buffer.nextBlock()));
	}

	/** The next live image, or null. */
	TelopsImage pollImage() {
		return acquisition.pollImage();
	}

	/** The next block of a transfer, or null. */
	TelopsImage pollBlock() {
		return buffer.pollBlock();
	}

	void blockSent() {
		buffer.blockSent();
	}

	void linkBusy() {
		acquisition.linkBusy();
	}

	long discardedImages() {
		return acquisition.discarded();
	}
}
