package io.github.lynceus.hyper.model;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.hyper.CubeException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged models open and predict something, or are refused in a sentence; there is no third way. */
class OnnxFuzzTest {

	private static final int ROUNDS = 300;

	@ParameterizedTest
	@ValueSource(strings = { "fat-pls", "fat-ridge", "classes-words", "classes-mlp", "classes-zipmap" })
	void damagedModelsNeverThrowAnythingElse(final String name, @TempDir final Path folder) throws Exception {
		final byte[] whole = Files.readAllBytes(ModelFixtures.file(name + ".onnx"));
		final SplittableRandom random = new SplittableRandom(7);
		final Path path = folder.resolve("damaged.onnx");
		int refused = 0;
		for (int round = 0; round < ROUNDS; round++) {
			final byte[] damaged = whole.clone();
			for (int i = random.nextInt(1, 5); i > 0; i--) {
				damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
			}
			final int length = round % 4 == 0 ? random.nextInt(damaged.length) : damaged.length;
			Files.write(path, Arrays.copyOf(damaged, length));
			try (Model model = OnnxModel.open(path)) {
				final int bands = model.inputs() == 0 ? 32 : model.inputs();
				if (bands < 1 << 12 && model.outputs().size() < 1 << 12) {
					model.predict(new float[2 * bands], 2, new float[2 * model.outputs().size()]);
				}
			}
			catch (final CubeException expected) {
				assertFalse(expected.getMessage().isBlank());
				refused++;
			}
			catch (final RuntimeException | Error error) {
				throw new AssertionError("round " + round, error);
			}
		}
		assertTrue(refused > 0 && refused < ROUNDS, refused + " of " + ROUNDS + " were refused");
	}
}
