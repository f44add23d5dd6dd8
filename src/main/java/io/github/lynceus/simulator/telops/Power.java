package io.github.lynceus.simulator.telops;

/**
 * Booting, cooling down and warming up. The steps and their order are the camera's; how long they take is typical of
 * one: cooling from room temperature takes two and a half minutes.
 */
final class Power {

	/** Bits of TDCStatus that this part sets. */
	static final int COOLER = 0x1;
	static final int INITIALISING = 0x4;
	static final int CALIBRATION_INITIALISING = 0x40;
	static final int OUTPUT_FPGA = 0x4000;
	static final int POWER = 0x8000;
	static final int FLASH_SETTINGS = 0x10000;

	static final int STANDBY = 0;
	static final int ON = 1;
	static final int IN_TRANSITION = 2;

	/** The detector is cold enough below this. */
	private static final double COLD = -173;
	private static final double COOLED = -196;
	private static final double ROOM = 22;
	private static final double COOLING_SECONDS = 66;
	private static final double WARMING_SECONDS = 900;
	private static final double DETECTION_SECONDS = 6;
	private static final double COOLER_CHECK_SECONDS = 3;
	private static final double SAMPLE_SECONDS = 1;
	private static final int TEST_IMAGE = 30;

	private final RegisterFile registers;
	private final CameraClock clock;
	private final Agenda agenda;
	private final Runnable leaving;
	private final Runnable booted;
	private int bits;
	private int state;
	private double startTemperature;
	private double targetTemperature;
	private double seconds;
	private long since;

	/**
	 * @param booted called when the camera has booted
	 * @param leaving called before the detector is switched off
	 */
	Power(final RegisterFile registers, final CameraClock clock, final Agenda agenda, final Runnable booted,
		final Runnable leaving)
	{
		this.registers = registers;
		this.clock = clock;
		this.agenda = agenda;
		this.booted = booted;
		this.leaving = leaving;
		registers.onRead("DevicePowerState", () -> state);
		registers.onWrite("DevicePowerStateSetpoint", value -> {
			if (state == IN_TRANSITION) {
				return;
			}
			registers.set("DevicePowerStateSetpoint", value);
			if (value == ON && state == STANDBY) {
				switchOn();
			}
			else if (value == STANDBY && state == ON) {
				standBy();
			}
		});
		registers.lockWhen(Lock.POWER_CHANGING, () -> state == IN_TRANSITION);
	}

	/** A cooled camera. */
	void startReady() {
		state = ON;
		bits = 0;
		registers.set("DevicePowerStateSetpoint", ON);
		temperature(COOLED, COOLED, 1);
	}

	/** Power has just come on; the parts of the camera report one after the other. */
	void boot(final boolean powerOn) {
		state = STANDBY;
		bits = COOLER | INITIALISING | CALIBRATION_INITIALISING | OUTPUT_FPGA | FLASH_SETTINGS;
		registers.set("TestImageSelector", TEST_IMAGE);
		temperature(ROOM, ROOM, 1);
		clearAfter(2, FLASH_SETTINGS);
		clearAfter(4, INITIALISING);
		clearAfter(8, OUTPUT_FPGA);
		clearAfter(10, CALIBRATION_INITIALISING);
		agenda.at(clock.in(10), booted);
		if (powerOn) {
			registers.set("DevicePowerStateSetpoint", ON);
			agenda.at(clock.in(10), this::switchOn);
		}
	}

	private void clearAfter(final double delay, final int bit) {
		agenda.at(clock.in(delay), () -> bits &= ~bit);
	}

	private void switchOn() {
		state = IN_TRANSITION;
		bits |= POWER | COOLER;
		agenda.at(clock.in(DETECTION_SECONDS + COOLER_CHECK_SECONDS), () -> {
			temperature(sensorTemperature(), COOLED, COOLING_SECONDS);
			agenda.at(clock.in(SAMPLE_SECONDS), this::sample);
		});
	}

	private void sample() {
		if (sensorTemperature() >= COLD) {
			agenda.at(clock.in(SAMPLE_SECONDS), this::sample);
			return;
		}
		bits &= ~(POWER | COOLER);
		registers.set("TestImageSelector", 0);
		state = ON;
	}

	private void standBy() {
		leaving.run();
		state = STANDBY;
		bits |= COOLER;
		if (!registers.is("TestImageSelector")) {
			registers.set("TestImageSelector", TEST_IMAGE);
		}
		temperature(sensorTemperature(), ROOM, WARMING_SECONDS);
	}

	private void temperature(final double start, final double target, final double timeConstant) {
		startTemperature = start;
		targetTemperature = target;
		seconds = timeConstant;
		since = clock.now();
	}

	/** Temperature of the detector, °C. */
	double sensorTemperature() {
		final double elapsed = (clock.now() - since) / (double) clock.scaled(seconds);
		return targetTemperature + (startTemperature - targetTemperature) * Math.exp(-elapsed);
	}

	/** Whether the cooler works hard. */
	boolean cooling() {
		return state == IN_TRANSITION;
	}

	/** Whether the camera stands by. */
	boolean standingBy() {
		return state == STANDBY;
	}

	/** This part's bits of TDCStatus. */
	int bits() {
		return bits;
	}
}
