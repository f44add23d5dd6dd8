package io.github.lynceus.hyper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Row 13, {@code ensure_dtype}: what values become in another type. */
class SampleTypeTest {

	@ParameterizedTest
	@CsvSource({ "UINT8,1,1", "INT16,2,2", "INT32,3,4", "FLOAT32,4,4", "FLOAT64,5,8", "COMPLEX64,6,8", "COMPLEX128,9,16",
		"UINT16,12,2", "UINT32,13,4", "INT64,14,8", "UINT64,15,8" })
	void typesHaveTheNumbersAndSizesOfEnvi(final SampleType type, final int code, final int bytes) {
		assertEquals(code, type.enviCode());
		assertEquals(type, SampleType.ofEnviCode(code));
		assertEquals(bytes, type.bytes());
	}

	@Test
	void otherNumbersAreRefused() {
		assertThrows(CubeException.class, () -> SampleType.ofEnviCode(7));
	}

	@ParameterizedTest
	@CsvSource({ "UINT8,-1,0", "UINT8,255.9,255", "UINT8,300,255", "INT16,-40000,-32768", "INT16,-1.9,-1",
		"UINT16,65535,65535", "UINT16,70000,65535", "UINT16,-3,0", "INT32,-3e9,-2147483648", "UINT32,4e9,4000000000",
		"UINT32,5e9,4294967295",
		"INT64,1e15,1e15", "UINT64,-1,0", "UINT64,1.2e19,1.2e19", "UINT64,1e30,18446744073709551616", "UINT8,NaN,0",
		"INT32,NaN,0", "FLOAT32,0.5,0.5", "COMPLEX64,-3,3" })
	void valuesAreCutOffToWhatATypeHolds(final SampleType type, final double value, final double held) {
		final Cube doubles = Cubes.of(2, 3, 2, SampleType.FLOAT64, (l, s, b) -> value);
		final double[][][] values = Cubes.values(doubles.to(type));
		assertEquals(held, values[1][2][1]);
		assertEquals(held, Cubes.values(doubles.to(type).to(SampleType.FLOAT64))[0][0][0]);
	}

	@Test
	void wholeNumbersOf64BitsGoOverExactly() {
		final long[] wide = { (1L << 60) + 1, -5 };
		final Cube cube = Cube.of(wide, CubeShape.of(1, 2, 1), Interleave.BIL, CubeMetadata.NONE);
		try (LineStream stream = cube.to(SampleType.UINT64).stream()) {
			assertArrayEquals(new long[] { (1L << 60) + 1, 0 }, (long[]) stream.next().plane().array());
		}
	}
}
