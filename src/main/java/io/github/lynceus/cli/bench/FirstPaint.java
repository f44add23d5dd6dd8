package io.github.lynceus.cli.bench;

import ij.ImagePlus;
import ij.gui.ImageCanvas;
import ij.gui.ImageWindow;
import java.awt.EventQueue;
import java.awt.Graphics;
import java.awt.Toolkit;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Shows an image and waits until it has been painted. */
final class FirstPaint {

	private static final long SECONDS = 10;

	private FirstPaint() {}

	static void of(final ImagePlus image) {
		final CountDownLatch painted = new CountDownLatch(1);
		final ImageWindow[] window = new ImageWindow[1];
		EventQueue.invokeLater(() -> window[0] = new ImageWindow(image, new ImageCanvas(image) {

			private static final long serialVersionUID = 1L;

			@Override
			public void paint(final Graphics g) {
				super.paint(g);
				Toolkit.getDefaultToolkit().sync();
				painted.countDown();
			}
		}));
		try {
			if (!painted.await(SECONDS, TimeUnit.SECONDS)) throw new IllegalStateException("nothing was painted in " + SECONDS + " s");
		}
		catch (final InterruptedException exc) {
			Thread.currentThread().interrupt();
		}
		EventQueue.invokeLater(() -> {
			image.changes = false;
			window[0].close();
		});
	}
}
