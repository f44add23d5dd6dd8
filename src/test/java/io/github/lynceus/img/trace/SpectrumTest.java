package io.github.lynceus.img.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.camera.CameraException;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sinusoids of known frequency and amplitude. */
class SpectrumTest {

	private static final double MEAN = 36.6;

	/** A sinusoid on a mean, with some of its frames missing. */
	private static Trace sinusoid(final double rate, final int frames, final double hertz, final double amplitude,
		final IntPredicate missing)
	{
		final double[] seconds = new double[frames];
		final double[] values = new double[frames];
		int count = 0;
		for (int i = 0; i < frames; i++) {
			if (!missing.test(i)) {
				seconds[count] = 3 + i / rate;
				values[count++] = MEAN + amplitude * Math.sin(2 * Math.PI * hertz * i / rate + 0.4);
			}
		}
		return new Trace("1 mean", "°C", Arrays.copyOf(seconds, count), Arrays.copyOf(values, count));
	}

	@ParameterizedTest
	@EnumSource
	void aLineStandsAtItsFrequencyWithItsAmplitude(final WindowFunction window) {
		// 1024 frames at 512 Hz: lines every half hertz, 50 Hz is one of them.
		final Spectrum spectrum = Spectrum.of(sinusoid(512, 1024, 50, 0.25, i -> false), window);
		assertEquals(0.5, spectrum.step(), 1e-9);
		assertEquals(50, spectrum.peak(), 1e-3);
		assertEquals(0.25, spectrum.amplitudes()[100], 1e-6);
		assertEquals(256, spectrum.frequencies()[spectrum.amplitudes().length - 1], 1e-9);
		assertTrue(spectrum.amplitudes()[0] < 1e-3, "the mean is taken away");
		assertTrue(spectrum.amplitudes()[300] < 1e-4, "nothing far from it");
	}

	@Test
	void aFlatTopTellsTheAmplitudeBetweenLinesToo() {
		final Spectrum spectrum = Spectrum.of(sinusoid(512, 1024, 50.25, 0.25, i -> false), WindowFunction.FLAT_TOP);
		assertEquals(0.25, Arrays.stream(spectrum.amplitudes()).max().orElseThrow(), 0.25 * 0.01);
		assertEquals(50.25, spectrum.peak(), 0.1);
	}

	@Test
	void lengthsThatAreNoPowerOfTwoDoAsWell() {
		final Spectrum spectrum = Spectrum.of(sinusoid(100, 777, 12.3, 2, i -> false), WindowFunction.HANN);
		assertEquals(12.3, spectrum.peak(), 0.02);
		assertEquals(2, Arrays.stream(spectrum.amplitudes()).max().orElseThrow(), 0.1);
	}

	@Test
	void missingFramesAreBridgedAndCounted() {
		final Random random = new Random(3);
		final boolean[] gone = new boolean[1000];
		for (int i = 1; i < 999; i++) {
			gone[i] = random.nextInt(20) == 0;
		}
		gone[500] = true;
		gone[501] = true;
		final Trace trace = sinusoid(1000, 1000, 60, 1, i -> gone[i]);
		final Spectrum spectrum = Spectrum.of(trace, WindowFunction.HANN);
		int count = 0;
		for (final boolean each : gone) {
			count += each ? 1 : 0;
		}
		assertEquals(count, spectrum.bridged());
		assertEquals(60, spectrum.peak(), 0.1);
		final double[] heights = Spectrum.of(trace, WindowFunction.FLAT_TOP).amplitudes();
		assertEquals(1, Arrays.stream(heights).max().orElseThrow(), 0.02);
	}

	@Test
	void twoLinesStayApart() {
		final Trace strong = sinusoid(256, 512, 40, 1, i -> false);
		final Trace weak = sinusoid(256, 512, 90, 0.1, i -> false);
		final double[] sum = new double[512];
		for (int i = 0; i < sum.length; i++) {
			sum[i] = strong.values()[i] + weak.values()[i];
		}
		final Spectrum spectrum = Spectrum.of(new Trace("", "", strong.seconds(), sum), WindowFunction.HANN);
		assertEquals(1, spectrum.amplitudes()[80], 1e-6);
		assertEquals(0.1, spectrum.amplitudes()[180], 1e-6);
	}

	@Test
	void valuesThatAreNoneAreGapsToo() {
		final Trace whole = sinusoid(200, 400, 30, 1, i -> false);
		whole.values()[100] = Double.NaN;
		assertEquals(1, Spectrum.of(whole, WindowFunction.HANN).bridged());
	}

	@Test
	void tooFewPointsAndTooManyGapsAreToldInASentence() {
		assertThrows(CameraException.class,
			() -> Spectrum.of(sinusoid(100, 5, 10, 1, i -> false), WindowFunction.HANN));
		final CameraException gaps = assertThrows(CameraException.class,
			() -> Spectrum.of(sinusoid(100, 400, 10, 1, i -> i > 100 && i < 300), WindowFunction.HANN));
		assertTrue(gaps.getMessage().contains("199 of 400 frames are missing"), gaps.getMessage());
	}

	@Test
	void aReducedTraceKeepsItsPeaks() {
		final Trace trace = sinusoid(1000, 10_000, 3, 1, i -> false);
		trace.values()[4321] = 99;
		trace.values()[4322] = -99;
		final Trace reduced = trace.reduced(500);
		assertTrue(reduced.size() <= 500);
		assertEquals(99, Arrays.stream(reduced.values()).max().orElseThrow());
		assertEquals(-99, Arrays.stream(reduced.values()).min().orElseThrow());
		for (int i = 1; i < reduced.size(); i++) {
			assertTrue(reduced.seconds()[i] >= reduced.seconds()[i - 1]);
		}
	}
}
