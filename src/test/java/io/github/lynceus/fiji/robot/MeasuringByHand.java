package io.github.lynceus.fiji.robot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.gui.Plot;
import ij.gui.PlotWindow;
import io.github.lynceus.fiji.live.LiveWindow;
import io.github.lynceus.fiji.live.TracePlot;
import io.github.lynceus.img.RingFrame;
import io.github.lynceus.img.record.RecordReport;
import io.github.lynceus.img.trace.Trace;
import java.awt.Dialog;
import java.awt.Point;
import java.awt.Rectangle;

/** Plots and recordings, compared with the frames the live view has kept. */
final class MeasuringByHand extends Bench {

	private static final int RATE = 200;
	private static final int COMPARED = 50;
	private static final double SAME_TIME = 1e-9;

	MeasuringByHand(final Onlooker camera) {
		super(camera);
		add("aPlotHasTheMeansAndTimesOfTheFrames", this::plot);
		add("aRecordingHasEveryFrameInOrder", this::record);
		add("aRecordingEndsByItselfAfterItsFrames", this::recordSome);
	}

	// -- Plot --

	private void plot() {
		final LiveWindow live = open(64, 32, RATE);
		draw(live, new Point(10, 5), new Point(40, 25));
		final Rectangle drawn = ask(() -> live.image().getRoi().getBounds());
		more(live, "Lynceus Live Plot...");
		press(dialog("Lynceus Live Plot"), "OK");
		awaitEnd("Lynceus Live Plot...");
		final TracePlot plot = live.plots().get(0);
		await("the plot and its points", () -> plot.image() != null && plot.traces().size() > 2 * COMPARED);
		press(live, "Stop");
		await("silence", camera::isSilent);
		await("the last point", () -> {
			final int size = plot.traces().size();
			onEventThread(() -> {});
			return size == plot.traces().size() && drawnPoints(plot) == size;
		});
		final Trace trace = plot.traces().traces().get(0);
		assertTrue(agrees(live, drawn, trace), "no frames have these means at these times");
		final Plot shown = ((PlotWindow) plot.image().getWindow()).getPlot();
		assertArrayEquals(toFloats(trace.values()), shown.getYValues());
		assertArrayEquals(toFloats(trace.seconds()), shown.getXValues());
	}

	private static int drawnPoints(final TracePlot plot) {
		return ask(() -> ((PlotWindow) plot.image().getWindow()).getPlot().getYValues().length);
	}

	/** Whether the last points are frames of the ring: the newest point one of its last, the others as far apart in time. */
	private static boolean agrees(final LiveWindow live, final Rectangle region, final Trace trace) {
		final long end = live.ring().end();
		for (long last = end - 1; last > end - COMPARED; last--) {
			if (agrees(live, region, trace, last)) return true;
		}
		return false;
	}

	private static boolean agrees(final LiveWindow live, final Rectangle region, final Trace trace, final long last) {
		final Object plane = live.ring().newPlane();
		final int newest = trace.size() - 1;
		final double shift = live.ring().read(last, plane).seconds() - trace.seconds()[newest];
		long ordinal = last;
		for (int point = newest; point > newest - COMPARED; point--) {
			RingFrame frame = live.ring().read(ordinal, plane);
			// A busy computer may have left out some, but none that it tells.
			while (frame.seconds() > trace.seconds()[point] + shift + SAME_TIME) {
				frame = live.ring().read(--ordinal, plane);
			}
			if (Math.abs(frame.seconds() - trace.seconds()[point] - shift) > SAME_TIME
				|| Math.abs(mean(live.image(), (short[]) plane, region) - trace.values()[point]) > 1e-6)
			{
				return false;
			}
		}
		return true;
	}

	private static double mean(final ImagePlus image, final short[] pixels, final Rectangle region) {
		double sum = 0;
		for (int y = region.y; y < region.y + region.height; y++) {
			for (int x = region.x; x < region.x + region.width; x++) {
				sum += pixels[y * image.getWidth() + x] & 0xFFFF;
			}
		}
		final double[] line = image.getCalibration().getCoefficients();
		return line[0] + line[1] * sum / (region.width * region.height);
	}

	private static float[] toFloats(final double[] values) {
		final float[] floats = new float[values.length];
		for (int i = 0; i < floats.length; i++) floats[i] = (float) values[i];
		return floats;
	}

	private void draw(final LiveWindow live, final Point from, final Point to) {
		SettingsByHand.draw(hands, live, from, to);
	}

	// -- Recording --

	private void record() {
		final LiveWindow live = open(64, 32, RATE);
		press(live, "Record…");
		press(dialog("Lynceus Record Stream"), "OK");
		awaitEnd("Lynceus Record Stream...");
		await("the title", () -> live.image().getTitle().endsWith(" (Live, Recording)"));
		await("enough", () -> live.recorder().status().frames() > 150);
		press(live, "End Recording");
		final String title = "Recording of " + live.source().name();
		await("the recording", () -> image(title) != null);
		await("the title", () -> live.image().getTitle().endsWith(" (Live)"));
		final RecordReport report = live.recorder().report();
		assertEquals(report.frames(), image(title).getStackSize());
		assertTrue(report.frames() > 150);
		assertInOrder(live, image(title), report);
	}

	private void recordSome() {
		final LiveWindow live = open(64, 32, RATE);
		press(live, "Record…");
		final Dialog dialog = dialog("Lynceus Record Stream");
		enter(dialog, "Frames (0 = no limit)", "60");
		press(dialog, "OK");
		final String title = "Recording of " + live.source().name();
		await("the recording", () -> image(title) != null);
		assertEquals(60, image(title).getStackSize());
		assertInOrder(live, image(title), live.recorder().report());
		awaitEnd("Lynceus Record Stream...");
	}

	/** Each slice is the frame of its number, as far as the live view still has it, and no number is left out. */
	private static void assertInOrder(final LiveWindow live, final ImagePlus recording, final RecordReport report) {
		final long first = report.first().frameId();
		final Object plane = live.ring().newPlane();
		int compared = 0;
		for (long i = 0; i < live.ring().end(); i++) {
			final RingFrame frame = live.ring().read(i, plane);
			final long slice = frame == null ? 0 : frame.frameId() - first + 1;
			if (slice >= 1 && slice <= recording.getStackSize() && report.isWhole()) {
				assertArrayEquals((short[]) plane, (short[]) recording.getStack().getPixels((int) slice), "frame " + slice);
				compared++;
			}
		}
		assertTrue(!report.isWhole() || compared >= 50, "compared " + compared);
		long before = first - 1;
		for (int slice = 1; slice <= recording.getStackSize(); slice++) {
			final String label = recording.getStack().getSliceLabel(slice);
			final long id = Long.parseLong(label.replaceFirst("FrameID (\\d+) .*", "$1"));
			assertTrue(report.isWhole() ? id == before + 1 : id > before, label + " after " + before);
			before = id;
		}
		assertEquals(report.last().frameId(), before);
	}
}
