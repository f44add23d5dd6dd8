package io.github.lynceus.hyper.pipe;

import io.github.lynceus.hyper.CubeHeader;
import io.github.lynceus.hyper.CubeWriter;
import io.github.lynceus.hyper.Line;
import java.util.List;

/** One terminal for all who want the lines: taps that look at each, and a file if there is one. */
public final class TappedWriter implements CubeWriter {

	private final CubeWriter file;
	private final List<LineTap> taps;

	/** @param file is closed with this; null for none */
	public TappedWriter(final CubeWriter file, final LineTap... taps) {
		this.file = file;
		this.taps = List.of(taps);
	}

	@Override
	public void begin(final CubeHeader header) {
		if (file != null) file.begin(header);
		taps.forEach(tap -> tap.begin(header));
	}

	@Override
	public void write(final Line line) {
		if (file != null) file.write(line);
		taps.forEach(tap -> tap.line(line));
	}

	@Override
	public void close() {
		if (file != null) file.close();
	}
}
