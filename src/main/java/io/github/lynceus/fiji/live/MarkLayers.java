package io.github.lynceus.fiji.live;

import ij.ImagePlus;
import ij.gui.ImageRoi;
import ij.gui.PointRoi;
import ij.gui.Roi;
import ij.gui.TextRoi;
import ij.process.ColorProcessor;
import io.github.lynceus.camera.FrameUnit;
import io.github.lynceus.img.PlaneStatistics;
import io.github.lynceus.img.RegionStatistics;
import java.awt.Color;
import java.awt.Font;
import java.awt.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Marks over the frame shown: the hottest and coldest pixel, and pixels at an alarm's threshold. For the event thread. */
final class MarkLayers {

	private static final Color HOT = new Color(0xFF4040);
	private static final Color COLD = new Color(0x40C8FF);
	/** Not on the usual scales. */
	private static final int ALARM_RGB = 0x00FF60;
	private static final double ALARM_OPACITY = 0.7;
	private static final int FONT = 12;

	private final ImagePlus image;
	private final LiveOverlay overlay;
	private boolean spots;
	private double alarm = Double.NaN;
	private int alarmed;

	MarkLayers(final ImagePlus image, final LiveOverlay overlay) {
		this.image = image;
		this.overlay = overlay;
	}

	/** Says what to mark from the next frame on. */
	void set(final boolean spotsOn, final double alarmValue) {
		spots = spotsOn;
		alarm = alarmValue;
		alarmed = 0;
		if (!spotsOn) {
			overlay.put(OverlayLayer.SPOTS, List.of());
		}
		if (Double.isNaN(alarmValue)) {
			overlay.put(OverlayLayer.ALARM, List.of());
		}
	}

	/** Whether a frame must be looked at. */
	boolean isOn() {
		return spots || !Double.isNaN(alarm);
	}

	boolean spots() {
		return spots;
	}

	double alarm() {
		return alarm;
	}

	/** Pixels at the alarm's threshold or above in the frame shown. */
	int alarmed() {
		return alarmed;
	}

	/** Marks a frame. @param selected statistics of the selection */
	void paint(final Object plane, final FrameUnit unit, final RegionStatistics selected, final double magnification) {
		if (spots && overlay.isGone(OverlayLayer.SPOTS)) {
			spots = false;
		}
		if (!Double.isNaN(alarm) && overlay.isGone(OverlayLayer.ALARM)) {
			alarm = Double.NaN;
		}
		if (!Double.isNaN(alarm)) {
			overlay.put(OverlayLayer.ALARM, alarmed(plane, unit));
		}
		if (spots) {
			final List<Roi> marks = new ArrayList<>();
			if (selected.coldest() != null) {
				mark(marks, selected.coldest(), selected.min(), unit, COLD, magnification);
				mark(marks, selected.hottest(), selected.max(), unit, HOT, magnification);
			}
			overlay.put(OverlayLayer.SPOTS, marks);
		}
	}

	private void mark(final List<Roi> marks, final Point at, final double value, final FrameUnit unit, final Color colour,
		final double magnification)
	{
		final PointRoi cross = new PointRoi(at.x, at.y);
		cross.setPointType(PointRoi.CROSSHAIR);
		cross.setSize(3);
		cross.setStrokeColor(colour);
		marks.add(named(cross, OverlayLayer.SPOTS));
		final String text = String.format(Locale.ROOT, unit.isCalibrated() ? "%.1f %s" : "%.0f", value, unit.unit());
		final double size = FONT / magnification;
		final Font font = new Font(Font.SANS_SERIF, Font.BOLD, 1).deriveFont((float) size);
		// Beside the pixel, on the side where there is room.
		final double width = 0.62 * size * text.length();
		final double x = at.x + 1.5 * size + width < image.getWidth() ? at.x + 0.8 * size : at.x - 0.5 * size - width;
		// ImageJ takes this for the line the letters stand on: they reach from one size above to 0.4 below.
		final double y = Math.max(size, Math.min(image.getHeight() - 0.4 * size, at.y - 0.6 * size));
		final TextRoi label = new TextRoi(text, x, y, font);
		label.setStrokeColor(colour);
		label.setFillColor(new Color(0, 0, 0, 180));
		label.setAntiAlias(true);
		marks.add(named(label, OverlayLayer.SPOTS));
	}

	private List<Roi> alarmed(final Object plane, final FrameUnit unit) {
		final int[] pixels = new int[image.getWidth() * image.getHeight()];
		alarmed = 0;
		for (int i = 0; i < pixels.length; i++) {
			if (PlaneStatistics.value(plane, i, unit) >= alarm) {
				pixels[i] = ALARM_RGB;
				alarmed++;
			}
		}
		// Also when no pixel is marked, or the layer would seem to have been taken away.
		final ImageRoi marks = new ImageRoi(0, 0, new ColorProcessor(image.getWidth(), image.getHeight(), pixels));
		marks.setZeroTransparent(true);
		marks.setOpacity(ALARM_OPACITY);
		return List.of(named(marks, OverlayLayer.ALARM));
	}

	private static Roi named(final Roi roi, final OverlayLayer layer) {
		roi.setName(layer.label());
		return roi;
	}
}
