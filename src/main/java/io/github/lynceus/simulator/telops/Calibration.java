package io.github.lynceus.simulator.telops;

import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Calibration collections and the modes they allow. Loading takes the camera a while. */
final class Calibration {

	private static final double LOAD_SECONDS = 2;
	private static final double BLOCK_SECONDS = 1;
	private static final int CALIBRATION_AVAILABLE = 0x2;
	private static final int TELOPS_FIXED = 0;
	/** A detector that is warmer by this than the calibration expects is worth a warning. */
	private static final double TOLERANCE = 5;

	private final List<CalibrationCollection> collections = CalibrationCollection.ALL;
	private final RegisterFile registers;
	private final CameraClock clock;
	private final Agenda agenda;
	private final EventLog events;
	private final BooleanSupplier bufferEmpty;
	private final Set<Malfunction> malfunctions;
	private final SavedConfiguration saved;
	private CalibrationCollection active;
	private int activeBlock;
	private boolean loading;

	Calibration(final RegisterFile registers, final CameraClock clock, final Agenda agenda, final EventLog events,
		final BooleanSupplier bufferEmpty, final Set<Malfunction> malfunctions, final SavedConfiguration saved)
	{
		this.malfunctions = malfunctions;
		this.saved = saved;
		this.registers = registers;
		this.clock = clock;
		this.agenda = agenda;
		this.events = events;
		this.bufferEmpty = bufferEmpty;
		collectionRegisters();
		blockRegisters();
		registers.onRead("AvailabilityFlags", this::availability);
		registers.onWrite("CalibrationMode", value -> {
			if (available(CalibrationMode.of(value))) {
				registers.set("CalibrationMode", value);
			}
		});
		registers.lockWhen(Lock.NOT_RAW0, () -> registers.get("CalibrationMode") != CalibrationMode.RAW0.code());
		registers.lockWhen(Lock.COLLECTION_ACTIVE, () -> active == selected());
		registers.lockWhen(Lock.BLOCK_ACTIVE, () -> active != null && activeBlockTime() == selectedBlockTime());
	}

	private void collectionRegisters() {
		registers.onRead("CalibrationCollectionCount", collections::size);
		registers.onWrite("CalibrationCollectionSelector",
			value -> select(value < 0 ? collections.size() - 1 : Math.min(value, collections.size() - 1)));
		registers.onRead("CalibrationCollectionPOSIXTime", () -> selected().posixTime());
		registers.onWrite("CalibrationCollectionPOSIXTime", value -> {
			for (int i = 0; i < collections.size(); i++) {
				if (collections.get(i).posixTime() == value) {
					select(i);
				}
			}
		});
		registers.onRead("CalibrationCollectionType", () -> TELOPS_FIXED);
		registers.onRead("CalibrationCollectionActiveType", () -> TELOPS_FIXED);
		registers.onRead("CalibrationCollectionActivePOSIXTime", () -> active == null ? 0 : active.posixTime());
		registers.onCommand("CalibrationCollectionLoad", () -> {
			// A camera with recorded sequences keeps the calibration they were made with, and does not say so.
			if (bufferEmpty.getAsBoolean()) {
				load(selected(), 0, LOAD_SECONDS, () -> {});
			}
		});
	}

	private void blockRegisters() {
		registers.onRead("CalibrationCollectionBlockCount", () -> selected().blockPosixTimes().size());
		registers.onWrite("CalibrationCollectionBlockSelector", value -> {
			final int last = selected().blockPosixTimes().size() - 1;
			registers.set("CalibrationCollectionBlockSelector", value < 0 ? last : Math.min(value, last));
		});
		registers.onRead("CalibrationCollectionBlockPOSIXTime", this::selectedBlockTime);
		registers.onWrite("CalibrationCollectionBlockPOSIXTime", value -> {
			final int index = selected().blockPosixTimes().indexOf(value);
			if (index >= 0) {
				registers.set("CalibrationCollectionBlockSelector", index);
			}
		});
		registers.onRead("CalibrationCollectionActiveBlockPOSIXTime", this::activeBlockTime);
		registers.onCommand("CalibrationCollectionBlockLoad",
			() -> load(selected(), registers.get("CalibrationCollectionBlockSelector"), BLOCK_SECONDS, () -> {}));
	}

	/** Power-up: the collection of last time is active after a while, or at once. */
	void reset(final boolean atOnce) {
		loading = false;
		active = null;
		activeBlock = 0;
		if (atOnce) {
			activate(lastOne(), 0);
		}
	}

	/** Loads the collection of last time. */
	void loadDefault() {
		load(lastOne(), 0, LOAD_SECONDS, () -> {});
	}

	/** The collection that was loaded last, even before the camera was switched off. */
	private CalibrationCollection lastOne() {
		return collections.stream().filter(c -> c.posixTime() == saved.collection()).findFirst()
			.orElse(collections.get(0));
	}

	/** Loads what is active once more. */
	void reload(final Runnable done) {
		load(active, activeBlock, LOAD_SECONDS, done);
	}

	private void select(final int index) {
		if (registers.get("CalibrationCollectionSelector") != index) {
			registers.set("CalibrationCollectionSelector", index);
			registers.set("CalibrationCollectionBlockSelector", 0);
		}
	}

	private CalibrationCollection selected() {
		return collections.get(registers.get("CalibrationCollectionSelector"));
	}

	private int selectedBlockTime() {
		return selected().blockPosixTimes().get(registers.get("CalibrationCollectionBlockSelector"));
	}

	private int activeBlockTime() {
		return active == null ? 0 : active.blockPosixTimes().get(activeBlock);
	}

	private void load(final CalibrationCollection collection, final int block, final double seconds,
		final Runnable done)
	{
		if (loading) {
			return;
		}
		loading = true;
		active = null;
		agenda.at(clock.in(seconds), () -> {
			if (malfunctions.contains(Malfunction.CALIBRATION_UNREADABLE)) {
				loading = false;
				registers.set("CalibrationMode", CalibrationMode.RAW0.code());
			}
			else {
				activate(collection, block);
			}
			done.run();
		});
	}

	private void activate(final CalibrationCollection collection, final int block) {
		loading = false;
		active = collection;
		activeBlock = block;
		saved.remember(collection.posixTime());
		registers.set("IntegrationMode", 0);
		registers.set("SensorWellDepth", collection.settings().wellDepth());
		registers.set("ReverseX", collection.settings().reverseX());
		registers.set("ReverseY", collection.settings().reverseY());
		if (registers.get("CalibrationMode") == CalibrationMode.RAW0.code()) {
			registers.set("CalibrationMode", CalibrationMode.RT.code());
		}
		if (!available(CalibrationMode.of(registers.get("CalibrationMode")))) {
			registers.set("CalibrationMode", CalibrationMode.NUC.code());
		}
	}

	private int availability() {
		if (loading) {
			return 0;
		}
		return active == null ? CalibrationMode.RAW0.availabilityFlag()
			: CALIBRATION_AVAILABLE | active.availability();
	}

	private boolean available(final CalibrationMode mode) {
		return (availability() & mode.availabilityFlag()) != 0;
	}

	/** Reports a calibration mode that is not there. */
	boolean verify() {
		final CalibrationMode mode = CalibrationMode.of(registers.get("CalibrationMode"));
		if (available(mode)) {
			return true;
		}
		events.error(mode == CalibrationMode.NUC ? EventLog.NUC_NOT_AVAILABLE
			: mode == CalibrationMode.RAW || mode == CalibrationMode.RAW0 ? EventLog.RAW_NOT_AVAILABLE
				: EventLog.RT_NOT_AVAILABLE);
		return false;
	}

	boolean loading() {
		return loading;
	}

	/** Whether the selected collection is not the active one. */
	boolean otherSelected() {
		return active != selected();
	}

	int activeBlock() {
		return activeBlock;
	}

	/** Whether a calibration is active. */
	boolean present() {
		return active != null;
	}

	/** Number of blocks of the active calibration. */
	int blocks() {
		return active == null ? 0 : active.blockPosixTimes().size();
	}

	/** How cold the detector has to be, °C: as the calibration was made, which without any is not known. */
	double sensorTemperature(final double otherwise) {
		return active == null ? otherwise : active.sensorTemperature();
	}

	/** Warns of a detector that is warmer than it was when the calibration was made. */
	void warnOf(final double temperature) {
		if (temperature > sensorTemperature(temperature) + TOLERANCE) {
			events.error(EventLog.FPA_TEMPERATURE_DIFFERENT);
		}
	}
}
