package io.github.lynceus.hyper.scan;

import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.CubeMetadata;
import io.github.lynceus.hyper.CubeShape;
import io.github.lynceus.hyper.Interleave;
import io.github.lynceus.hyper.LineSource;
import io.github.lynceus.hyper.LineStream;
import io.github.lynceus.hyper.SampleType;
import java.time.Duration;

/** A scan that has not begun. */
final class ScanSource implements LineSource {

	private final Scanner scanner;
	private final Cube lines;
	private final ScanGeometry geometry;
	private final Duration warmUp;

	/** @param lines of the camera, without end or not */
	ScanSource(final Scanner scanner, final Cube lines, final ScanGeometry geometry, final Duration warmUp) {
		this.scanner = scanner;
		this.lines = lines;
		this.geometry = geometry;
		this.warmUp = warmUp;
	}

	ScanGeometry geometry() {
		return geometry;
	}

	@Override
	public String name() {
		return scanner.name();
	}

	@Override
	public CubeShape shape() {
		final long there = lines.shape().lineCount();
		return lines.shape().withLines(there < 0 ? geometry.lines() : Math.min(there, geometry.lines()));
	}

	@Override
	public SampleType type() {
		return lines.type();
	}

	@Override
	public Interleave interleave() {
		return lines.interleave();
	}

	@Override
	public CubeMetadata metadata() {
		return lines.metadata().with("line pitch mm", String.valueOf(geometry.pitch()))
			.with("scan speed mm/s", String.valueOf(geometry.speed()));
	}

	/** The stage moves the whole distance even where only some lines are wanted: they are where they are. */
	@Override
	public LineStream open(final long firstLine, final long count) {
		final long all = shape().lineCount();
		final ScanLines scan = scanner.scan(this, lines.lines(firstLine, count < 0 ? all : Math.min(all, firstLine + count)));
		scan.begin(warmUp);
		return scan;
	}
}
