package io.github.lynceus.fiji.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.WindowManager;
import ij.gui.Plot;
import ij.gui.PlotWindow;
import ij.gui.Roi;
import ij.measure.ResultsTable;
import ij.plugin.frame.RoiManager;
import io.github.lynceus.img.RegionMeasure;
import io.github.lynceus.img.trace.WindowFunction;
import java.util.List;

/** Plots over time and spectra. Frame k is 15 + k / 100 °C at k times 10 ms. */
final class PlotScenarios extends LiveStage {

	PlotScenarios() {
		add("plotsTheSelectionAgainstTheCamerasTime", this::selection);
		add("plotsEveryRegionOfTheManager", this::manager);
		add("aSpectrumHasItsAxisInHertz", this::spectrum);
		add("closingThePlotOrTheWindowEndsTheWatch", this::closing);
	}

	private void selection() {
		open();
		show();
		onEventThread(() -> live.image().setRoi(10, 10, 8, 8));
		final TracePlot plot = live.plot(RegionMeasure.MEAN);
		feed(plot, 40);
		await("the plot", () -> plot.image() != null);
		final Plot drawn = ((PlotWindow) plot.image().getWindow()).getPlot();
		assertEquals("Time (s)", drawn.getLabel('x'));
		assertEquals("°C", drawn.getLabel('y'));
		final ResultsTable table = plot.table();
		assertEquals(40, table.size());
		assertEquals(0.39, table.getValueAsDouble(0, 39), 1e-9);
		assertEquals(15.40, table.getValueAsDouble(1, 39), 1e-6);
		assertEquals("region 1 mean (°C)", table.getColumnHeading(1));
		close(plot);
	}

	private void manager() {
		open();
		show();
		final RoiManager[] shown = new RoiManager[1];
		onEventThread(() -> {
			shown[0] = new RoiManager();
			shown[0].addRoi(new Roi(0, 0, 3, 3));
			shown[0].addRoi(new Roi(50, 50, 3, 3));
			shown[0].rename(0, "corner");
			shown[0].rename(1, "middle");
		});
		final TracePlot plot = live.plot(RegionMeasure.MEAN, RegionMeasure.MAX);
		feed(plot, 10);
		await("the plot", () -> plot.image() != null);
		assertEquals(4, plot.traces().traces().size());
		assertEquals("corner max", plot.traces().traces().get(1).label());
		assertEquals(35, plot.traces().traces().get(1).values()[9], 1e-9);
		assertEquals("middle mean", plot.traces().traces().get(2).label());
		onEventThread(() -> {
			shown[0].reset();
			shown[0].close();
		});
		close(plot);
	}

	private void spectrum() {
		open();
		show();
		final TracePlot plot = live.spectrum(RegionMeasure.MEAN, WindowFunction.HANN);
		feed(plot, 64);
		await("the plot", () -> plot.image() != null);
		final double[] limits = ((PlotWindow) plot.image().getWindow()).getPlot().getLimits();
		assertTrue(limits[1] >= 49 && limits[1] <= 51, "half of 100 Hz, not " + limits[1]);
		close(plot);
	}

	private void closing() {
		open();
		show();
		final TracePlot first = live.plot(RegionMeasure.MEAN);
		feed(first, 5);
		await("the plot", () -> first.image() != null);
		assertEquals(2, source.sinks());
		close(first);
		await("the watch to end", () -> source.sinks() == 1);
		live.plot(RegionMeasure.MEAN);
		assertEquals(2, source.sinks());
		live.close();
		await("all sinks to go", () -> source.sinks() == 0);
		await("all images to go, but " + List.of(WindowManager.getImageTitles()),
			() -> WindowManager.getImageCount() == 0);
	}

	/** One by one, so that none is missed. */
	private void feed(final TracePlot plot, final int frames) {
		for (int i = 1; i <= frames; i++) {
			source.push(1);
			final int points = i;
			await(points + " points", () -> plot.traces().size() == points);
		}
	}

	private static void close(final TracePlot plot) {
		onEventThread(() -> {
			plot.image().changes = false;
			plot.image().close();
		});
	}
}
