package io.github.lynceus.img.record;

import ij.ImagePlus;
import ij.io.FileInfo;
import ij.plugin.FileInfoVirtualStack;
import io.github.lynceus.img.ContiguousTiff;
import io.github.lynceus.img.PlaneBytes;
import io.github.lynceus.pixel.PlaneType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A recording of bare pixels; opened as a virtual stack. */
final class RawSink extends FileSink {

	private final int width;
	private final int height;
	private final PlaneType type;
	private final ByteBuffer bytes;
	private FileChannel channel;
	private ImagePlus like;

	RawSink(final Path file, final int width, final int height, final PlaneType type) {
		super(file);
		this.width = width;
		this.height = height;
		this.type = type;
		bytes = ByteBuffer.allocateDirect((int) planeBytes()).order(ByteOrder.LITTLE_ENDIAN);
	}

	@Override
	void create() throws IOException {
		channel = FileChannel.open(part(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
	}

	private long planeBytes() {
		return ContiguousTiff.planeBytes(width, height, type);
	}

	@Override
	void append(final long index, final Object plane) throws IOException {
		bytes.clear();
		PlaneBytes.put(plane, width * height, bytes);
		bytes.flip();
		long at = index * planeBytes();
		while (bytes.hasRemaining()) {
			at += channel.write(bytes, at);
		}
	}

	@Override
	void complete(final long planes, final ImagePlus image) throws IOException {
		like = image;
		try (FileChannel whole = channel) {
			whole.truncate(planes * planeBytes());
		}
	}

	@Override
	AutoCloseable pixels() {
		return channel;
	}

	@Override
	public ImagePlus open() {
		if (frames() == 0) {
			return null;
		}
		final FileInfo[] planes = new FileInfo[Math.toIntExact(frames())];
		final String[] labels = new String[planes.length];
		for (int i = 0; i < planes.length; i++) {
			planes[i] = info();
			planes[i].longOffset = i * planeBytes();
			labels[i] = label(i);
		}
		// Where ImageJ looks for those of the whole stack.
		planes[0].sliceLabels = labels;
		final FileInfoVirtualStack stack = new FileInfoVirtualStack(planes);
		stack.setBitDepth(type.bitDepth());
		final ImagePlus image = new ImagePlus(file().getFileName().toString(), stack);
		image.setDimensions(1, 1, planes.length);
		Looks.copy(like, image);
		return image;
	}

	private FileInfo info() {
		final FileInfo info = new FileInfo();
		info.directory = file().getParent().toString();
		info.fileName = file().getFileName().toString();
		info.width = width;
		info.height = height;
		info.intelByteOrder = true;
		info.fileFormat = FileInfo.RAW;
		info.fileType = switch (type) {
			case BYTE -> FileInfo.GRAY8;
			case SHORT -> FileInfo.GRAY16_UNSIGNED;
			case FLOAT -> FileInfo.GRAY32_FLOAT;
			case RGB -> FileInfo.RGB;
		};
		return info;
	}
}
