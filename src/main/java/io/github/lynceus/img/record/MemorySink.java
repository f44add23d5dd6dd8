package io.github.lynceus.img.record;

import ij.ImagePlus;
import ij.ImageStack;
import io.github.lynceus.img.RingFrame;
import io.github.lynceus.pixel.PlaneType;

/** A recording in memory. */
final class MemorySink implements PlaneSink {

	private final PlaneType type;
	private final int pixels;
	private final ImageStack stack;
	private ImagePlus image;

	MemorySink(final int width, final int height, final PlaneType type) {
		this.type = type;
		pixels = width * height;
		stack = new ImageStack(width, height);
	}

	@Override
	public Object write(final RingFrame frame, final Object plane) {
		// The next array before this one is kept: when memory ends, the recording is whole.
		final Object next = type.newPlane(pixels);
		stack.addSlice(frame.label(), plane);
		return next;
	}

	@Override
	public void finish(final ImagePlus like, final RecordReport report) {
		if (stack.size() == 0) {
			return;
		}
		image = new ImagePlus(report.title(), stack);
		image.setDimensions(1, 1, stack.size());
		Looks.copy(like, image);
		image.setProp("Recording", report.sentence());
	}

	@Override
	public ImagePlus open() {
		return image;
	}

	@Override
	public void discard() {}
}
