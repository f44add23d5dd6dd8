package io.github.lynceus.fiji.live;

import ij.ImageListener;
import ij.ImagePlus;
import java.awt.EventQueue;

/** Tells when an image is closed. Windows that ImageJ has put in place of ours close without telling us otherwise. */
final class CloseWatch implements ImageListener {

	private final ImagePlus image;
	private final Runnable onClosed;

	private CloseWatch(final ImagePlus image, final Runnable onClosed) {
		this.image = image;
		this.onClosed = onClosed;
	}

	static CloseWatch on(final ImagePlus image, final Runnable onClosed) {
		final CloseWatch watch = new CloseWatch(image, onClosed);
		ImagePlus.addImageListener(watch);
		return watch;
	}

	/**
	 * Ends the watch with a later turn of the event thread. ImageJ goes through its listeners there by index: taken off by
	 * another thread, one would make it reach beyond their end; taken off by a listener, the next one would be left out.
	 */
	void end() {
		EventQueue.invokeLater(() -> ImagePlus.removeImageListener(this));
	}

	// -- ImageListener methods --

	@Override
	public void imageOpened(final ImagePlus opened) {}

	@Override
	public void imageClosed(final ImagePlus closed) {
		if (closed == image) {
			onClosed.run();
		}
	}

	@Override
	public void imageUpdated(final ImagePlus updated) {}
}
