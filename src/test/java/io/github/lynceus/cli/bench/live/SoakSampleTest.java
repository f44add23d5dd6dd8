package io.github.lynceus.cli.bench.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SoakSampleTest {

	private static List<SoakSample> samples(final long... threads) {
		return IntStream.range(0, threads.length).mapToObj(i -> new SoakSample(i, 0, threads[i], 0)).toList();
	}

	@Test
	void whatComesAndGoesIsNoGrowth() {
		assertEquals(0, SoakSample.growth(samples(20, 20, 21, 20, 25, 20, 20, 20, 22), SoakSample::threads));
		assertEquals(0, SoakSample.growth(samples(20), SoakSample::threads));
	}

	@Test
	void oneThreadLeakedNowAndThenIs() {
		assertEquals(1, SoakSample.growth(samples(20, 20, 20, 20, 21, 21, 21, 21, 21), SoakSample::threads));
		assertEquals(5, SoakSample.growth(samples(20, 21, 22, 23, 24, 25, 27, 28, 29), SoakSample::threads));
	}

	@Test
	void aLevelHeapWithNoiseIsLevelAndALeakIsNot() {
		final double[] noise = { 3, -2, 1, -3, 2, -1, 0, 3, -3, 0 };
		final List<SoakSample> level = IntStream.range(0, 10).mapToObj(i -> new SoakSample(30 * i,
			(long) (5e6 + 1000 * noise[i]), 0, 0)).toList();
		final List<SoakSample> leak = IntStream.range(0, 10).mapToObj(i -> new SoakSample(30 * i,
			(long) (5e6 + 1000 * noise[i] + 1e5 * i), 0, 0)).toList();
		assertTrue(Math.abs(Trend.of(level, SoakSample::seconds, SoakSample::heap).rise()) < 10_000);
		assertEquals(9e5, Trend.of(leak, SoakSample::seconds, SoakSample::heap).rise(), 10_000);
		assertEquals(1e5 / 30, Trend.of(leak, SoakSample::seconds, SoakSample::heap).slope(), 100);
		assertEquals(0, Trend.of(level.subList(0, 1), SoakSample::seconds, SoakSample::heap).rise());
	}

	@Test
	void whatIsKeptIsInTheHeapAndWhatIsNotIsNot() {
		final long before = SoakSample.now(System.nanoTime()).heap();
		final byte[] kept = new byte[20 << 20];
		final long with = SoakSample.now(System.nanoTime()).heap();
		assertTrue(with - before > kept.length - (1 << 20), (with - before) + " bytes more, with " + kept.length + " kept");
		for (int i = 0; i < 20; i++) {
			final byte[] dropped = new byte[kept.length];
			assertEquals(0, dropped[i]);
		}
		final long after = SoakSample.now(System.nanoTime()).heap();
		assertTrue(after - with < 1 << 20, (after - with) + " bytes more, with nothing kept but " + kept.length);
	}
}
