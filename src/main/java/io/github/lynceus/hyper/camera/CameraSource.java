package io.github.lynceus.hyper.camera;

import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.CubeMetadata;
import io.github.lynceus.hyper.CubeShape;
import io.github.lynceus.hyper.Interleave;
import io.github.lynceus.hyper.LineSource;
import io.github.lynceus.hyper.LineStream;
import io.github.lynceus.hyper.SampleType;

/** The lines of a camera as its settings were when a cube was made; it must not have been changed when they are wanted. */
final class CameraSource implements LineSource {

	private final LineCamera camera;
	private final LineSetup setup;

	CameraSource(final LineCamera camera, final LineSetup setup) {
		this.camera = camera;
		this.setup = setup;
	}

	@Override
	public String name() {
		return camera.name();
	}

	@Override
	public CubeShape shape() {
		return CubeShape.unbounded(setup.slice().samples().count(), setup.slice().bands().count());
	}

	@Override
	public SampleType type() {
		return setup.type();
	}

	@Override
	public Interleave interleave() {
		return setup.interleave();
	}

	@Override
	public CubeMetadata metadata() {
		return setup.metadata();
	}

	@Override
	public LineStream open(final long firstLine, final long lines) {
		if (!camera.setup().sameLines(setup)) throw new CubeException(
			"The lines of " + camera.name() + " were changed after this cube was made: make it anew.");
		return camera.open(firstLine, lines);
	}
}
