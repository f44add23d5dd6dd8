package io.github.lynceus.fiji;

import ij.ImagePlus;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.IntegrityReport;
import io.github.lynceus.camera.Recording;
import io.github.lynceus.img.RecordingFile;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Downloads from the memory of a Telops camera, and what became of every frame. The last one is kept. */
public interface DownloadTopic extends CameraAccess {

	/**
	 * Downloads sequences into one hyperstack: sequences along z, time along t. Not shown.
	 *
	 * @param sequences "all", or numbers from 0 separated by commas
	 * @return 16-bit counts calibrated in the camera's unit
	 * @throws io.github.lynceus.camera.FrameIntegrityException when a frame is missing in the end
	 */
	default ImagePlus download(final String sequences) {
		return download(sequences, Map.of());
	}

	/**
	 * The same with choices.
	 *
	 * @param sequences "all", or numbers from 0 separated by commas
	 * @param options any of {@code bitrate} (Mbit/s, 0 = automatic), {@code packetsize} (bytes, 0 = automatic),
	 *          {@code maxdropped} (frames, default 0), {@code retries} (default 6), {@code resend} (true or false), {@code
	 *          first} and {@code count} (frames of each sequence, 0 = all), {@code grouping} (false to get small frames one
	 *          by one), {@code via} (memory, disk to write each frame to {@code file} as it arrives and to go on with what
	 *          an interrupted download left there, auto for disk if it does not fit into memory)
	 */
	ImagePlus download(String sequences, Map<String, ?> options);

	/** Hyperstack of the last download, or null; after a download that failed, of the frames that did arrive. */
	ImagePlus recordingImage();

	/** The last download, or null. */
	Recording recording();

	/** Integrity of the last download, one report per sequence; empty before the first. */
	default List<IntegrityReport> reports() {
		final Recording last = recording();
		return last == null ? List.of() : last.reports();
	}

	/** The same as JSON. */
	default String reportJson() {
		final Recording last = recording();
		if (last == null) throw new CameraException("There is no integrity report yet: download a recording first.");
		return last.toJson();
	}

	/**
	 * Writes an image as TIFF and, if it is the last download, its integrity report as JSON beside it.
	 *
	 * @param image what {@link #download}, {@link LiveTopic#snap} or {@link LiveTopic#acquire} gave
	 * @param path where to, ending in .tif
	 */
	default void save(final ImagePlus image, final String path) {
		if (image == null) throw new CameraException("There is no image to save: take or download one first.");
		final Path tiff = Path.of(path);
		RecordingFile.save(image, tiff);
		if (image == recordingImage()) RecordingFile.saveText(reportJson(), besides(tiff));
	}

	/** {@code x.json} for {@code x.tif}. */
	private static Path besides(final Path tiff) {
		final String name = new File(tiff.toString()).getName();
		final int dot = name.lastIndexOf('.');
		return tiff.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".json");
	}
}
