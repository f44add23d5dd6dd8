package io.github.lynceus.fiji.live;

import ij.ImagePlus;
import ij.gui.Overlay;
import io.github.lynceus.camera.FrameUnit;
import io.github.lynceus.img.ColourBar;
import io.github.lynceus.img.DisplayRange;
import java.util.Arrays;
import java.util.List;

/** The scale over a live image, drawn anew when colours, range, unit or zoom have changed. For the event thread. */
final class BarLayer {

	private final ImagePlus image;
	private final LiveOverlay overlay;
	private boolean on;
	private ColourBar shown;
	private double shownMagnification;

	BarLayer(final ImagePlus image, final LiveOverlay overlay) {
		this.image = image;
		this.overlay = overlay;
	}

	/** Shows it with the next refresh, or takes it away. */
	void on(final boolean value) {
		on = value;
		shown = null;
		if (!value) {
			overlay.put(OverlayLayer.BAR, List.of());
		}
	}

	boolean isOn() {
		return on;
	}

	/** Brings it up to date, for an image of counts. */
	void refresh(final FrameUnit unit, final double magnification) {
		if (on && overlay.isGone(OverlayLayer.BAR)) {
			on = false;
		}
		if (!on) {
			return;
		}
		final int min = (int) Math.round(image.getDisplayRangeMin());
		final int max = (int) Math.round(image.getDisplayRangeMax());
		final ColourBar bar = new ColourBar(new DisplayRange(min, Math.max(min + 1, max)), unit,
			image.getProcessor().getLut());
		if (shown == null || magnification != shownMagnification || !isSame(bar, shown)) {
			shown = bar;
			shownMagnification = magnification;
			final Overlay drawn = bar.over(null, image.getWidth(), image.getHeight(), magnification);
			overlay.put(OverlayLayer.BAR, Arrays.asList(drawn.toArray()));
		}
	}

	/** LUTs have no equality of their own. */
	private static boolean isSame(final ColourBar a, final ColourBar b) {
		return a.range().equals(b.range()) && a.unit().equals(b.unit())
			&& Arrays.equals(a.lut().getBytes(), b.lut().getBytes());
	}
}
