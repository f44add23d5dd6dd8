package io.github.lynceus.img.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.gui.Roi;
import ij.measure.ResultsTable;
import io.github.lynceus.Awaiting;
import io.github.lynceus.camera.FrameUnit;
import io.github.lynceus.img.PlaneRegion;
import io.github.lynceus.img.PushedSource;
import io.github.lynceus.img.RegionMeasure;
import io.github.lynceus.img.RingOptions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Frame k of the source is filled with 1000 + k, 15 + k / 100 °C; its corner is 35 °C. It is taken at k times 10 ms. */
class RegionTracesTest {

	private final PushedSource source = new PushedSource();

	private RegionTraces start() {
		final PlaneRegion inner = PlaneRegion.of(new Roi(20, 20, 5, 5), PushedSource.WIDTH, PushedSource.HEIGHT);
		final PlaneRegion all = PlaneRegion.all(PushedSource.WIDTH, PushedSource.HEIGHT);
		return RegionTraces.start(source, List.of(new WatchedRegion("inner mean", inner, RegionMeasure.MEAN),
			new WatchedRegion("all max", all, RegionMeasure.MAX)), RingOptions.DEFAULT);
	}

	@Test
	void everyFrameIsAPointAtItsTime() {
		try (RegionTraces traces = start()) {
			for (int i = 0; i < 200; i++) {
				source.push(1);
				final int points = i + 1;
				Awaiting.until(points + " points", () -> traces.size() == points);
			}
			final List<Trace> found = traces.traces();
			assertEquals(200, found.get(0).size());
			assertEquals("°C", found.get(0).unit());
			for (int k = 0; k < 200; k++) {
				assertEquals(k * 0.01, found.get(0).seconds()[k], 1e-9);
				assertEquals(15 + k * 0.01, found.get(0).values()[k], 1e-9);
				assertEquals(35, found.get(1).values()[k], 1e-9);
			}
			assertEquals(0, traces.missed());
			final ResultsTable table = traces.table();
			assertEquals(200, table.size());
			assertEquals(0.05, table.getValue("Time (s)", 5), 1e-9);
			assertEquals(15.05, table.getValue("inner mean (°C)", 5), 1e-9);
		}
	}

	@Test
	void framesThatComeTooFastLeaveGapsThatAreCounted() {
		try (RegionTraces traces = start()) {
			source.push(3000);
			Awaiting.until("all are looked at or missed", () -> traces.size() + traces.missed() == 3000);
			final Trace trace = traces.traces().get(0);
			for (int i = 0; i < trace.size(); i++) {
				assertEquals(15 + trace.seconds()[i], trace.values()[i], 1e-9, "values stay at their times");
			}
		}
	}

	@Test
	void anotherUnitBeginsAnew() {
		try (RegionTraces traces = start()) {
			source.push(5);
			Awaiting.until("5 points", () -> traces.size() == 5);
			source.unit(FrameUnit.COUNTS);
			source.push(1);
			Awaiting.until("1 point", () -> traces.size() == 1);
			assertEquals("count", traces.traces().get(0).unit());
			assertEquals(0, traces.traces().get(0).seconds()[0]);
		}
	}

	@Test
	void closingFreesTheSource() {
		final RegionTraces traces = start();
		source.push(2);
		traces.close();
		assertEquals(0, source.sinks());
		assertTrue(traces.regions().size() == 2);
	}

	@Test
	void theOldestPointsMakeRoom() {
		final TraceSeries series = new TraceSeries(1, 3000);
		for (int i = 0; i < 10_000; i++) {
			series.add(i, new double[] { -i });
		}
		assertEquals(3000, series.size());
		assertEquals(7000, series.seconds()[0]);
		assertEquals(-9999, series.values(0)[2999]);
	}
}
