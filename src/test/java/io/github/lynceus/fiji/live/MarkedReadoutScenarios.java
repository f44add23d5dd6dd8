package io.github.lynceus.fiji.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import io.github.lynceus.camera.FrameUnit;
import io.github.lynceus.img.MarkedCalibration;
import java.awt.Container;
import java.awt.Point;
import javax.swing.JLabel;

/** Pixels that are marks and no values: what a live window says of them. Pixel 0 has 3000 counts, pixel 1 is saturated. */
final class MarkedReadoutScenarios extends LiveStage {

	MarkedReadoutScenarios() {
		add("theStatusBarSaysWhatAMarkIs", this::statusBar);
		add("marksFollowTheUnitAndPlacesStay", this::unit);
		add("aSnapKnowsItsMarks", this::snap);
	}

	private void statusBar() {
		open();
		show();
		assertEquals("x=0, y=0, z=19, value=35.00 (3000)", over(0, 0));
		assertEquals("x=1, y=0, z=19, value=NaN (65535, saturated)", over(1, 0));
		assertEquals("x=5, y=5, z=19, value=15.00 (1000)", over(5, 5));
		live.origin(new Point(64, 32));
		assertEquals("x=65, y=32, z=19, value=NaN (65535, saturated)", over(1, 0));
	}

	private String over(final int x, final int y) {
		final String[] line = new String[1];
		onEventThread(() -> {
			live.image().mouseMoved(x, y);
			line[0] = text(IJ.getInstance().getStatusBar());
		});
		return line[0].strip().replaceAll(" +", " ");
	}

	private static String text(final Container bar) {
		for (final java.awt.Component part : bar.getComponents()) {
			if (part instanceof JLabel label) {
				return label.getText();
			}
		}
		throw new AssertionError("no status line");
	}

	private void unit() {
		open();
		live.origin(new Point(64, 32));
		show();
		assertTrue(Double.isNaN(value(1)));
		assertEquals(35, value(0), 1e-4);
		source.unit(new FrameUnit(0.02, 5, "°C", 0xFFF1));
		show();
		assertTrue(Double.isNaN(value(1)));
		assertEquals(65, value(0), 1e-4);
		source.unit(FrameUnit.COUNTS);
		show();
		assertEquals(65535, value(1), 1e-4);
		assertEquals(3000, value(0), 1e-4);
		assertEquals(-64, live.image().getCalibration().xOrigin);
		assertEquals(-32, live.image().getCalibration().yOrigin);
		assertEquals(0.01, live.image().getCalibration().frameInterval, 1e-9);
		assertFalse(live.image().changes);
	}

	private double value(final int x) {
		final double[] value = new double[1];
		onEventThread(() -> value[0] = live.image().getProcessor().getPixelValue(x, 0));
		return value[0];
	}

	private void snap() {
		open();
		show();
		final ImagePlus snap = live.snap();
		assertEquals(new FrameUnit(0.01, 5, "°C", 0xFFF1), MarkedCalibration.unit(snap).orElseThrow());
		assertTrue(Double.isNaN(snap.getProcessor().getPixelValue(1, 0)));
	}
}
