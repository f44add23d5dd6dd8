package io.github.lynceus.hyper.file;

import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.CubeHeader;
import io.github.lynceus.hyper.CubeWriter;
import io.github.lynceus.hyper.Interleave;
import io.github.lynceus.hyper.Line;
import io.github.lynceus.hyper.Plane;
import io.github.lynceus.hyper.file.EnviHeader.CaptureState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;

/**
 * Writes an ENVI cube line by line in such a way that it can be read whenever the program stops. The header is there
 * before the first line and says that the capture is unfinished; it is renewed every few seconds, so other programs see
 * most of the lines, and replaced at the end. A header is never seen half written. {@link FileFit} counts the lines of
 * an unfinished capture by the size of its file.
 */
final class EnviWriter implements CubeWriter {

	private static final long RENEWAL_NANOS = TimeUnit.SECONDS.toNanos(2);

	private final Path headerPath;
	private final Path dataPath;
	private final DataLayout layout;
	private final LineRanges dropped = new LineRanges();
	private CubeHeader header;
	private LineFile data;
	private Plane missing;
	private long renewed;

	EnviWriter(final Path headerPath, final Path dataPath, final DataLayout layout) {
		this.headerPath = headerPath;
		this.dataPath = dataPath;
		this.layout = layout;
	}

	@Override
	public void begin(final CubeHeader cube) {
		if (data != null) {
			throw new IllegalStateException("begun twice");
		}
		refuseOtherData();
		header = cube.withInterleave(layout.interleave());
		try {
			Files.deleteIfExists(headerPath);
		}
		catch (final IOException exception) {
			throw FileTrouble.writing(headerPath, exception);
		}
		data = new LineFile(dataPath, layout, header);
		saveHeader(true);
	}

	@Override
	public void write(final Line line) {
		if (line.isDropped()) {
			dropped.append(data.lines());
			if (missing == null) {
				missing = Plane.create(header.type(), layout.interleave(), header.shape().bands(), header.shape().samples());
				missing.fill(header.type().missing());
			}
			data.write(missing);
		}
		else {
			data.write(line.plane());
		}
		if (System.nanoTime() - renewed > RENEWAL_NANOS) {
			saveHeader(true);
		}
	}

	/** Completes the header; a capture without a single line leaves nothing behind. */
	@Override
	public void close() {
		if (data == null) {
			return;
		}
		final LineFile file = data;
		data = null;
		file.close();
		if (file.lines() == 0) {
			try {
				Files.deleteIfExists(dataPath);
				Files.deleteIfExists(headerPath);
			}
			catch (final IOException exception) {
				throw FileTrouble.writing(dataPath, exception);
			}
		}
		else {
			save(file.lines(), false);
		}
	}

	private void saveHeader(final boolean unfinished) {
		save(data.lines(), unfinished);
		renewed = System.nanoTime();
	}

	/** Puts a header under its name in one step. */
	private void save(final long lines, final boolean unfinished) {
		// Bands one behind the other are as far apart as promised until the end.
		final boolean promised = unfinished && layout.interleave() == Interleave.BSQ;
		final CubeHeader now = promised ? header : header.withShape(header.shape().withLines(lines));
		final String text = EnviHeader.of(now, layout, new CaptureState(unfinished, dropped)).format();
		final Path part = headerPath.resolveSibling("." + headerPath.getFileName() + ".part");
		try {
			Files.writeString(part, text, StandardCharsets.UTF_8);
			try {
				Files.move(part, headerPath, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			}
			catch (final AtomicMoveNotSupportedException exception) {
				Files.move(part, headerPath, StandardCopyOption.REPLACE_EXISTING);
			}
		}
		catch (final IOException exception) {
			throw FileTrouble.writing(headerPath, exception);
		}
	}

	/** Another file with the header's name would be taken for its data. */
	private void refuseOtherData() {
		if (EnviNames.header(dataPath).filter(found -> !found.equals(headerPath)).isPresent()) {
			throw new CubeException("Cannot write " + dataPath + ": the header " + EnviNames.header(dataPath).get()
				+ " would be taken for its own. Remove that one, or choose another name.");
		}
		for (final Path candidate : EnviNames.candidates(headerPath)) {
			if (!candidate.toAbsolutePath().equals(dataPath.toAbsolutePath())) {
				throw new CubeException("Cannot write " + headerPath + ": the file " + candidate.getFileName()
					+ " beside it would be taken for its data. Remove that one, or choose another name.");
			}
		}
	}
}
