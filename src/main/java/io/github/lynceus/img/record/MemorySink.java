package io.github.lynceus.img.record;

import ij.ImagePlus;
import ij.ImageStack;
import io.github.lynceus.img.RingFrame;
import io.github.lynceus.pixel.PlaneType;
import java.util.ArrayList;
import java.util.List;

/** A recording in memory. */
final class MemorySink implements PlaneSink {

	private final ImageStack stack;
	private final PlaneSlabs planes;
	private final List<String> labels = new ArrayList<>();
	private ImagePlus image;

	MemorySink(final int width, final int height, final PlaneType type) {
		stack = new ImageStack(width, height);
		planes = new PlaneSlabs(type, width * height);
	}

	@Override
	public Object write(final RingFrame frame, final Object plane) {
		planes.add(plane);
		labels.add(frame.label());
		return plane;
	}

	@Override
	public void finish(final ImagePlus like, final RecordReport report) {
		if (labels.isEmpty()) {
			return;
		}
		planes.drain(plane -> stack.addSlice(labels.get(stack.size()), plane));
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
