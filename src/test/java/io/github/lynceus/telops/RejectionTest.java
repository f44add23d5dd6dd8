package io.github.lynceus.telops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Loopback;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.Progress;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings the camera acknowledges and rejects when it is armed: the reason comes back in words, at once. */
class RejectionTest {

	private static final String ADDRESS = Loopback.address(139);
	/** Codes of EventErrorCode in the maker's list. */
	private static final int CODES = 43;

	private static String live(final TelopsCamera camera) {
		return assertThrows(CameraException.class, camera::startAcquisition).getMessage();
	}

	private static String recording(final TelopsCamera camera) {
		return assertThrows(CameraException.class, () -> camera.buffer().record(Progress.NONE)).getMessage();
	}

	/** Values the simulated camera takes and then rejects, by the rules of the firmware. */
	@ParameterizedTest
	@CsvSource({ "0xD300,100,the width is not possible", "0xD304,9,the height is not possible" })
	void rejectedSettingsAreNamedLiveAndForTheBuffer(final String address, final int value, final String reason) {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick())) {
			final TelopsCamera camera = simulated.camera;
			final RawRegister register = camera.register(Long.decode(address));
			final int before = register.get();
			camera.buffer().configure(1, 4, 0, "software");
			register.set(value);
			final String sentence = camera.name() + " rejects its settings because " + reason + ".";
			assertEquals(sentence, live(camera));
			assertEquals(sentence, recording(camera));
			register.set(before);
			assertNotNull(camera.grab(), "and works again afterwards");
		}
	}

	@ParameterizedTest
	@CsvSource({ "0xEB44,10,the horizontal offset is not possible for this width",
		"0xEB48,3,the vertical offset is not possible for this height" })
	void rejectedOffsetsAreNamed(final String address, final int value, final String reason) {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick())) {
			final TelopsCamera camera = simulated.camera;
			camera.setResolution(128, 64);
			camera.setCentered(false);
			camera.register(Long.decode(address)).set(value);
			assertEquals(camera.name() + " rejects its settings because " + reason + ".", live(camera));
			camera.center();
			assertNotNull(camera.grab());
		}
	}

	@Test
	void severalReasonsAreAllTold() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick())) {
			simulated.camera.register(0xD300).set(100);
			simulated.camera.register(0xD304).set(9);
			assertEquals(simulated.camera.name()
				+ " rejects its settings because the height is not possible, and the width is not possible.",
				live(simulated.camera));
		}
	}

	/** Whatever the code, live and for the buffer: the camera sets the bit for invalid parameters and queues the event. */
	@ParameterizedTest
	@ValueSource(ints = { 1, 6, 7, 8, 9, 12, 23, 42, 43, 99 })
	void anyCodeComesBackInWordsAndNotAsATimeout(final int code) {
		final TappedModel model = new TappedModel(Simulated.quick()).swallow(0xE800);
		try (Simulated simulated = Simulated.start(ADDRESS, model)) {
			final TelopsCamera camera = simulated.camera;
			camera.buffer().configure(1, 4, 0, "software");
			final int[] queue = new int[1];
			model.filter(0xEAAC, status -> {
				if (!model.written(0xE800).isEmpty() && queue[0] == 0) queue[0] = code;
				return queue[0] == 0 ? status : status | 0x200;
			});
			model.answer(0xEA28, () -> {
				final int next = queue[0] == code ? code : 0;
				queue[0] = next == 0 ? queue[0] : -1;
				return next;
			});
			final String words = code == 99 ? "it reported event 99" : EventCode.clause(code);
			assertEquals(camera.name() + " rejects its settings because " + words + ".", live(camera));
			model.takeWrites();
			queue[0] = 0;
			assertEquals(camera.name() + " rejects its settings because " + words + ".", recording(camera));
		}
	}

	@Test
	void everyCodeOfTheMakersListHasWordsOfItsOwn() {
		final Set<String> clauses = new HashSet<>();
		for (int code = 1; code <= CODES; code++) {
			final String clause = EventCode.clause(code);
			assertFalse(clause.contains("reported event"), "code " + code);
			assertTrue(clauses.add(clause), clause);
		}
		assertEquals("it reported event 44", EventCode.clause(44));
		assertEquals("the width is not possible, and the frame rate is not possible", EventCode.clause(List.of(3, 6)));
	}
}
