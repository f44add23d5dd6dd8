package io.github.lynceus.hyper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CubeTest {

	@ParameterizedTest
	@EnumSource(SampleType.class)
	void linesOfEveryTypeAndOrderHoldTheValuesOfTheirPlace(final SampleType type) {
		for (final Interleave interleave : Interleave.values()) {
			final Cube cube = TestCubes.index(type, interleave);
			long number = 0;
			try (LineStream stream = cube.stream()) {
				for (final Line line : stream) {
					assertEquals(new LineMeta(number, 0, false), line.meta());
					assertEquals(interleave.ofLines(), line.plane().interleave());
					for (int s = 0; s < cube.shape().samples(); s++) {
						for (int b = 0; b < cube.shape().bands(); b++) {
							final int real = TestCubes.indexValue(type, number, s, b);
							assertEquals(type.isComplex() ? Math.hypot(real, real + 0.5) : real, line.plane().value(b, s), 1e-3,
								interleave + " line " + number + " sample " + s + " band " + b);
						}
					}
					number++;
				}
				assertNull(stream.next());
			}
			assertEquals(5, number);
		}
	}

	@Test
	void everyTerminalIsOneAcquisition() {
		final Cube cube = TestCubes.index(SampleType.UINT16, Interleave.BIL);
		final Cube part = cube.lines(1, 100, 2);
		assertEquals(0, cube.acquisitions().count());
		final Cube resolved = part.resolve();
		assertEquals(1, cube.acquisitions().count());
		assertEquals(2, resolved.shape().lineCount());
		try (LineStream stream = resolved.stream()) {
			stream.next();
			assertEquals(TestCubes.indexValue(SampleType.UINT16, 3, 4, 5), stream.next().plane().value(5, 4));
		}
		assertEquals(1, cube.acquisitions().count());
		part.stream().close();
		assertEquals(2, cube.acquisitions().count());
	}

	@Test
	void arraysOfAnotherSizeAreRefused() {
		assertThrows(CubeException.class,
			() -> Cube.of(new short[5], CubeShape.of(1, 2, 3), Interleave.BIL, CubeMetadata.NONE));
		assertThrows(CubeException.class,
			() -> Cube.of(new short[6], CubeShape.unbounded(2, 3), Interleave.BIL, CubeMetadata.NONE));
		assertThrows(CubeException.class, () -> Cube.of("text", CubeShape.of(1, 2, 3), Interleave.BIL, CubeMetadata.NONE));
	}
}
