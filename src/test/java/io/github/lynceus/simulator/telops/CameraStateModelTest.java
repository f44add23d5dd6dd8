package io.github.lynceus.simulator.telops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Drives the camera with random sequences of commands and compares it, after each, with {@link CameraRules}: whether it
 * refuses, and all that can be read. A sequence that fails is shortened and printed so that {@link #replay} takes it.
 */
class CameraStateModelTest {

	private static final int SEQUENCES = 50;
	private static final int STEPS = 120;
	/** Room for some 400 images of the whole sensor, so that a memory that is full is met as well. */
	private static final long MEMORY = 64L << 20;

	/** A camera and the rules, in step. */
	private static final class Pair implements AutoCloseable {

		private final TelopsBench camera = new TelopsBench(TelopsOptions.defaults().memoryBytes(MEMORY)
			.unlimitedDownload(true));
		private final CameraRules rules = new CameraRules(MEMORY);
		private final RulesComparison comparison = new RulesComparison(camera, rules);

		private Pair() {
			camera.output.open = false;
		}

		/** @return what is different, or null */
		private String perform(final Step step) {
			if (step.waits()) {
				camera.pass(step.value() / 1e9);
				rules.pass(Math.round(step.value() / 1e9 * 1e9));
			}
			else {
				final int expected = rules.write(step.register(), (int) step.value());
				final int answered = camera.writeStatus(step.register(), comparison.translated(step));
				if (expected != answered) {
					return String.format("answers 0x%04X instead of 0x%04X", answered, expected);
				}
			}
			return comparison.difference();
		}

		@Override
		public void close() {
			camera.close();
		}
	}

	/** @return the first difference and its step, or null */
	private static String run(final List<Step> steps) {
		try (Pair pair = new Pair()) {
			for (int i = 0; i < steps.size(); i++) {
				final String difference = pair.perform(steps.get(i));
				if (difference != null) {
					return "after step " + i + ", " + steps.get(i) + ": " + difference;
				}
			}
			return null;
		}
	}

	private static String run(final long seed, final List<Step> steps) {
		try (Pair pair = new Pair()) {
			final StepGenerator generator = new StepGenerator(seed, pair.rules);
			final List<Step> preparation = StepGenerator.preparation();
			for (int i = 0; i < STEPS; i++) {
				final Step step = i < preparation.size() ? preparation.get(i) : generator.next();
				steps.add(step);
				final String difference = pair.perform(step);
				if (difference != null) {
					return difference;
				}
			}
			return null;
		}
	}

	/** Leaves out what is not needed for a sequence to fail. */
	private static List<Step> shortened(final List<Step> failing) {
		List<Step> steps = failing;
		for (int length = steps.size() / 2; length > 0; length /= 2) {
			for (int from = StepGenerator.preparation().size(); from + length <= steps.size();) {
				final List<Step> without = new ArrayList<>(steps.subList(0, from));
				without.addAll(steps.subList(from + length, steps.size()));
				if (run(without) != null) steps = without;
				else from += length;
			}
		}
		return steps;
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void followsTheRules(final long group) {
		for (long i = 0; i < SEQUENCES; i++) {
			final List<Step> steps = new ArrayList<>();
			final String difference = run(1000 * group + i, steps);
			if (difference != null) {
				final List<Step> fewer = shortened(steps);
				fail("Sequence " + (1000 * group + i) + " fails, " + run(fewer) + "\nreplay(\""
					+ String.join(" ", fewer.stream().map(Step::toString).toList()) + "\")");
			}
		}
	}

	/** Runs a sequence as a failure printed it. */
	private static String replay(final String steps) {
		return run(Arrays.stream(steps.split(" ")).map(Step::parse).toList());
	}

	@Test
	void printedSequencesCanBeReplayed() {
		final Step rate = Step.write("AcquisitionFrameRate", 333.3);
		assertEquals(rate, Step.parse(rate.toString()));
		assertNull(replay("ExposureAuto=0 MemoryBufferMode=1 MemoryBufferSequenceSize=20 AcquisitionStart=1 wait=110000000 "
			+ "MemoryBufferMOISoftware=1 wait=900000000 AcquisitionStop=1 wait=60000000 MemoryBufferSequenceDownloadMode=1 "
			+ "AcquisitionStart=1 wait=20000000 " + rate));
	}

	@Test
	void everythingIsReached() {
		final List<Step> all = new ArrayList<>();
		for (long seed = 1; seed <= 100; seed++) {
			assertNull(run(seed, all));
		}
		for (final String register : new RuleTable().registers()) {
			assertTrue(all.stream().anyMatch(step -> step.register().equals(register)), register + " is never written");
		}
	}

	@Test
	void aCameraThatBreaksARuleIsFoundOut() {
		final List<Step> steps = new ArrayList<>(StepGenerator.preparation());
		steps.addAll(List.of(Step.wait(0.1), Step.write("Height", 66L), Step.write("ReverseX", 1L), Step.wait(0.5)));
		assertNull(run(steps));
		try (Pair pair = new Pair()) {
			steps.forEach(step -> assertNull(pair.perform(step)));
			pair.camera.set("Width", 128);
			assertNotNull(pair.perform(Step.wait(0.1)), "a write that the rules do not know of");
		}
	}
}
