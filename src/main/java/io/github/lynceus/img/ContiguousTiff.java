package io.github.lynceus.img;

import ij.ImagePlus;
import ij.VirtualStack;
import ij.io.FileSaver;
import ij.process.ImageProcessor;
import io.github.lynceus.pixel.PlaneType;
import io.github.lynceus.pixel.TiffDirectory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * An ImageJ TIFF that grows: one directory at the start, then plane after plane without anything between, little-endian, as
 * ImageJ reads them whole or as a virtual stack, beyond 4 GB too. How many planes there are is said at the end, in room
 * taken at the start, so that a full disk does not spoil what is on it.
 */
public final class ContiguousTiff implements AutoCloseable {

	/** Where the first plane begins. */
	static final int HEAD = 8192;

	private static final int LAST_LABEL_OFFSET = Integer.MAX_VALUE;
	/** ImageJ's own tags. */
	private static final int TEXT_LENGTHS = 50838;
	private static final int TEXTS = 50839;
	private static final int MAGIC = 0x494a494a;
	private static final int INFO = 0x696e666f;
	private static final int LABELS = 0x6c61626c;
	private static final int PROPERTIES = 0x70726f70;

	private final FileChannel channel;
	private final int width;
	private final int height;
	private final PlaneType type;
	private final ByteBuffer bytes;

	private ContiguousTiff(final FileChannel channel, final int width, final int height, final PlaneType type) {
		this.channel = channel;
		this.width = width;
		this.height = height;
		this.type = type;
		bytes = ByteBuffer.allocateDirect(Math.toIntExact(planeBytes(width, height, type))).order(ByteOrder.LITTLE_ENDIAN);
	}

	/**
	 * Begins a file.
	 *
	 * @param file that does not exist yet
	 * @throws IOException when it cannot be created, or the disk has no room for its beginning
	 */
	public static ContiguousTiff create(final Path file, final int width, final int height, final PlaneType type)
		throws IOException
	{
		final ContiguousTiff tiff = new ContiguousTiff(
			FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), width, height, type);
		try {
			// Written, not passed over: a hole in a file takes room only when it is filled, and then there may be none.
			tiff.writeAt(ByteBuffer.allocate(HEAD), 0);
		}
		catch (final IOException exception) {
			tiff.close();
			throw exception;
		}
		return tiff;
	}

	/** Bytes a plane takes in the file: colours take three a pixel. */
	public static long planeBytes(final int width, final int height, final PlaneType type) {
		return (long) width * height * (type == PlaneType.RGB ? 3 : type.bytesPerPixel());
	}

	/**
	 * Writes a plane to its place; planes may come in any order.
	 *
	 * @param index from 0
	 * @param plane of the file's type and size
	 * @throws IOException when the disk does not take it
	 */
	public void write(final long index, final Object plane) throws IOException {
		bytes.clear();
		PlaneBytes.put(plane, width * height, bytes);
		bytes.flip();
		writeAt(bytes, HEAD + index * planeBytes(width, height, type));
	}

	/**
	 * Completes the file.
	 *
	 * @param planes how many there are
	 * @param like an image with the calibration, display range, info text and properties to keep; its pixels do not matter
	 * @param labels of planes from 0; left out in files beyond 2 GB, where ImageJ cannot read them
	 * @throws IOException when the disk does not take it; the planes can be read all the same, also when there was no room
	 *           for the labels
	 */
	public void finish(final int planes, final ImagePlus like, final IntFunction<String> labels) throws IOException {
		final byte[] description = description(planes, like).getBytes(StandardCharsets.UTF_8);
		final long end = HEAD + planes * planeBytes(width, height, type);
		// Half a plane that did not fit makes room, then a directory without labels: with that alone the file can be read.
		channel.truncate(Math.max(end, HEAD));
		writeAt(head(description, 0, 0, 0), 0);
		if (end < LAST_LABEL_OFFSET && planes > 0) {
			final Texts all = new Texts();
			final String info = like.getInfoProperty();
			all.add(INFO, info == null ? "" : info);
			all.add(LABELS, IntStream.range(0, planes).mapToObj(labels).toArray(String[]::new));
			final String[] properties = like.getPropertiesAsArray();
			if (properties != null) {
				all.add(PROPERTIES, properties);
			}
			final ByteBuffer texts = all.bytes();
			final int counts = 4 * all.lengths();
			writeAt(texts, end);
			writeAt(head(description, (int) end, counts / 4, texts.capacity() - counts), 0);
		}
	}

	@Override
	public void close() throws IOException {
		channel.close();
	}

	// -- Helper methods --

	private void writeAt(final ByteBuffer from, final long position) throws IOException {
		long at = position;
		while (from.hasRemaining()) {
			at += channel.write(from, at);
		}
	}

	/** In ImageJ's own words. */
	private String description(final int planes, final ImagePlus like) {
		final ImagePlus counted = new ImagePlus("", new Planes(width, height, planes, type.bitDepth()));
		counted.setDimensions(1, 1, planes);
		counted.setCalibration(like.getCalibration());
		if (type != PlaneType.RGB) {
			counted.setDisplayRange(like.getDisplayRangeMin(), like.getDisplayRangeMax());
		}
		return new FileSaver(counted).getDescriptionString();
	}

	private ByteBuffer head(final byte[] description, final int texts, final int counts, final int textBytes) {
		final boolean colour = type == PlaneType.RGB;
		final TiffDirectory directory = new TiffDirectory().number(TiffDirectory.NEW_SUBFILE_TYPE, 0)
			.number(TiffDirectory.IMAGE_WIDTH, width).number(TiffDirectory.IMAGE_LENGTH, height)
			.shorts(TiffDirectory.BITS_PER_SAMPLE, colour ? new int[] { 8, 8, 8 } : new int[] { type.bitDepth() })
			.shorts(TiffDirectory.PHOTOMETRIC_INTERPRETATION, colour ? 2 : 1)
			.text(TiffDirectory.IMAGE_DESCRIPTION, description).number(TiffDirectory.STRIP_OFFSETS, HEAD)
			.shorts(TiffDirectory.SAMPLES_PER_PIXEL, colour ? 3 : 1).number(TiffDirectory.ROWS_PER_STRIP, height)
			.number(TiffDirectory.STRIP_BYTE_COUNTS, (int) planeBytes(width, height, type));
		if (type == PlaneType.FLOAT) {
			directory.shorts(TiffDirectory.SAMPLE_FORMAT, 3);
		}
		if (texts > 0) {
			directory.at(TEXT_LENGTHS, TiffDirectory.LONG, counts, texts);
			directory.at(TEXTS, TiffDirectory.BYTE, textBytes, texts + 4 * counts);
		}
		return ByteBuffer.wrap(directory.head(HEAD));
	}

	/** ImageJ's block of texts: their lengths, what kinds there are and how many of each, then they themselves. */
	private static final class Texts {

		private final List<Integer> kinds = new ArrayList<>();
		private final List<String> texts = new ArrayList<>();

		/** @param kind one that is not there yet */
		private void add(final int kind, final String... some) {
			kinds.addAll(List.of(kind, some.length));
			texts.addAll(Arrays.asList(some));
		}

		/** How many lengths stand before them: that of the list of kinds counts. */
		private int lengths() {
			return 1 + texts.size();
		}

		private ByteBuffer bytes() {
			final int list = 4 + 4 * kinds.size();
			final int all = texts.stream().mapToInt(text -> 2 * text.length()).sum();
			final ByteBuffer bytes = ByteBuffer.allocate(4 * lengths() + list + all).order(ByteOrder.LITTLE_ENDIAN);
			bytes.putInt(list);
			texts.forEach(text -> bytes.putInt(2 * text.length()));
			bytes.putInt(MAGIC);
			kinds.forEach(bytes::putInt);
			texts.forEach(text -> text.chars().forEach(letter -> bytes.putChar((char) letter)));
			return bytes.flip();
		}
	}

	/** A stack of which only the size matters. */
	private static final class Planes extends VirtualStack {

		private final int count;

		private Planes(final int width, final int height, final int count, final int bitDepth) {
			super(width, height);
			this.count = count;
			super.setBitDepth(bitDepth);
		}

		@Override
		public int size() {
			return count;
		}

		@Override
		public int getSize() {
			return count;
		}

		@Override
		public ImageProcessor getProcessor(final int slice) {
			return PlaneProcessor.of(planeOf(getBitDepth(), getWidth() * getHeight()), getWidth(), getHeight());
		}

		private static Object planeOf(final int bitDepth, final int pixels) {
			for (final PlaneType type : PlaneType.values()) {
				if (type.bitDepth() == bitDepth) {
					return type.newPlane(pixels);
				}
			}
			throw new IllegalArgumentException(bitDepth + " bits");
		}

		@Override
		public String getSliceLabel(final int slice) {
			return null;
		}
	}
}
