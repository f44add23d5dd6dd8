package io.github.lynceus.hyper.camera;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LineIdsTest {

	private static void assertNumbers(final long[] ids, final long... expected) {
		final LineIds numbers = new LineIds();
		assertArrayEquals(expected, Arrays.stream(ids).map(numbers::number).toArray());
	}

	@Test
	void theFirstBlockIsLineNought() {
		assertNumbers(new long[] { 1, 2, 5, 6 }, 0, 1, 4, 5);
	}

	@Test
	void linesBeforeTheFirstThatArrivesCount() {
		assertNumbers(new long[] { 4, 5 }, 3, 4);
	}

	@Test
	void idsBeginAnewAfter65535() {
		assertNumbers(new long[] { 65534, 65535, 1, 3 }, 0, 1, 2, 4);
		assertNumbers(new long[] { 900, 65535, 2 }, 899, 65534, 65536);
	}

	@Test
	void longIdsDoNot() {
		assertNumbers(new long[] { 1, 65535, 65536, 0x1_0000_0005L }, 0, 65534, 65535, 0x1_0000_0004L);
	}

	@Test
	void theSameBlockIsTheSameLine() {
		assertNumbers(new long[] { 1, 1, 2 }, 0, -1, 1);
	}
}
