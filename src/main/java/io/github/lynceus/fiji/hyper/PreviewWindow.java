package io.github.lynceus.fiji.hyper;

import ij.ImagePlus;
import ij.gui.ImageCanvas;
import ij.gui.ImageWindow;
import ij.process.ColorProcessor;
import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.img.preview.PreviewLegend;
import io.github.lynceus.img.preview.RollingPreview;
import java.awt.Canvas;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.awt.event.KeyListener;
import java.lang.reflect.InvocationTargetException;
import javax.swing.Timer;

/** A rolling preview on the screen: ImageJ's window with the legend below. Painted 25 times a second at most. */
final class PreviewWindow {

	private static final int MILLIS = 40;
	/** Pixels on the screen to come close to. */
	private static final int WANTED = 480;
	private static final int NARROWEST = 300;

	private final RollingPreview preview;
	private final ImagePlus image;
	private final Timer timer = new Timer(MILLIS, event -> paint());
	private final KeyListener escape = new KeyAdapter() {

		@Override
		public void keyPressed(final KeyEvent event) {
			if (event.getKeyCode() == KeyEvent.VK_ESCAPE) escaped = true;
		}
	};
	private volatile boolean escaped;
	private volatile ImageWindow window;
	private Legend legend;

	private PreviewWindow(final String title, final RollingPreview preview) {
		this.preview = preview;
		image = new ImagePlus(title, preview.picture());
	}

	/** Opens it; the preview has to know its samples. */
	static PreviewWindow open(final String title, final RollingPreview preview) {
		final PreviewWindow opened = new PreviewWindow(title, preview);
		onEventThread(opened::show);
		return opened;
	}

	/** What is on the screen, without the legend. */
	ImagePlus image() {
		return image;
	}

	/** Whether the user has closed it. */
	boolean isClosed() {
		return window != null && window.isClosed();
	}

	/** Whether the user wants it to end: by closing it, or by Esc in it, wherever the keyboard's focus is there. */
	boolean isStopped() {
		return escaped || isClosed();
	}

	/** Paints the last lines; the window stays. */
	void finish() {
		onEventThread(() -> {
			timer.stop();
			paint();
		});
	}

	// -- On the event thread --

	private void show() {
		final ImageWindow shown = new ImageWindow(image, new ImageCanvas(image));
		legend = new Legend();
		shown.add(legend);
		for (final Component each : new Component[] { shown, shown.getCanvas(), legend }) each.addKeyListener(escape);
		shown.pack();
		final ImageCanvas canvas = shown.getCanvas();
		while (canvas.getMagnification() < 4
			&& image.getWidth() * ImageCanvas.getHigherZoomLevel(canvas.getMagnification()) <= WANTED
			&& image.getHeight() * ImageCanvas.getHigherZoomLevel(canvas.getMagnification()) <= WANTED * 3 / 2)
		{
			canvas.zoomIn(0, 0);
		}
		shown.pack();
		window = shown;
		timer.start();
	}

	private void paint() {
		if (isClosed()) {
			timer.stop();
			return;
		}
		if (!preview.hasNew()) return;
		preview.copyTo((int[]) ((ColorProcessor) image.getProcessor()).getPixels());
		image.updateAndDraw();
		legend.repaint();
	}

	/**
	 * Drawn into a picture first, as AWT would show it being cleared. A canvas, as ImageJ's window does not paint
	 * what has no
	 * window of its own.
	 */
	private final class Legend extends Canvas {

		private static final long serialVersionUID = 1L;
		private final transient PreviewLegend drawing = new PreviewLegend(preview);

		@Override
		public Dimension getPreferredSize() {
			return new Dimension(Math.max(NARROWEST, window == null ? 0 : window.getCanvas().getWidth()),
				drawing.height());
		}

		@Override
		public void update(final Graphics graphics) {
			paint(graphics);
		}

		@Override
		public void paint(final Graphics graphics) {
			final Image buffer = createImage(Math.max(1, getWidth()), Math.max(1, getHeight()));
			final Graphics2D inside = (Graphics2D) buffer.getGraphics();
			drawing.paint(inside, getWidth(), getHeight());
			inside.dispose();
			graphics.drawImage(buffer, 0, 0, null);
		}
	}

	private static void onEventThread(final Runnable task) {
		if (EventQueue.isDispatchThread()) {
			task.run();
			return;
		}
		try {
			EventQueue.invokeAndWait(task);
		}
		catch (final InvocationTargetException exc) {
			throw new IllegalStateException(exc.getCause());
		}
		catch (final InterruptedException exc) {
			Thread.currentThread().interrupt();
			throw new CubeException("The preview was interrupted.", exc);
		}
	}
}
