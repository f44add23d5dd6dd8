package io.github.lynceus.img;

import ij.VirtualStack;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;

/**
 * A recording in files as a stack: planes are read when ImageJ shows or measures them, so it takes no more memory than one
 * of them. As with every virtual stack of ImageJ, changes to pixels last until another slice is shown.
 */
final class RecordingStack extends VirtualStack {

	private final RecordingPlanes planes;

	RecordingStack(final RecordingPlanes planes) {
		super(planes.width(), planes.height(), null, null);
		this.planes = planes;
		setBitDepth(planes.isLinear() ? 16 : 32);
	}

	@Override
	public Object getPixels(final int n) {
		return planes.plane(n - 1);
	}

	@Override
	public ImageProcessor getProcessor(final int n) {
		final Object pixels = getPixels(n);
		final ImageProcessor processor = pixels instanceof short[] counts
			? new ShortProcessor(getWidth(), getHeight(), counts, getColorModel())
			: new FloatProcessor(getWidth(), getHeight(), (float[]) pixels, getColorModel());
		processor.setSliceNumber(n);
		return processor;
	}

	@Override
	public String getSliceLabel(final int n) {
		return planes.label(n - 1);
	}

	@Override
	public int getSize() {
		return planes.size();
	}

	@Override
	public int size() {
		return planes.size();
	}
}
