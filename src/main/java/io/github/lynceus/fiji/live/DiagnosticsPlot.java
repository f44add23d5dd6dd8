package io.github.lynceus.fiji.live;

import ij.IJ;
import ij.gui.Plot;
import ij.gui.PlotWindow;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.fiji.OneCamera;
import io.github.lynceus.telops.DiagnosticsReading;
import io.github.lynceus.telops.Measurement;
import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * One value that a camera measures of itself, plotted while it is measured. It goes on until its window is closed or the
 * camera is gone; ImageJ's own buttons below the plot list, save and copy the points.
 */
public final class DiagnosticsPlot {

	private final OneCamera camera;
	private final String name;
	private final String unit;
	private final String cameraName;
	private final Instant start = Instant.now();
	private final List<Double> seconds = new ArrayList<>();
	private final List<Double> values = new ArrayList<>();
	private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
		final Thread thread = new Thread(task, "Lynceus diagnostics");
		thread.setDaemon(true);
		return thread;
	});
	private PlotWindow window;

	private DiagnosticsPlot(final OneCamera camera, final String name, final String unit) {
		this.camera = camera;
		this.name = name;
		this.unit = unit;
		cameraName = camera.cameraName();
	}

	/**
	 * Opens a plot.
	 *
	 * @param name of the value
	 * @param interval in seconds
	 * @throws CameraException when there is no such value, or no display
	 */
	public static void open(final OneCamera camera, final String name, final double interval) {
		if (GraphicsEnvironment.isHeadless()) {
			throw new CameraException("A plot needs a display: without one, use Lynceus Diagnostics for a table.");
		}
		final DiagnosticsReading first = camera.diagnosticsReading();
		first.value(name);
		final String unit = first.values().stream().filter(each -> each.name().equals(name)).map(Measurement::unit)
			.findFirst().orElse("");
		final DiagnosticsPlot plot = new DiagnosticsPlot(camera, name, unit);
		plot.add(first);
		plot.window = plot.plot().show();
		plot.timer.scheduleWithFixedDelay(plot::measure, Math.round(interval * 1000), Math.round(interval * 1000),
			TimeUnit.MILLISECONDS);
	}

	private void measure() {
		if (window.isClosed()) {
			timer.shutdown();
			return;
		}
		try {
			add(camera.diagnosticsReading());
		}
		catch (final RuntimeException ended) {
			IJ.log("The plot of " + name + " has ended: " + ended.getMessage());
			timer.shutdown();
			return;
		}
		EventQueue.invokeLater(() -> {
			if (!window.isClosed()) window.drawPlot(plot());
		});
	}

	private synchronized void add(final DiagnosticsReading reading) {
		seconds.add(Duration.between(start, reading.time()).toNanos() / 1e9);
		values.add(reading.value(name));
	}

	private synchronized Plot plot() {
		final Plot plot = new Plot("Lynceus " + name + " of " + cameraName, "Time (s)", unit.isEmpty() ? name : name + " (" + unit + ")");
		plot.add("line", seconds.stream().mapToDouble(x -> x).toArray(), values.stream().mapToDouble(y -> y).toArray());
		plot.setLimitsToFit(false);
		return plot;
	}
}
