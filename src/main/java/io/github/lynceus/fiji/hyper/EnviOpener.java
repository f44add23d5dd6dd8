package io.github.lynceus.fiji.hyper;

import ij.ImagePlus;
import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.RandomLineSource;
import io.github.lynceus.hyper.file.CubeFiles;
import io.github.lynceus.img.CubeImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import org.scijava.Priority;
import org.scijava.io.AbstractIOPlugin;
import org.scijava.io.IOPlugin;
import org.scijava.io.location.FileLocation;
import org.scijava.io.location.Location;
import org.scijava.plugin.Plugin;

/**
 * Opens ENVI cubes wherever SciJava is asked to open a file, by dropping one for instance. Other formats have
 * headers named
 * {@code .hdr} too: only files that begin with the word ENVI are ours, and those nobody else knows.
 */
@Plugin(type = IOPlugin.class, priority = Priority.LOW)
public final class EnviOpener extends AbstractIOPlugin<ImagePlus> {

	private static final byte[] ENVI = "ENVI".getBytes(StandardCharsets.US_ASCII);

	@Override
	public Class<ImagePlus> getDataType() {
		return ImagePlus.class;
	}

	@Override
	public boolean supportsOpen(final Location source) {
		return source instanceof FileLocation file && supportsOpen(file.getFile().getPath());
	}

	@Override
	public boolean supportsOpen(final String source) {
		if (!source.toLowerCase(Locale.ROOT).endsWith(".hdr")) return false;
		try (InputStream in = Files.newInputStream(Path.of(source))) {
			return java.util.Arrays.equals(ENVI, in.readNBytes(ENVI.length));
		}
		catch (final IOException | InvalidPathException exc) {
			return false;
		}
	}

	@Override
	public ImagePlus open(final Location source) {
		return open(((FileLocation) source).getFile().getPath());
	}

	@Override
	public ImagePlus open(final String source) {
		final Path path = Path.of(source);
		final Cube cube = CubeFiles.open(path);
		final String title = path.getFileName().toString().replaceFirst("(?i)\\.hdr$", "");
		return cube.source() instanceof RandomLineSource lines && lines.type() == cube.type()
			? CubeImage.virtual(lines, title) : CubeImage.of(cube, title, io.github.lynceus.camera.Progress.NONE);
	}
}
