package io.github.lynceus.telops;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads what the camera measures of itself. */
final class Diagnostics {

	/** What a temperature reads where there is no sensor: far below what can be. */
	private static final double COLDEST = -273.15;
	private static final double SECONDS_PER_HOUR = 3600;
	private static final int COOLER_VOLTAGE = 10;
	private static final int SUPPLY_VOLTAGE = 11;
	private static final int COOLER_CURRENT = 0;
	private static final int SUPPLY_CURRENT = 1;

	private final Registers registers;
	private final List<Measurement> values = new ArrayList<>();

	private Diagnostics(final Registers registers) {
		this.registers = registers;
	}

	/** Everything; NaN where the camera refuses. Some 40 register accesses. */
	static DiagnosticsReading read(final Registers registers) {
		final Diagnostics diagnostics = new Diagnostics(registers);
		diagnostics.readAll();
		return new DiagnosticsReading(Instant.now(), diagnostics.values);
	}

	/**
	 * One temperature in °C; NaN where there is no sensor. NB: the register 0xE970, which other software reads for this,
	 * is the mode of the external fan.
	 */
	static double temperature(final Registers registers, final TemperatureLocation location) {
		final double celsius = registers.selected(Register.TEMPERATURE_SELECTOR, location.code(), Register.TEMPERATURE);
		return celsius < COLDEST ? Double.NaN : celsius;
	}

	private void readAll() {
		for (final TemperatureLocation location : TemperatureLocation.values())
			add("temperature." + location.label(), temperature(registers, location), "°C");
		add("voltage.cooler", registers.selected(Register.VOLTAGE_SELECTOR, COOLER_VOLTAGE, Register.VOLTAGE), "V");
		add("voltage.supply_24v", registers.selected(Register.VOLTAGE_SELECTOR, SUPPLY_VOLTAGE, Register.VOLTAGE), "V");
		add("current.cooler", registers.selected(Register.CURRENT_SELECTOR, COOLER_CURRENT, Register.CURRENT), "A");
		add("current.supply_24v", registers.selected(Register.CURRENT_SELECTOR, SUPPLY_CURRENT, Register.CURRENT), "A");
		add("running_time", registers.count(Register.RUNNING_TIME) / SECONDS_PER_HOUR, "h");
		add("cooler_running_time", registers.count(Register.COOLER_RUNNING_TIME) / SECONDS_PER_HOUR, "h");
		add("power_on_cycles", registers.count(Register.POWER_ON_CYCLES), "");
		add("cooler_power_on_cycles", registers.count(Register.COOLER_POWER_ON_CYCLES), "");
	}

	private void add(final String name, final double value, final String unit) {
		values.add(new Measurement(name, value, unit));
	}
}
