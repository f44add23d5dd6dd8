package io.github.lynceus.fiji.hyper;

import ij.IJ;
import ij.ImageListener;
import ij.ImagePlus;
import ij.gui.Plot;
import ij.gui.PlotWindow;
import ij.gui.Roi;
import ij.gui.RoiListener;
import ij.measure.ResultsTable;
import ij.plugin.frame.RoiManager;
import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.Wavelengths;
import io.github.lynceus.img.CubeImage;
import io.github.lynceus.img.RegionSpectrum;
import java.awt.Color;
import java.awt.GraphicsEnvironment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import javax.swing.SwingWorker;
import javax.swing.Timer;

/**
 * Mean spectra of regions of a cube against the wavelength: those of the ROI Manager and the selection, without any the
 * whole image. {@link #follow}ing them, it is drawn anew a moment after the last change, the spectra being read aside.
 */
public final class SpectrumPlot {

	private static final int MILLIS = 150;
	private static final int WIDTH = 640;
	private static final int HEIGHT = 340;
	private static final Color[] COLOURS = { new Color(0x1F77B4), new Color(0xD62728), new Color(0x2CA02C),
		new Color(0x9467BD), new Color(0xFF7F0E), new Color(0x17BECF), new Color(0x8C564B), new Color(0x7F7F7F) };

	private final ImagePlus image;
	private final Cube cube;
	private final Timer timer = new Timer(MILLIS, event -> look());
	private final RoiListener rois = (changed, id) -> later(changed);
	private final Closing closing = new Closing();
	private PlotWindow window;
	private List<String> drawn = List.of();
	private boolean reading;

	/** @param image whose slices are bands */
	public SpectrumPlot(final ImagePlus image) {
		this.image = image;
		cube = CubeImage.cube(image);
	}

	/** Measures the regions as they are now. @throws CubeException when one lies outside */
	public List<RegionSpectrum> spectra() {
		final List<RegionSpectrum> spectra = new ArrayList<>();
		for (final Roi roi : regions()) spectra.add(RegionSpectrum.of(cube, roi, name(roi, spectra.size())));
		return spectra;
	}

	private List<Roi> regions() {
		final List<Roi> regions = new ArrayList<>();
		// In a macro without a display ImageJ would open one and fail.
		final RoiManager manager = GraphicsEnvironment.isHeadless() ? null : RoiManager.getInstance2();
		if (manager != null) regions.addAll(List.of(manager.getRoisAsArray()));
		final Roi selection = image.getRoi();
		if (selection != null && regions.stream().noneMatch(roi -> roi.equals(selection))) regions.add(selection);
		if (regions.isEmpty()) regions.add(null);
		return regions;
	}

	private String name(final Roi roi, final int index) {
		return roi == null ? "whole image" : roi.getName() != null ? roi.getName()
			: roi == image.getRoi() ? "selection" : "region " + (index + 1);
	}

	private Wavelengths places() {
		return cube.metadata().wavelengths();
	}

	private double[] xs() {
		if (!places().isEmpty()) return places().values();
		final double[] bands = new double[cube.shape().bands()];
		for (int band = 0; band < bands.length; band++) bands[band] = band;
		return bands;
	}

	private String axis() {
		return places().isEmpty() ? "Band" : ("Wavelength (" + places().unit().symbol() + ")").replace(" ()", "");
	}

	/** The spectra in numbers: a row for each band, mean and standard deviation of each region. */
	public ResultsTable table() {
		final ResultsTable table = new ResultsTable();
		final double[] xs = xs();
		final List<RegionSpectrum> spectra = spectra();
		for (int band = 0; band < xs.length; band++) {
			table.incrementCounter();
			table.addValue(axis(), xs[band]);
			for (final RegionSpectrum each : spectra) {
				table.addValue(each.name() + " mean", each.mean()[band]);
				table.addValue(each.name() + " SD", each.deviation()[band]);
			}
		}
		table.showRowNumbers(false);
		return table;
	}

	/** The plot as it is now. */
	public Plot plot(final List<RegionSpectrum> spectra) {
		final String unit = image.getCalibration().getValueUnit();
		final Plot plot = new Plot("Spectra of " + image.getTitle(), axis(), unit.equals("Gray Value") ? "Mean" : unit);
		plot.setSize(WIDTH, HEIGHT);
		final StringBuilder legend = new StringBuilder();
		for (int i = 0; i < spectra.size(); i++) {
			plot.setColor(COLOURS[i % COLOURS.length]);
			plot.setLineWidth(2);
			plot.add("line", xs(), spectra.get(i).mean());
			legend.append(spectra.get(i).name()).append(" (").append(spectra.get(i).pixels()).append(" px)\n");
		}
		plot.setColor(Color.BLACK);
		plot.setLineWidth(1);
		plot.addLegend(legend.toString(), "auto");
		frame(plot, spectra);
		return plot;
	}

	/** A little air above and below, or the frame would hide what is at the edge. */
	private void frame(final Plot plot, final List<RegionSpectrum> spectra) {
		final DoubleSummaryStatistics values = spectra.stream().flatMapToDouble(each -> Arrays.stream(each.mean()))
			.filter(Double::isFinite).summaryStatistics();
		final DoubleSummaryStatistics places = Arrays.stream(xs()).summaryStatistics();
		if (values.getCount() == 0 || !(places.getMax() > places.getMin())) return;
		final double air = Math.max(1e-9, 0.05 * (values.getMax() - values.getMin()));
		plot.setLimits(places.getMin(), places.getMax(), values.getMin() - air, values.getMax() + air);
	}

	// -- Following --

	/** Shows the plot and keeps it up to date until it or the image is closed. */
	public void follow() {
		window = plot(spectra()).show();
		drawn = state();
		Roi.addRoiListener(rois);
		ImagePlus.addImageListener(closing);
		// The ROI Manager tells nobody of its changes: look now and then.
		timer.start();
	}

	private void later(final ImagePlus changed) {
		if (changed == image && timer.isRunning()) timer.restart();
	}

	private List<String> state() {
		return regions().stream().map(roi -> roi == null ? "" : name(roi, 0) + roi + roi.getFloatPolygon().hashCode()
			+ Arrays.hashCode(roi.getFloatPolygon().xpoints) + Arrays.hashCode(roi.getFloatPolygon().ypoints))
			.toList();
	}

	private void look() {
		if (window.isClosed() || !closing.open) {
			end();
			return;
		}
		final List<String> now = state();
		if (reading || now.equals(drawn)) return;
		reading = true;
		drawn = now;
		new Reading().execute();
	}

	private void end() {
		timer.stop();
		Roi.removeRoiListener(rois);
		ImagePlus.removeImageListener(closing);
	}

	/** Measures beside the event thread, then draws on it. */
	private final class Reading extends SwingWorker<List<RegionSpectrum>, Void> {

		@Override
		protected List<RegionSpectrum> doInBackground() {
			return spectra();
		}

		@Override
		protected void done() {
			reading = false;
			try {
				if (!window.isClosed()) window.drawPlot(plot(get()));
			}
			catch (final java.util.concurrent.ExecutionException problem) {
				IJ.showStatus(String.valueOf(problem.getCause().getMessage()));
			}
			catch (final InterruptedException interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

	/** Notices that the image is gone. */
	private final class Closing implements ImageListener {

		private volatile boolean open = true;

		@Override
		public void imageOpened(final ImagePlus opened) {}

		@Override
		public void imageClosed(final ImagePlus closed) {
			if (closed == image) open = false;
		}

		@Override
		public void imageUpdated(final ImagePlus updated) {}
	}
}
