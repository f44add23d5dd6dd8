package io.github.lynceus.img;

import ij.ImagePlus;
import ij.VirtualStack;
import ij.io.FileInfo;
import ij.io.FileSaver;
import ij.io.RoiEncoder;
import ij.io.TiffEncoder;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.Frame;
import io.github.lynceus.camera.Recording;
import java.io.BufferedOutputStream;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import javax.imageio.ImageIO;
import java.util.List;
import java.util.Locale;

/**
 * Saves images as ImageJ TIFF, and reports as JSON. A file appears under its name only once it is whole: it is
 * written under another name in the same folder and moved, so a full disk or a killed program leaves no half
 * file to be trusted. An earlier file of the name is replaced.
 */
public final class RecordingFile {

	private static final int BUFFER = 1 << 20;

	private RecordingFile() {}

	/**
	 * Saves a recording as a hyperstack and its integrity report beside it.
	 *
	 * @param report file for the reports as JSON; null for none
	 * @throws CameraException when a file cannot be written; says which and why
	 */
	public static void save(final Recording recording, final Path tiff, final Path report) {
		save(RecordingImage.of(recording), tiff);
		if (report != null) {
			saveText(recording.toJson(), report);
		}
	}

	/**
	 * Saves an image or stack with its calibration, labels, properties and overlay. Past 4 GB the file is what
	 * ImageJ itself writes: one TIFF directory and the planes after it, which ImageJ reads but most other
	 * programs do not.
	 *
	 * @throws CameraException when the file cannot be written; says why
	 */
	public static void save(final ImagePlus image, final Path tiff) {
		final long bytes = (long) image.getWidth() * image.getHeight() * image.getBytesPerPixel() * image.getStackSize();
		final FileInfo info = fileInfo(image);
		write(tiff, bytes, out -> new TiffEncoder(info).write(out));
	}

	/**
	 * Saves the bytes of frames as the camera sent them, one frame after the other; 16-bit pixels little-endian.
	 *
	 * @throws CameraException when the file cannot be written; says why
	 */
	public static void saveRaw(final List<Frame> frames, final Path path) {
		write(path, 0, out -> {
			for (final Frame frame : frames) {
				if (frame.pixels() instanceof short[] words) {
					final ByteBuffer bytes = ByteBuffer.allocate(2 * words.length).order(ByteOrder.LITTLE_ENDIAN);
					bytes.asShortBuffer().put(words);
					out.write(bytes.array());
				}
				else {
					out.write(frame.bytes());
				}
			}
		});
	}

	/**
	 * Saves a text in UTF-8.
	 *
	 * @throws CameraException when the file cannot be written; says why
	 */
	public static void saveText(final String text, final Path path) {
		final byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		write(path, bytes.length, out -> out.write(bytes));
	}

	/**
	 * Saves a picture as PNG.
	 *
	 * @throws CameraException when the file cannot be written; says why
	 */
	public static void savePicture(final BufferedImage picture, final Path path) {
		write(path, (long) picture.getWidth() * picture.getHeight(), out -> ImageIO.write(picture, "png", out));
	}

	/**
	 * What ImageJ's own Save As puts into a TIFF; written here, as its FileSaver reports errors in a dialog.
	 */
	private static FileInfo fileInfo(final ImagePlus image) {
		final FileInfo info = image.getFileInfo();
		final boolean isStack = image.getStackSize() > 1;
		if (isStack && image.getStack().isVirtual()) {
			info.virtualStack = (VirtualStack) image.getStack();
		}
		info.info = image.getInfoProperty();
		info.description = new FileSaver(image).getDescriptionString();
		info.sliceLabels = isStack && info.virtualStack != null ? labels(image) : image.getStack().getSliceLabels();
		info.roi = RoiEncoder.saveAsByteArray(image.getRoi());
		info.overlay = FileSaver.getOverlay(image);
		info.properties = image.getPropertiesAsArray();
		return info;
	}

	private static String[] labels(final ImagePlus image) {
		final String[] labels = new String[image.getStackSize()];
		for (int i = 0; i < labels.length; i++) {
			labels[i] = image.getStack().getSliceLabel(i + 1);
		}
		return labels;
	}

	// -- Writing --

	@FunctionalInterface
	interface Content {

		void writeTo(OutputStream out) throws IOException;
	}

	/**
	 * Writes under another name, then moves.
	 *
	 * @param bytes about how much it will be, to fail before writing, not after
	 */
	static void write(final Path path, final long bytes, final Content content) {
		final Path target = path.toAbsolutePath();
		Path part = null;
		try {
			if (Files.isDirectory(target)) {
				throw new CameraException("Cannot save " + target + ": it is a folder. Give a file name.");
			}
			if (!Files.isDirectory(target.getParent())) {
				throw new CameraException("Cannot save " + target + ": the folder " + target.getParent()
					+ " does not exist. Create it or choose another.");
			}
			final long free = Files.getFileStore(target.getParent()).getUsableSpace();
			if (free < bytes) {
				throw new CameraException("Cannot save " + target + ": it needs " + size(bytes) + " and the disk has "
					+ size(free) + " left. Free some space or choose another disk.");
			}
			// Not Files.createTempFile: its files are for their owner alone, also after the move.
			part = target.resolveSibling("." + target.getFileName() + "-" + Long.toHexString(System.nanoTime()) + ".part");
			try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part, StandardOpenOption.CREATE_NEW), BUFFER)) {
				content.writeTo(out);
			}
			Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
			part = null;
		}
		catch (final IOException exception) {
			throw new CameraException("Cannot save " + target + ": " + reason(target, exception) + ".", exception);
		}
		finally {
			discard(part);
		}
	}

	static String reason(final Path target, final IOException exception) {
		if (exception instanceof AccessDeniedException) {
			return Files.exists(target)
				? "it cannot be replaced; close what has it open, which on Windows an image of it does, or choose another name"
				: "writing there is not permitted; choose another folder";
		}
		final String text = exception instanceof FileSystemException
			? ((FileSystemException) exception).getReason() : exception.getMessage();
		if (text != null && text.contains("No space left")) {
			return "the disk is full; nothing was left behind, free some space or choose another disk";
		}
		return text == null ? "the system gives no reason" : text;
	}

	private static void discard(final Path part) {
		if (part != null) {
			try {
				Files.deleteIfExists(part);
			}
			catch (final IOException exception) {
				part.toFile().deleteOnExit();
			}
		}
	}

	private static String size(final long bytes) {
		return bytes >= 1 << 30 ? String.format(Locale.ROOT, "%.1f GB", bytes / (double) (1 << 30))
			: String.format(Locale.ROOT, "%.1f MB", bytes / (double) (1 << 20));
	}
}
