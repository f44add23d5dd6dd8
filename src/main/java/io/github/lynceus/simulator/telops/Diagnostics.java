package io.github.lynceus.simulator.telops;

/** Temperatures, voltages, currents and counters, one at a time behind selectors. */
final class Diagnostics {

	/** What a temperature reads where there is no sensor. */
	private static final float ABSENT = -327.68f;
	private static final float[] TEMPERATURES = { 0, 38.5f, 26.3f, 25.1f, ABSENT, ABSENT, 41.7f, 0, ABSENT, ABSENT, 52.4f, 48.9f, 47.2f };
	/** How far and how slowly the housing's temperatures wander. */
	private static final double DRIFT = 0.3;
	private static final double DRIFT_SECONDS = 40;
	private static final int SENSOR = 0;
	private static final int COLD_FINGER = 7;
	private static final float COLD_FINGER_ABOVE_SENSOR = 1.4f;
	private static final float[] VOLTAGES = { 1.0f, 1.8f, 1.25f, 0, 1.0f, 1.0f, 1.8f, 1.25f, 0, 1.0f, 13.6f, 24.1f,
		5.0f, 1.8f, 0.75f, 3.3f, 2.0f, 2.0f, 3.3f, 2.5f, 1.8f, 1.5f, 1.0f, 1.2f, 12.0f, 5.0f, 1.0f, 1.8f, 1.25f, 0,
		1.0f };
	private static final float[] CLOCKS = { 8_333_375, 16_666_750, 85_000_000 };
	/** Hours this camera had run before it was switched on. */
	private static final int RUN_BEFORE = 1250 * 3600;
	private static final int COOLED_BEFORE = 1100 * 3600;
	private static final int POWER_CYCLES = 418;
	private static final int COOLER_CYCLES = 397;
	private static final long NANOS = 1_000_000_000L;

	private final RegisterFile registers;
	private final CameraClock clock;
	private final Power power;
	private final long started;

	Diagnostics(final RegisterFile registers, final CameraClock clock, final Power power) {
		this.registers = registers;
		this.clock = clock;
		this.power = power;
		started = clock.now();
		registers.onReadFloat("DeviceTemperature",
			() -> temperatures()[registers.get("DeviceTemperatureSelector")]);
		registers.onReadFloat("DeviceVoltage", () -> VOLTAGES[registers.get("DeviceVoltageSelector")]);
		registers.onReadFloat("DeviceCurrent", () -> current(registers.get("DeviceCurrentSelector")));
		registers.onReadFloat("DeviceClockFrequency", () -> CLOCKS[registers.get("DeviceClockSelector")]);
		registers.onRead("DeviceRunningTime", () -> RUN_BEFORE + uptime());
		registers.onRead("DeviceCoolerRunningTime", () -> COOLED_BEFORE + (power.standingBy() ? 0 : uptime()));
		registers.onRead("DevicePowerOnCycles", () -> POWER_CYCLES);
		registers.onRead("DeviceCoolerPowerOnCycles", () -> COOLER_CYCLES);
		registers.onRead("DeviceFirmwareModuleRevision", () -> 20_000 + registers.get("DeviceFirmwareModuleSelector"));
	}

	private int uptime() {
		return (int) ((clock.now() - started) / NANOS);
	}

	private float current(final int selector) {
		final float cooler = power.standingBy() ? 0 : power.cooling() ? 1.35f : 0.42f;
		return selector == 0 ? cooler : 0.9f + cooler / 2;
	}

	/** All temperatures in the order of the selector, °C. */
	float[] temperatures() {
		final float[] temperatures = TEMPERATURES.clone();
		for (int i = 0; i < temperatures.length; i++) {
			temperatures[i] += temperatures[i] == ABSENT ? 0 : (float) (DRIFT * Math.sin(uptime() / DRIFT_SECONDS));
		}
		temperatures[SENSOR] = (float) power.sensorTemperature();
		temperatures[COLD_FINGER] = temperatures[SENSOR] + COLD_FINGER_ABOVE_SENSOR;
		return temperatures;
	}

	/** Reading of the detector's diode, which grows as it gets colder. */
	int sensorTemperatureRaw() {
		return (int) Math.round(20_000 - 60 * power.sensorTemperature());
	}
}
