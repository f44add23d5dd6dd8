package io.github.lynceus.simulator.telops;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The image correction (NUC): the camera takes images by itself with settings of its own, gives the settings back,
 * loads the corrected calibration and tells that it is done. Only its registers show what it does meanwhile.
 */
final class ImageCorrection {

	/** Settings it takes over while it runs. */
	private static final Map<String, Integer> BORROWED = Map.of("AcquisitionFrameRate", Float.floatToIntBits(25),
		"AcquisitionFrameRateMode", 1, "TestImageSelector", 0, "ReverseX", 0, "ReverseY", 0, "CalibrationMode",
		CalibrationMode.RAW.code());
	private static final int ICU = 1;
	private static final int ACTIVE_BLOCK = 1;
	private static final double EXPOSURE_SECONDS = 3;
	private static final double IMAGES_SECONDS = 3;
	private static final double BLOCK_SECONDS = 2;
	private static final double NO_IMAGES_SECONDS = 5;
	private static final double NO_FILE_SECONDS = 30;
	private static final double SETTLING_SECONDS = 300;

	private final RegisterFile registers;
	private final CameraClock clock;
	private final Agenda agenda;
	private final EventLog events;
	private final Calibration calibration;
	private final Set<Malfunction> malfunctions;
	private final Runnable starting;
	private final Map<String, Integer> lent = new LinkedHashMap<>();
	private boolean running;
	private int posixTime;

	/** @param starting called first: it needs the detector for itself, armed or not */
	ImageCorrection(final RegisterFile registers, final CameraClock clock, final Agenda agenda, final EventLog events,
		final Calibration calibration, final Set<Malfunction> malfunctions, final Runnable starting)
	{
		this.starting = starting;
		this.registers = registers;
		this.clock = clock;
		this.agenda = agenda;
		this.events = events;
		this.calibration = calibration;
		this.malfunctions = malfunctions;
		registers.onCommand("ImageCorrection", this::start);
		registers.lockWhen(Lock.CORRECTING, () -> running);
	}

	/** Power-up. */
	void reset() {
		running = false;
		lent.clear();
	}

	private void start() {
		starting.run();
		running = true;
		BORROWED.forEach((name, value) -> {
			lent.put(name, registers.stored(name));
			registers.set(name, value);
		});
		if (registers.get("ImageCorrectionMode") == ICU) {
			// No such unit is built in, so it never gets into place.
			fail(SETTLING_SECONDS, EventLog.WAITING_FOR_ICU);
		}
		else if (malfunctions.contains(Malfunction.CORRECTION_NO_IMAGES)) {
			fail(NO_IMAGES_SECONDS, EventLog.CORRECTION_ACQUISITION_TIMEOUT);
		}
		else if (!calibration.present() || malfunctions.contains(Malfunction.CORRECTION_REFERENCE)) {
			fail(EXPOSURE_SECONDS, EventLog.CORRECTION_REFERENCE);
		}
		else if (malfunctions.contains(Malfunction.CORRECTION_FILE)) {
			fail(EXPOSURE_SECONDS + IMAGES_SECONDS + NO_FILE_SECONDS, EventLog.CORRECTION_FILE);
		}
		else {
			final int blocks = registers.get("ImageCorrectionBlockSelector") == ACTIVE_BLOCK ? 1 : calibration.blocks();
			agenda.at(clock.in(EXPOSURE_SECONDS + IMAGES_SECONDS + BLOCK_SECONDS * blocks), this::reload);
		}
	}

	private void fail(final double seconds, final int error) {
		agenda.at(clock.in(seconds), () -> {
			events.error(error);
			giveBack();
			end();
		});
	}

	private void reload() {
		giveBack();
		calibration.reload(() -> {
			posixTime = clock.posixTime();
			end();
		});
	}

	private void giveBack() {
		lent.forEach(registers::set);
		lent.clear();
	}

	private void end() {
		running = false;
		events.notice(EventLog.IMAGE_CORRECTION);
	}

	boolean running() {
		return running;
	}

	/** When the last one ended well, seconds since 1970; 0 if none did. */
	int posixTime() {
		return posixTime;
	}
}
