package io.github.lynceus.fiji.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.gui.ImageRoi;
import ij.gui.Overlay;
import ij.gui.PointRoi;
import ij.gui.ProfilePlot;
import ij.gui.Roi;
import ij.gui.TextRoi;
import ij.measure.Measurements;
import ij.process.ImageStatistics;
import io.github.lynceus.img.Palette;
import io.github.lynceus.img.PushedSource;
import java.awt.Component;
import java.awt.Point;
import java.awt.Rectangle;
import java.util.Arrays;
import java.util.List;
import javax.swing.JLabel;

/**
 * Values in the camera's unit, marks, palettes and ranges. The frame's corner is 3000 counts, 35 °C, its right neighbour a
 * code, everything else 1000 + k counts.
 */
final class MarkScenarios extends LiveStage {

	MarkScenarios() {
		add("statusTellsRangeMeanAndPixelsWithoutValue", this::values);
		add("theSelectionIsWhatTheStatusIsAbout", this::selection);
		add("imageJMeasuresPlotsAndReadsInDegrees", this::measures);
		add("spotsMarkTheHottestAndTheColdestPixel", this::spots);
		add("theAlarmMarksPixelsAtItsThreshold", this::alarm);
		add("aFixedRangeIsGivenInDegreesAndStays", this::fixedRange);
		add("palettesChangeAndTheRangeStays", this::palettes);
		add("ignoredPercentLeavesTheHotPixelOut", this::percentile);
		add("coordinatesAreThoseOfTheSensor", this::origin);
	}

	private void values() {
		open();
		show();
		await("values", () -> live.lastStatus().values() != null);
		final LiveValues values = live.lastStatus().values();
		assertEquals(1, values.special());
		assertEquals(15, values.statistics().min(), 1e-9);
		assertEquals(35, values.statistics().max(), 1e-9);
		assertTrue(values.line().startsWith("frame 15.00 to 35.00, mean 15.00 °C   1 pixel without value"), values.line());
	}

	private void selection() {
		open();
		show();
		onEventThread(() -> live.image().setRoi(10, 10, 20, 20));
		await("the selection", () -> live.lastStatus().values().selection());
		assertEquals(15, live.lastStatus().values().statistics().max(), 1e-9);
		assertEquals(1, live.lastStatus().values().special(), "of the whole frame");
	}

	private void measures() {
		open();
		source.push(5);
		await("the frame", () -> pixel(live.image()) == 1004);
		onEventThread(() -> {
			final ImageStatistics whole = live.image().getStatistics(Measurements.MEAN | Measurements.MIN_MAX);
			assertEquals(15.04, whole.min, 1e-4);
			live.image().setRoi(20, 20, 10, 10);
			final ImageStatistics part = live.image().getStatistics(Measurements.MEAN);
			assertEquals(15.04, part.mean, 1e-4);
			live.image().mouseMoved(30, 40);
			final double[] line = new ProfilePlot(live.image()).getProfile();
			assertEquals(15.04, line[3], 1e-4);
		});
		await("the read-out", () -> statusBar().contains("15.04 °C") || statusBar().contains("15.04 (1004)"));
	}

	private void spots() {
		open();
		live.look(look -> look.withSpots(true));
		show();
		await("two crosses and two labels", () -> count(OverlayLayer.SPOTS) == 4);
		final Overlay overlay = live.image().getOverlay();
		assertNotNull(overlay.get(overlay.getIndex(OverlayLayer.SPOTS.label())));
		assertTrue(texts().contains("35.0 °C"), texts().toString());
		assertTrue(texts().contains("15.0 °C"));
		assertTrue(hasPoint(new Point(0, 0)), "the hottest is the corner");
		final Rectangle image = new Rectangle(live.image().getWidth(), live.image().getHeight());
		rois().stream().filter(TextRoi.class::isInstance).filter(roi -> OverlayLayer.SPOTS.label().equals(roi.getName()))
			.map(Roi::getBounds).forEach(bounds -> assertTrue(image.contains(bounds),
				bounds + " would be cut off"));
		onEventThread(() -> live.image().setRoi(30, 40, 5, 5));
		show();
		await("the selection's", () -> hasPoint(new Point(30, 40)));
		onEventThread(() -> live.image().setOverlay(null));
		show();
		await("a look without", () -> !live.look().spots());
		assertEquals(0, count(OverlayLayer.SPOTS));
	}

	private void alarm() {
		open();
		live.look(look -> look.withAlarm(35));
		show();
		await("the alarm", () -> live.lastStatus().values() != null && live.lastStatus().values().alarmed() == 1);
		assertTrue(live.lastStatus().valueLine().contains("ALARM: 1 px at 35 °C or above"),
			live.lastStatus().valueLine());
		final Overlay overlay = live.image().getOverlay();
		final ImageRoi marks = (ImageRoi) overlay.get(overlay.getIndex(OverlayLayer.ALARM.label()));
		assertTrue((marks.getProcessor().get(0, 0) & 0xFFFFFF) != 0);
		assertEquals(0, marks.getProcessor().get(5, 5) & 0xFFFFFF);
		live.look(look -> look.withAlarm(36));
		show();
		await("silence", () -> live.lastStatus().values().alarmed() == 0);
		assertTrue(live.lastStatus().valueLine().contains("no px at 36 °C or above"), live.lastStatus().valueLine());
		live.look(look -> look.withAlarm(Double.NaN));
		assertEquals(0, count(OverlayLayer.ALARM));
	}

	private void fixedRange() {
		open();
		show();
		live.look(look -> look.withRange(10, 60));
		assertEquals(500, live.image().getDisplayRangeMin());
		assertEquals(5500, live.image().getDisplayRangeMax());
		show();
		assertEquals(5500, live.image().getDisplayRangeMax());
		final LiveLook look = live.look();
		assertEquals(AutoScale.OFF, look.autoScale());
		assertEquals(60, look.high());
	}

	private void palettes() {
		open();
		show();
		live.look(look -> look.withRange(10, 60));
		for (final Palette palette : Palette.values()) {
			live.look(look -> look.withColours(palette));
			assertTrue(sameBytes(palette.lut().getBytes(), live.image().getProcessor().getLut().getBytes()));
			assertEquals(500, live.image().getDisplayRangeMin(), palette.toString());
			show();
			assertTrue(sameBytes(palette.lut().getBytes(), live.image().getProcessor().getLut().getBytes()), "and stays");
		}
	}

	private void percentile() {
		open();
		live.look(look -> look.withAutoScale(AutoScale.CONTINUOUS, 1));
		show();
		await("a range without the corner", () -> live.image().getDisplayRangeMax() < 1100);
		live.look(look -> look.withAutoScale(AutoScale.CONTINUOUS, 0));
		show();
		await("one with it", () -> live.image().getDisplayRangeMax() == 3000);
		assertFalse(live.image().getDisplayRangeMin() < 1000);
	}

	private void origin() {
		open(new PushedSource(), LiveOptions.DEFAULT.withHost(new LiveHost() {

			@Override
			public Point origin() {
				return new Point(64, 32);
			}
		}));
		show();
		onEventThread(() -> {
			final String location = live.image().getLocationAsString(3, 4);
			assertTrue(location.contains("x=67") && location.contains("y=36"), location);
		});
		live.origin(new Point(0, 8));
		onEventThread(() -> assertTrue(live.image().getLocationAsString(3, 4).contains("y=12")));
	}

	/** What ImageJ's main window says. */
	private static String statusBar() {
		for (final Component component : IJ.getInstance().getStatusBar().getComponents()) {
			if (component instanceof JLabel label) {
				return label.getText();
			}
		}
		return "";
	}

	private int count(final OverlayLayer layer) {
		return (int) rois().stream().filter(roi -> layer.label().equals(roi.getName())).count();
	}

	private List<String> texts() {
		return rois().stream().filter(TextRoi.class::isInstance).map(roi -> ((TextRoi) roi).getText().strip()).toList();
	}

	private boolean hasPoint(final Point at) {
		return rois().stream().anyMatch(roi -> roi instanceof PointRoi && roi.getContainedPoints()[0].equals(at));
	}

	private List<Roi> rois() {
		final Overlay overlay = live.image().getOverlay();
		return overlay == null ? List.of() : Arrays.asList(overlay.toArray());
	}
}
