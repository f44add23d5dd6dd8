package io.github.lynceus.img.record;

import io.github.lynceus.camera.CameraException;
import io.github.lynceus.pixel.PlaneType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Begins the targets of recordings, and says why a disk does not take something. */
final class PlaneSinks {

	private PlaneSinks() {}

	/** @throws CameraException when the target cannot be begun; nothing is left there then */
	static PlaneSink open(final RecordOptions options, final int width, final int height, final PlaneType type) {
		if (options.target() == RecordTarget.MEMORY) {
			return new MemorySink(width, height, type);
		}
		final Path file = options.file().toAbsolutePath();
		if (Files.isDirectory(file)) {
			throw new CameraException("Cannot record to " + file + ": it is a folder. Give a file name.");
		}
		if (!Files.isDirectory(file.getParent())) {
			throw new CameraException("Cannot record to " + file + ": the folder " + file.getParent()
				+ " does not exist. Create it or choose another.");
		}
		final FileSink sink = options.target() == RecordTarget.TIFF ? new TiffSink(file, width, height, type)
			: new RawSink(file, width, height, type);
		try {
			sink.begin();
			return sink;
		}
		catch (final IOException exception) {
			throw new CameraException("Cannot record to " + file + ": " + reason(exception) + ".", exception);
		}
	}

	/** As the end of a sentence, without its point. */
	static String reason(final IOException exception) {
		final String text = exception.getMessage();
		if (text != null && text.contains("No space left")) {
			return "the disk is full";
		}
		return text == null ? exception.getClass().getSimpleName() : text;
	}
}
