package io.github.lynceus.telops;

import io.github.lynceus.camera.CameraException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Where a download goes: into memory, into files as it arrives, or into memory if it fits and into files otherwise.
 * <p>
 * A name that ends in {@code .raw} makes a file of nothing but counts (16 bit, little-endian) with an ENVI header
 * {@code .hdr} beside it; any other makes a TIFF that ImageJ opens as a virtual stack, of any size. Beside either stands
 * a file with {@code .frames} added to its name: the header rows and the checksum of every frame. With it a download
 * that was interrupted goes on where it stopped when it is asked for once more, and {@link SequenceFile} opens the
 * result.
 * </p>
 *
 * @param file null for memory
 * @param onlyIfLarge whether memory is preferred
 * @param replaces whether a file that is there already is written anew instead of completed
 */
public record DownloadTarget(Path file, boolean onlyIfLarge, boolean replaces) {

	/** Into memory; refused with a sentence when it does not fit. */
	public static final DownloadTarget MEMORY = new DownloadTarget(null, false, false);

	private static final String RAW = ".raw";

	/** Straight to a file, going on with one that an interrupted download left. */
	public static DownloadTarget file(final Path file) {
		if (file.getFileName() == null) throw new CameraException("\"" + file + "\" is not the name of a file.");
		return new DownloadTarget(file.toAbsolutePath(), false, false);
	}

	/** Into memory if there is enough of it, otherwise as {@link #file(Path)}. */
	public static DownloadTarget memoryOr(final Path file) {
		return file(file).ifLarge();
	}

	private DownloadTarget ifLarge() {
		return new DownloadTarget(file, true, replaces);
	}

	/** The same, but starting again where a file is there already. */
	public DownloadTarget replacing() {
		return new DownloadTarget(file, onlyIfLarge, true);
	}

	/** Of several sequences each has a file of its own: {@code x.tif} becomes {@code x-0.tif}. */
	public DownloadTarget numbered(final int sequence) {
		if (file == null) return this;
		final String name = file.getFileName().toString();
		final int dot = name.lastIndexOf('.');
		final String numbered = dot > 0 ? name.substring(0, dot) + "-" + sequence + name.substring(dot)
			: name + "-" + sequence;
		return new DownloadTarget(file.resolveSibling(numbered), onlyIfLarge, replaces);
	}

	boolean isRaw() {
		return file != null && file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(RAW);
	}
}
