package io.github.lynceus.img.record;

import ij.ImagePlus;
import ij.plugin.FileInfoVirtualStack;
import io.github.lynceus.img.ContiguousTiff;
import io.github.lynceus.pixel.PlaneType;
import java.io.IOException;
import java.nio.file.Path;

/** A recording in a TIFF file; opened as a virtual stack. */
final class TiffSink extends FileSink {

	private final int width;
	private final int height;
	private final PlaneType type;
	private ContiguousTiff tiff;
	private ImagePlus like;

	TiffSink(final Path file, final int width, final int height, final PlaneType type) {
		super(file);
		this.width = width;
		this.height = height;
		this.type = type;
	}

	@Override
	void create() throws IOException {
		tiff = ContiguousTiff.create(part(), width, height, type);
	}

	@Override
	void append(final long index, final Object plane) throws IOException {
		tiff.write(index, plane);
	}

	@Override
	void complete(final long planes, final ImagePlus image) throws IOException {
		like = image;
		try (ContiguousTiff whole = tiff) {
			whole.finish(Math.toIntExact(planes), image, this::label);
		}
	}

	@Override
	AutoCloseable pixels() {
		return tiff;
	}

	@Override
	public ImagePlus open() {
		if (frames() == 0) {
			return null;
		}
		final ImagePlus image = FileInfoVirtualStack.openVirtual(file().toString());
		if (image != null) {
			Looks.copy(like, image);
		}
		return image;
	}
}
