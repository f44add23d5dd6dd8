package io.github.lynceus.fiji.live;

import ij.ImagePlus;
import ij.gui.Plot;
import ij.gui.PlotWindow;
import ij.gui.Roi;
import ij.measure.ResultsTable;
import ij.plugin.frame.RoiManager;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.img.PlaneRegion;
import io.github.lynceus.img.RegionMeasure;
import io.github.lynceus.img.trace.RegionTraces;
import io.github.lynceus.img.trace.Spectrum;
import io.github.lynceus.img.trace.Trace;
import io.github.lynceus.img.trace.WatchedRegion;
import io.github.lynceus.img.trace.WindowFunction;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import javax.swing.Timer;

/**
 * Regions of a live view over time in a plot window of ImageJ's, drawn anew a few times a second while frames come: values
 * against the camera's time, or their spectra. Every frame counts, also those the screen has no time for. Closing the plot
 * or the live view ends the watch.
 */
public final class TracePlot implements AutoCloseable {

	private static final int MILLIS = 250;
	private static final int MOST_DRAWN = 4000;
	private static final int WIDTH = 640;
	private static final int HEIGHT = 320;
	private static final Color[] COLOURS = { new Color(0x1F77B4), new Color(0xD62728), new Color(0x2CA02C),
		new Color(0x9467BD), new Color(0xFF7F0E), new Color(0x17BECF), new Color(0x8C564B), new Color(0x7F7F7F) };

	private final LiveWindow live;
	private final RegionTraces traces;
	/** Null for values against time. */
	private final WindowFunction spectrum;
	private final Timer timer = new Timer(MILLIS, event -> draw());
	private PlotWindow window;
	private int drawn;

	private TracePlot(final LiveWindow live, final RegionTraces traces, final WindowFunction spectrum) {
		this.live = live;
		this.traces = traces;
		this.spectrum = spectrum;
	}

	/**
	 * Begins to watch.
	 *
	 * @param measures of each region
	 * @param spectrum window function of spectra; null for values against time
	 */
	static TracePlot open(final LiveWindow live, final List<RegionMeasure> measures, final WindowFunction spectrum) {
		final List<WatchedRegion> regions = new ArrayList<>();
		final Roi[] rois = rois(live.image());
		for (int i = 0; i < rois.length; i++) {
			final PlaneRegion region = PlaneRegion.of(rois[i], live.ring().width(), live.ring().height());
			final String name = rois[i] == null ? "frame" : rois[i].getName() == null ? "region " + (i + 1) : rois[i].getName();
			for (final RegionMeasure measure : measures) {
				regions.add(new WatchedRegion(name + " " + measure, region, measure));
			}
		}
		if (regions.isEmpty()) {
			throw new CameraException("There is nothing to plot: choose mean, max or min.");
		}
		final TracePlot plot = new TracePlot(live, RegionTraces.start(live.source(), regions, live.reading()), spectrum);
		EventThread.run(plot.timer::start);
		return plot;
	}

	/** The regions of the ROI Manager, or else the selection, or else the whole frame. */
	private static Roi[] rois(final ImagePlus image) {
		final RoiManager manager = RoiManager.getInstance2();
		if (manager != null && manager.getCount() > 0) {
			return manager.getRoisAsArray();
		}
		return new Roi[] { image.getRoi() };
	}

	/** What was found so far. */
	public RegionTraces traces() {
		return traces;
	}

	/** All points as a table. */
	public ResultsTable table() {
		return traces.table();
	}

	/** The plot's image; null before the first points. */
	public ImagePlus image() {
		final PlotWindow present = window;
		return present == null ? null : present.getImagePlus();
	}

	/** Ends the watch; the plot stays as it is. */
	@Override
	public void close() {
		traces.close();
		EventThread.run(timer::stop);
	}

	// -- On the event thread --

	private void draw() {
		if (!live.isOpen() || window != null && window.isClosed()) {
			traces.close();
			timer.stop();
			return;
		}
		final int size = traces.size();
		if (size < 2 || size == drawn) {
			return;
		}
		drawn = size;
		final Plot plot;
		try {
			plot = spectrum == null ? overTime() : spectra();
		}
		catch (final CameraException tooFew) {
			// More frames may do; the reason stands in the window's title until then.
			if (window != null) {
				window.getImagePlus().setTitle(title() + ": " + tooFew.getMessage());
			}
			return;
		}
		if (window == null) {
			window = plot.show();
		}
		else {
			window.drawPlot(plot);
			window.getImagePlus().setTitle(title());
		}
	}

	private String title() {
		final String kind = spectrum == null ? "Values of " : "Spectrum of ";
		return kind + live.source().name() + (traces.missed() == 0 ? "" : ", " + traces.missed() + " frames missed");
	}

	private Plot overTime() {
		final List<Trace> found = traces.traces();
		final Plot plot = new Plot(title(), "Time (s)", found.get(0).unit());
		plot.setSize(WIDTH, HEIGHT);
		final StringBuilder legend = new StringBuilder();
		for (int i = 0; i < found.size(); i++) {
			final Trace trace = found.get(i).reduced(MOST_DRAWN);
			plot.setColor(COLOURS[i % COLOURS.length]);
			plot.add("line", trace.seconds(), trace.values());
			legend.append(trace.label()).append('\n');
		}
		return finished(plot, legend.toString());
	}

	private Plot spectra() {
		final List<Trace> found = traces.traces();
		final Plot plot = new Plot(title(), "Frequency (Hz)", "Amplitude (" + found.get(0).unit() + ")");
		plot.setSize(WIDTH, HEIGHT);
		final StringBuilder legend = new StringBuilder();
		for (int i = 0; i < found.size(); i++) {
			final Spectrum lines = Spectrum.of(found.get(i), spectrum);
			plot.setColor(COLOURS[i % COLOURS.length]);
			plot.add("line", lines.frequencies(), lines.amplitudes());
			legend.append(String.format("%s: %.4g Hz%s%n", lines.label(), lines.peak(),
				lines.bridged() == 0 ? "" : " (" + lines.bridged() + " frames bridged)"));
		}
		return finished(plot, legend.toString());
	}

	private static Plot finished(final Plot plot, final String legend) {
		plot.setColor(Color.BLACK);
		// Where it hides the least.
		plot.addLegend(legend, "auto");
		plot.setLimitsToFit(false);
		return plot;
	}
}
