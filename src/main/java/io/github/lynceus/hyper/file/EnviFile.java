package io.github.lynceus.hyper.file;

import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.CubeHeader;
import io.github.lynceus.hyper.CubeWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** ENVI: values as plain bytes, and a text beside them that says how to read them. */
public final class EnviFile {

	private EnviFile() {}

	/**
	 * Opens a cube. The values are those of the file: a {@code reflectance scale factor} is not applied.
	 *
	 * @param path of the header or of the data
	 * @throws CubeException when one of them is missing or cannot be read, or the header does not say enough
	 */
	public static FileCube open(final Path path) {
		if (!Files.isRegularFile(path)) {
			throw new CubeException("There is no file " + path + ".");
		}
		final boolean givenHeader = EnviNames.isHeader(path);
		final Path headerPath = givenHeader ? path : EnviNames.header(path)
			.orElseThrow(() -> new CubeException("There is no ENVI header beside " + path + ": " + path.getFileName()
				+ EnviNames.HEADER + " must lie in the same folder, and says how to read it."));
		final EnviHeader header = EnviHeader.read(headerPath);
		final long expected = header.layout().offset() + EnviHeader.dataBytes(header.cube()).orElse(0);
		final Path data = givenHeader ? EnviNames.data(headerPath, size -> size == expected) : path;
		return FileFit.open(data, header.cube(), header.layout(), header.state(), header.notes());
	}

	/**
	 * A writer of a header and of data line by line, low byte first. See {@link #writer(Path, DataLayout)}.
	 *
	 * @param path of the header or of the data
	 */
	public static CubeWriter writer(final Path path) {
		return writer(path, DataLayout.DEFAULT);
	}

	/**
	 * A writer that leaves a readable cube whenever it is stopped, also when the program is killed. Files of these names
	 * are replaced.
	 *
	 * @param path {@code name.hdr}, which puts the data into {@code name.bil}, {@code .bip} or {@code .bsq}; or
	 *          {@code name.ext} for the data, which puts the header into {@code name.hdr}
	 * @param layout of the data; a cube without end cannot be written as BSQ
	 */
	public static CubeWriter writer(final Path path, final DataLayout layout) {
		final String name = path.getFileName().toString();
		final String stem = EnviNames.isHeader(path) || EnviNames.isData(path) ? EnviNames.stem(path) : name;
		final Path header = EnviNames.isHeader(path) ? path : path.resolveSibling(stem + EnviNames.HEADER);
		final Path data = EnviNames.isData(path) ? path
			: path.resolveSibling(stem + "." + layout.interleave().name().toLowerCase(Locale.ROOT));
		return new EnviWriter(header, data, layout);
	}

	/** A header as text, for places that keep a cube's metadata beside its values in another way. */
	public static String headerText(final CubeHeader cube) {
		return EnviHeader.of(cube, DataLayout.DEFAULT, EnviHeader.CaptureState.COMPLETE).format();
	}

	/**
	 * What a text of {@link #headerText} says.
	 *
	 * @throws CubeException when it is none
	 */
	public static CubeHeader headerOf(final String text) {
		return EnviHeader.parse(text, "text").cube();
	}
}
