package io.github.lynceus.simulator.telops;

/** What the camera waits for, as one number, and whether that keeps it from acquiring. */
final class Readiness {

	private static final int LOADING = 0x1000;
	private static final int CORRECTING = 0x2000;
	private static final int ICU = 0x10;
	private static final int ND_FILTER = 0x20;
	private static final int FILTER_WHEEL = 0x80;
	/** A camera that shows a test pattern needs no cold detector. */
	private static final int TEST_IMAGE_MASK = Power.INITIALISING | Acquisition.STARTED | LOADING | CORRECTING | Power.OUTPUT_FPGA
		| Power.POWER;
	private static final int MASK = TEST_IMAGE_MASK | Power.COOLER | ICU | ND_FILTER | FILTER_WHEEL;

	private static final int LED_STANDBY = 2;
	private static final int LED_STREAMING = 4;
	private static final int LED_BUSY = 5;
	private static final int LED_READY = 6;

	private final RegisterFile registers;
	private final Power power;
	private final Calibration calibration;
	private final ImageCorrection correction;
	private final Acquisition acquisition;

	Readiness(final RegisterFile registers, final Power power, final Calibration calibration,
		final ImageCorrection correction, final Acquisition acquisition)
	{
		this.registers = registers;
		this.power = power;
		this.calibration = calibration;
		this.correction = correction;
		this.acquisition = acquisition;
		registers.onRead("TDCStatus", this::status);
		registers.onRead("DeviceNotReady", () -> notReady() ? 1 : 0);
		registers.onRead("DeviceLedIndicatorState", this::led);
		registers.lockWhen(Lock.NOT_READY, this::notReady);
	}

	private int status() {
		return power.bits() | acquisition.bits() | (correction.running() ? CORRECTING : 0)
			| (calibration.loading() ? LOADING | Power.CALIBRATION_INITIALISING : 0);
	}

	/** True also while acquiring. */
	boolean notReady() {
		return (status() & (registers.is("TestImageSelector") ? TEST_IMAGE_MASK : MASK)) != 0;
	}

	/** Reports what keeps the detector from being armed. */
	boolean verify(final EventLog events) {
		final int missing = status() & (registers.is("TestImageSelector") ? TEST_IMAGE_MASK : MASK);
		report(events, missing, Power.COOLER, EventLog.WAITING_FOR_COOLER);
		report(events, missing, LOADING, EventLog.WAITING_FOR_CALIBRATION_DATA);
		report(events, missing, Power.OUTPUT_FPGA, EventLog.WAITING_FOR_OUTPUT);
		report(events, missing, Power.POWER, EventLog.WAITING_FOR_POWER);
		return missing == 0;
	}

	private static void report(final EventLog events, final int missing, final int bit, final int error) {
		if ((missing & bit) != 0) {
			events.error(error);
		}
	}

	private int led() {
		if (acquisition.acquiring()) {
			return LED_STREAMING;
		}
		if (power.standingBy() && (power.bits() & ~Power.COOLER) == 0) {
			return LED_STANDBY;
		}
		return notReady() ? LED_BUSY : LED_READY;
	}
}
