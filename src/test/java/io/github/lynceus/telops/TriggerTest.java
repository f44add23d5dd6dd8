package io.github.lynceus.telops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Loopback;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.Frame;
import io.github.lynceus.camera.FrameStream;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The triggers of the simulated camera, by the registers of the maker's list and by the frames that come of them. */
class TriggerTest {

	private static final String ADDRESS = Loopback.address(130);
	private static final Duration PATIENCE = Duration.ofSeconds(10);
	private static final TriggerSelector START = TriggerSelector.ACQUISITION_START;

	private static final long SELECTOR = 0xE8F0;
	private static final long MODE = 0xE8F4;
	private static final long SOFTWARE = 0xE8F8;
	private static final long SOURCE = 0xE8FC;
	private static final long ACTIVATION = 0xE900;

	private static String sentence(final Executable job) {
		return assertThrows(CameraException.class, job).getMessage();
	}

	@Test
	void theDefaultIsEveryRisingEdgeOfTheExternalSignal() {
		final TappedModel model = new TappedModel(Simulated.quick());
		try (Simulated simulated = Simulated.start(ADDRESS, model)) {
			model.takeWrites();
			final TriggerSettings set = simulated.camera.trigger().configure();
			assertEquals(new TriggerSettings(START, true, TriggerSource.EXTERNAL, TriggerActivation.RISING, 0, 1), set);
			assertEquals(List.of(0), model.written(SELECTOR).stream().distinct().toList());
			assertEquals(List.of(48), model.written(SOURCE));
			assertEquals(List.of(0), model.written(ACTIVATION));
			assertEquals(List.of(0, 1), model.written(MODE));
			assertEquals(List.of(), simulated.camera.notices());
		}
	}

	@Test
	void allThreeTriggersHaveSettingsOfTheirOwn() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick())) {
			final Trigger trigger = simulated.camera.trigger();
			assertEquals(List.of(TriggerActivation.RISING, TriggerActivation.RISING, TriggerActivation.LEVEL_HIGH),
				trigger.settings().stream().map(TriggerSettings::activation).toList());
			trigger.configure("Software", "falling edge", "Flagging", true);
			assertEquals(12.5, trigger.setDelay(TriggerSelector.FLAGGING, 12.5).delay());
			assertEquals(7, trigger.setFrameCount(TriggerSelector.FLAGGING, 7).frameCount());
			assertEquals(new TriggerSettings(TriggerSelector.FLAGGING, true, TriggerSource.SOFTWARE,
				TriggerActivation.FALLING, 12.5, 7), trigger.settings(TriggerSelector.FLAGGING));
			assertEquals("flagging on: software, falling, delay 12.5 µs, 7 frames",
				trigger.settings(TriggerSelector.FLAGGING).toString());
			assertFalse(trigger.settings(START).enabled());
			assertEquals(0, trigger.settings(START).delay());
			assertFalse(trigger.off(TriggerSelector.FLAGGING).enabled());
		}
	}

	@Test
	void badNamesAndNumbersAreSentencesWithTheChoices() {
		final TappedModel model = new TappedModel(Simulated.quick());
		try (Simulated simulated = Simulated.start(ADDRESS, model)) {
			final Trigger trigger = simulated.camera.trigger();
			model.takeWrites();
			assertEquals("Trigger source \"gps\" does not exist: choose one of software, external.",
				sentence(() -> trigger.configure("gps", "rising", "gating", true)));
			assertEquals("Trigger activation \"up\" does not exist: choose one of rising, falling, any, level_high, level_low.",
				sentence(() -> trigger.configure("external", "up", "gating", true)));
			assertEquals("Trigger \"end\" does not exist: choose one of acquisition_start, flagging, gating.",
				sentence(() -> trigger.configure("external", "rising", "end", true)));
			assertEquals("A trigger delay of -1 µs is not possible: it must be 0 or more.",
				sentence(() -> trigger.setDelay(START, -1)));
			assertEquals("A trigger for 0 frames is not possible: it must be 1 to 4294967295.",
				sentence(() -> trigger.setFrameCount(START, 0)));
			assertEquals(List.of(), model.takeWrites());
		}
	}

	@Test
	void whatTheCameraMadeOfItIsReadBackAndTold() {
		final TappedModel model = new TappedModel(Simulated.quick()).swallow(SOURCE);
		try (Simulated simulated = Simulated.start(ADDRESS, model)) {
			assertEquals(TriggerSource.SOFTWARE, simulated.camera.trigger().configure().source());
			assertEquals(List.of("requested trigger source external, camera set software"), simulated.camera.notices());
		}
	}

	@Test
	void firingThatCouldDoNothingIsRefused() {
		final TappedModel model = new TappedModel(Simulated.quick());
		try (Simulated simulated = Simulated.start(ADDRESS, model)) {
			final Trigger trigger = simulated.camera.trigger();
			assertTrue(sentence(trigger::fire).endsWith(
				"is switched off, so firing it would do nothing: configure it with source software first."));
			trigger.configure();
			assertTrue(sentence(trigger::fire).startsWith("The acquisition_start trigger of Telops Inc. TS-IR ("));
			assertTrue(sentence(trigger::fire).contains("waits for its external signal"));
			assertEquals(List.of(), model.written(SOFTWARE));
		}
	}

	@Test
	void everySoftwareTriggerGivesItsNumberOfFrames() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick())) {
			final TelopsCamera camera = simulated.camera;
			camera.trigger().configure("software", "rising", "acquisition_start", true);
			camera.trigger().setFrameCount(START, 3);
			try (FrameStream stream = camera.startAcquisition()) {
				assertNull(stream.read(Duration.ofMillis(300)), "no frame before the trigger");
				camera.trigger().fire();
				final Frame first = stream.read(PATIENCE);
				assertNotNull(first);
				assertNotNull(stream.read(PATIENCE));
				final Frame third = stream.read(PATIENCE);
				assertEquals(FrameHeader.of(first.header()).frameId() + 2, FrameHeader.of(third.header()).frameId());
				assertNull(stream.read(Duration.ofMillis(300)), "no fourth frame");
				assertTrue(sentence(() -> camera.trigger().configure()).contains("because it is acquiring"));
			}
		}
	}
}
