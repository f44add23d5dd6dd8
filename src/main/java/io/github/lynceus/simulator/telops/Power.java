package io.github.lynceus.simulator.telops;

import java.util.Set;

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
	private static final double COOLER_LIMIT_SECONDS = 30;
	private static final double THERMOMETER_LIMIT_SECONDS = 600;
	private static final double SHORT_OF_COLD = -150;
	/** A temperature that stays this near for this long will not fall any more. */
	private static final double STEADY = 0.8;
	private static final double STEADY_SECONDS = 60;
	private static final double SAMPLE_SECONDS = 1;
	private static final int TEST_IMAGE = 30;

	private final RegisterFile registers;
	private final CameraClock clock;
	private final Agenda agenda;
	private final EventLog events;
	private final Set<Malfunction> malfunctions;
	private final Listener listener;
	private double steadyTemperature;
	private long steadySince;
	private int bits;
	private int state;
	private double startTemperature;
	private double targetTemperature;
	private double seconds;
	private long since;

	/** What the camera does when its power changes. */
	interface Listener {

		/** The camera has booted. */
		void booted();

		/** The detector is cold, or was never switched on but the camera has booted. */
		void ready();

		/** The detector will be switched off. */
		void leaving();

		/** How cold the detector has to be, °C, if it is not as cold as usual. */
		double coldEnough(double usual);
	}

	Power(final RegisterFile registers, final CameraClock clock, final Agenda agenda, final EventLog events,
		final Set<Malfunction> malfunctions, final Listener listener)
	{
		this.events = events;
		this.malfunctions = malfunctions;
		this.listener = listener;
		this.registers = registers;
		this.clock = clock;
		this.agenda = agenda;
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
		agenda.at(clock.in(10), listener::booted);
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
		if (malfunctions.contains(Malfunction.COOLER_DEAD)) {
			failAfter(DETECTION_SECONDS + COOLER_LIMIT_SECONDS, EventLog.COOLER_NOT_COOLING);
		}
		else if (malfunctions.contains(Malfunction.THERMOMETER)) {
			failAfter(DETECTION_SECONDS + COOLER_CHECK_SECONDS + THERMOMETER_LIMIT_SECONDS,
				EventLog.INVALID_COOLER_TEMPERATURE);
		}
		else {
			agenda.at(clock.in(DETECTION_SECONDS + COOLER_CHECK_SECONDS), this::cool);
		}
	}

	private void failAfter(final double delay, final int error) {
		agenda.at(clock.in(delay), () -> {
			events.error(error);
			bits &= ~POWER;
			state = STANDBY;
			registers.set("DevicePowerStateSetpoint", STANDBY);
		});
	}

	private void cool() {
		final boolean coolsShort = malfunctions.contains(Malfunction.COOLS_SHORT);
		temperature(sensorTemperature(), coolsShort ? SHORT_OF_COLD : COOLED, COOLING_SECONDS);
		steadyTemperature = sensorTemperature();
		steadySince = clock.now();
		agenda.at(clock.in(SAMPLE_SECONDS), this::sample);
	}

	private void sample() {
		final double now = sensorTemperature();
		if (Math.abs(now - steadyTemperature) > STEADY) {
			steadyTemperature = now;
			steadySince = clock.now();
		}
		if (now >= listener.coldEnough(COLD) && clock.now() - steadySince < clock.scaled(STEADY_SECONDS)) {
			agenda.at(clock.in(SAMPLE_SECONDS), this::sample);
			return;
		}
		bits &= ~(POWER | COOLER);
		registers.set("TestImageSelector", 0);
		state = ON;
		listener.ready();
	}

	private void standBy() {
		listener.leaving();
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
