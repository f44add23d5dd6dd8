package io.github.lynceus.telops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Loopback;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.CameraLostException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the camera measures of itself, by the registers of the maker's list. */
class DiagnosticsTest {

	private static final String ADDRESS = Loopback.address(134);
	private static final long FAN_MODE = 0xE970;
	private static final long TEMPERATURE_SELECTOR = 0xEA6C;
	private static final long TEMPERATURE = 0xEA70;
	private static final long VOLTAGE_SELECTOR = 0xEA88;
	private static final long CURRENT = 0xEA94;
	private static final long POWER_ON_CYCLES = 0xEAA0;

	@Test
	void readsThirteenTemperaturesTwoVoltagesTwoCurrentsAndFourCounters() {
		final TappedModel model = new TappedModel(Simulated.quick());
		// Each place has a temperature of its own: ten degrees for each step of the selector.
		model.answer(TEMPERATURE, () -> Float.floatToIntBits(10f * last(model, TEMPERATURE_SELECTOR)));
		try (Simulated simulated = Simulated.start(ADDRESS, model)) {
			final DiagnosticsReading reading = simulated.camera.diagnostics();
			assertEquals(List.of("temperature.sensor", "temperature.mainboard", "temperature.internal_lens",
				"temperature.external_lens", "temperature.icu", "temperature.filter_wheel", "temperature.compressor",
				"temperature.cold_finger", "temperature.spare", "temperature.external_thermistor",
				"temperature.processing_fpga", "temperature.output_fpga", "temperature.storage_fpga", "voltage.cooler",
				"voltage.supply_24v", "current.cooler", "current.supply_24v", "running_time", "cooler_running_time",
				"power_on_cycles", "cooler_power_on_cycles"),
				reading.values().stream().map(Measurement::name).toList());
			for (int i = 0; i < 13; i++)
				assertEquals(10 * i, reading.values().get(i).value(), reading.values().get(i).name());
			assertEquals(List.of(10, 11), model.written(VOLTAGE_SELECTOR));
			assertEquals("temperature.cold_finger (°C)", reading.values().get(7).heading());
			assertEquals(70, simulated.camera.sensorTemperature("cold finger"));
			assertEquals(simulated.camera.register(POWER_ON_CYCLES).unsigned(), reading.value("power_on_cycles"));
			assertEquals(24, reading.value("voltage.supply_24v"), 2);
			assertTrue(reading.value("running_time") >= 1 && reading.value("running_time") < 1e5, "hours");
		}
	}

	private static int last(final TappedModel model, final long address) {
		final List<Integer> written = model.written(address);
		return written.isEmpty() ? 0 : written.get(written.size() - 1);
	}

	/** Other software reads the fan's mode for the detector's temperature: 0.0 °C for ever. */
	@Test
	void theTemperatureIsTheDetectorsAndNotTheModeOfTheFan() {
		final TappedModel model = new TappedModel(Simulated.quick());
		try (Simulated simulated = Simulated.start(ADDRESS, model)) {
			assertEquals(-196, simulated.camera.sensorTemperature(), 25);
			assertEquals(-196, simulated.camera.diagnostics().sensorTemperature(), 25);
			assertTrue(simulated.camera.info().get("Detector temperature").startsWith("-1"));
			assertTrue(simulated.camera.properties().number("temperature") < -170);
			assertFalse(model.wasRead(FAN_MODE));
		}
	}

	@Test
	void whatTheCameraRefusesOrDoesNotHaveIsNotANumber() {
		final TappedModel model = new TappedModel(Simulated.quick()).refuseRead(CURRENT).refuseWrite(VOLTAGE_SELECTOR)
			.refuseRead(POWER_ON_CYCLES).answer(TEMPERATURE, () -> Float.floatToIntBits(-327.68f));
		try (Simulated simulated = Simulated.start(ADDRESS, model)) {
			final DiagnosticsReading reading = simulated.camera.diagnostics();
			assertEquals(21, reading.values().size());
			for (final String name : List.of("temperature.sensor", "voltage.cooler", "current.supply_24v", "power_on_cycles"))
				assertTrue(Double.isNaN(reading.value(name)), name);
			assertTrue(reading.value("cooler_power_on_cycles") >= 0);
			assertTrue(Double.isNaN(simulated.camera.sensorTemperature()));
			assertTrue(assertThrows(CameraException.class, () -> reading.value("humidity")).getMessage()
				.startsWith("There is no measurement \"humidity\": choose one of temperature.sensor, "));
			assertTrue(assertThrows(CameraException.class, () -> simulated.camera.sensorTemperature("door")).getMessage()
				.startsWith("Temperature sensor \"door\" does not exist: choose one of sensor, mainboard, "));
		}
	}

	@Test
	void aCameraThatIsGoneIsNoReadingOfNothing() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick())) {
			simulated.device.kill();
			assertThrows(CameraLostException.class, simulated.camera::diagnostics);
		}
	}
}
