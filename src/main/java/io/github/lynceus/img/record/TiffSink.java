package io.github.lynceus.img.record;

import ij.ImagePlus;
import ij.plugin.FileInfoVirtualStack;
import io.github.lynceus.img.ContiguousTiff;
import io.github.lynceus.img.RingFrame;
import io.github.lynceus.pixel.PlaneType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A recording in a TIFF file; opened as a virtual stack. */
final class TiffSink extends FileSink {

	/** Labels kept until the end; a longer recording has its times in the table alone. */
	private static final int MOST_LABELS = 1_000_000;

	private final ContiguousTiff tiff;
	private final List<String> labels = new ArrayList<>();
	private ImagePlus like;

	TiffSink(final Path file, final int width, final int height, final PlaneType type) throws IOException {
		super(file);
		tiff = ContiguousTiff.create(part(), width, height, type);
	}

	@Override
	void append(final long index, final RingFrame frame, final Object plane) throws IOException {
		tiff.write(index, plane);
		if (index < MOST_LABELS) {
			labels.add(frame.label());
		}
	}

	@Override
	void complete(final long planes, final ImagePlus image) throws IOException {
		like = image;
		try (tiff) {
			tiff.finish(Math.toIntExact(planes), image, i -> i < labels.size() ? labels.get(i) : "");
		}
	}

	@Override
	void abandon() throws IOException {
		tiff.close();
	}

	@Override
	public ImagePlus open() {
		if (frames() == 0) {
			return null;
		}
		final ImagePlus image = FileInfoVirtualStack.openVirtual(file().toString());
		Looks.copy(like, image);
		return image;
	}
}
