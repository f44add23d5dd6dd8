package io.github.lynceus.telops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Loopback;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.CancelledException;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.telops.TelopsModel;
import io.github.lynceus.simulator.telops.TelopsOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Power, restart, saved settings and raw registers, by the registers of the maker's list. */
class PowerTest {

	private static final String ADDRESS = Loopback.address(136);
	private static final long POWER_SETPOINT = 0xE948;
	private static final long POWER_STATE = 0xE94C;
	private static final long LOAD_AT_STARTUP = 0xEC30;
	private static final long EXPOSURE_TIME = 0xE808;
	private static final long ARM = 0xE800;

	@TempDir
	Path folder;

	private static String sentence(final Executable job) {
		return assertThrows(CameraException.class, job).getMessage();
	}

	private static TelopsOptions fast() {
		return TelopsOptions.defaults().timeScale(0.01);
	}

	@Test
	void standbyAndOnAreFollowedToTheirEnd() {
		final TappedModel model = new TappedModel(fast());
		try (Simulated simulated = Simulated.start(ADDRESS, model)) {
			final TelopsCamera camera = simulated.camera;
			assertEquals(PowerState.ON, camera.power().state());
			camera.power().standby(Progress.NONE);
			assertEquals(PowerState.STANDBY, camera.power().state());
			assertEquals(CameraState.STANDBY, camera.state());
			assertEquals("standby", camera.state().toString());
			final Listening listening = new Listening();
			camera.power().on(listening);
			assertEquals(PowerState.ON, camera.power().state());
			assertEquals(CameraState.CONNECTED, camera.state());
			assertEquals(List.of(0, 1), model.written(POWER_SETPOINT));
			assertTrue(listening.heard("cooling down (detector at "), listening.toString());
			camera.power().on(Progress.NONE);
			assertEquals(2, model.written(POWER_SETPOINT).size(), "on already");
		}
	}

	@Test
	void coolingDownCanBeCancelled() {
		try (Simulated simulated = Simulated.start(ADDRESS, TelopsOptions.defaults().timeScale(0.05))) {
			simulated.camera.power().standby(Progress.NONE);
			assertThrows(CancelledException.class, () -> simulated.camera.power().on(new Listening("switching its power")));
			assertEquals(PowerState.IN_TRANSITION, simulated.camera.power().state());
			assertEquals(CameraState.NOT_READY, simulated.camera.state());
		}
	}

	@Test
	void aCameraThatFallsBackToStandbySaysWhy() {
		final TappedModel model = new TappedModel(fast());
		try (Simulated simulated = Simulated.start(ADDRESS, model)) {
			simulated.camera.power().standby(Progress.NONE);
			model.takeWrites();
			final int[] asked = new int[1];
			model.swallow(POWER_SETPOINT).answer(POWER_STATE,
				() -> model.written(POWER_SETPOINT).isEmpty() || asked[0]++ > 0 ? 0 : 2);
			final int[] taken = new int[1];
			model.answer(0xEA28, () -> !model.written(POWER_SETPOINT).isEmpty() && taken[0]++ == 0 ? 15 : 0);
			assertEquals(simulated.camera.name() + " did not switch to on, because the cooler does not cool: try again, or "
				+ "switch the camera off and on.", sentence(() -> simulated.camera.power().on(Progress.NONE)));
		}
	}

	@Test
	void recordedSequencesAreNotErasedByTheWay() {
		final TappedModel model = new TappedModel(Simulated.quick());
		try (Simulated simulated = Simulated.start(ADDRESS, model)) {
			simulated.camera.setResolution(64, 32);
			simulated.recorded(2, 4);
			assertEquals("The memory buffer of " + simulated.camera.name() + " holds 2 sequences, which standing by would "
				+ "erase: download and clear them first.", sentence(() -> simulated.camera.power().standby(Progress.NONE)));
			assertTrue(sentence(simulated.camera.power()::reset).contains("which starting anew would erase"));
			assertEquals(List.of(), model.written(POWER_SETPOINT));
			assertEquals(2, simulated.camera.buffer().sequenceCount());
		}
	}

	@Test
	void aRestartEndsTheConnectionAndTheNextOneWaitsUntilTheCameraIsReady() {
		try (SimulatedDevice device = Simulated.device(ADDRESS, fast())) {
			final TelopsCamera camera = TelopsCamera.connect(ADDRESS, Progress.NONE);
			camera.setIntegrationTime(77);
			camera.power().reset();
			assertEquals(CameraState.DISCONNECTED, camera.state());
			try (TelopsCamera again = TelopsCamera.connect(ADDRESS, Simulated.impatient().withReadyPatience(
				Duration.ZERO), Progress.NONE))
			{
				assertNotEquals(CameraState.CONNECTED, again.state(), "warm");
				again.power().on(Progress.NONE);
				assertEquals(CameraState.CONNECTED, again.state());
				assertTrue(again.integrationTime() != 77, "factory settings");
			}
			assertTrue(device.statistics().commands() > 0);
		}
	}

	// -- Saved settings --

	@Test
	void savedSettingsComeBackWhereTheCameraIsToldToAndTheRestIsNamed() {
		final TelopsOptions options = fast().configurationFile(folder.resolve("saved.txt"));
		try (Simulated simulated = Simulated.start(ADDRESS, options)) {
			final TelopsCamera camera = simulated.camera;
			camera.setIntegrationTime(33);
			final List<String> told = camera.saveConfiguration();
			assertEquals(camera.name() + " keeps its settings, but not those of its memory buffer, its test image and its "
				+ "power: set these again when it was switched off.", told.get(0));
			assertTrue(told.get(1).contains("because LoadSavedConfigurationAtStartup is off"), told.get(1));
			assertEquals("on", camera.properties().set("load_configuration_at_startup", "on"));
			assertEquals(1, camera.saveConfiguration().size());
			assertEquals(1, camera.register(LOAD_AT_STARTUP).get());
		}
		try (Simulated restarted = Simulated.start(ADDRESS, options)) {
			assertEquals(33, restarted.camera.integrationTime());
		}
	}

	// -- Raw registers --

	@Test
	void anyRegisterIsReadAndWrittenAsWholeNumberOrFloat() {
		try (Simulated simulated = Simulated.start(ADDRESS, new TelopsModel(Simulated.quick()))) {
			final TelopsCamera camera = simulated.camera;
			camera.setIntegrationTime(10);
			assertEquals(10, camera.register(EXPOSURE_TIME).getFloat());
			assertEquals(Float.floatToIntBits(10), camera.register(EXPOSURE_TIME).get());
			assertEquals(22.5, camera.register(EXPOSURE_TIME).setFloat(22.5));
			assertEquals(22.5, camera.integrationTime());
			assertEquals(0xFFFF_FFFEL, new RawRegister(camera.registers(), 0xFFFF_FFFCL).address() + 2);
			assertEquals(0, camera.register(ARM).set(0), "can only be written");
			assertEquals(camera.name() + " does not tell register 0xE800.", sentence(() -> camera.register(ARM).get()));
			assertEquals(camera.name() + " refuses register 0xE94C in its present state.",
				sentence(() -> camera.register(POWER_STATE).set(1)));
			assertTrue(sentence(() -> camera.register(0xE801)).startsWith("There can be no register at 0xE801"));
			assertTrue(sentence(() -> camera.register(-4)).startsWith("There can be no register at"));
		}
	}
}
