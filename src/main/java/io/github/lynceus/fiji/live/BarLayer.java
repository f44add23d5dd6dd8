package io.github.lynceus.fiji.live;

import ij.ImagePlus;
import ij.gui.Overlay;
import io.github.lynceus.camera.FrameUnit;
import io.github.lynceus.img.ColourBar;
import io.github.lynceus.img.DisplayRange;
import java.util.Arrays;

/** The scale over a live image, drawn anew when colours, range, unit or zoom have changed. For the event thread. */
final class BarLayer {

	private final ImagePlus image;
	private boolean on;
	private ColourBar shown;
	private double shownMagnification;

	BarLayer(final ImagePlus image, final boolean on) {
		this.image = image;
		this.on = on;
	}

	/** Shows it with the next refresh, or takes it away. */
	void on(final boolean value) {
		on = value;
		shown = null;
		if (!value) {
			image.setOverlay(ColourBar.without(image.getOverlay()));
		}
	}

	boolean isOn() {
		return on;
	}

	/** Brings it up to date, for an image of counts. */
	void refresh(final FrameUnit unit, final double magnification) {
		if (!on) {
			return;
		}
		final int min = (int) Math.round(image.getDisplayRangeMin());
		final int max = (int) Math.round(image.getDisplayRangeMax());
		final ColourBar bar = new ColourBar(new DisplayRange(min, Math.max(min + 1, max)), unit,
			image.getProcessor().getLut());
		final Overlay overlay = image.getOverlay();
		if (shown != null && (overlay == null || overlay.getIndex(ColourBar.NAME) < 0)) {
			// The user has taken it away; it does not come back by itself.
			on = false;
			return;
		}
		if (shown == null || magnification != shownMagnification || !isSame(bar, shown)) {
			shown = bar;
			shownMagnification = magnification;
			final Overlay with = bar.over(overlay, image.getWidth(), image.getHeight(), magnification);
			if (with.getIndex(ColourBar.NAME) < 0) {
				shown = null;
			}
			image.setOverlay(with);
		}
	}

	/** LUTs have no equality of their own. */
	private static boolean isSame(final ColourBar a, final ColourBar b) {
		return a.range().equals(b.range()) && a.unit().equals(b.unit())
			&& Arrays.equals(a.lut().getBytes(), b.lut().getBytes());
	}
}
