package io.github.lynceus.hyper.camera;

import io.github.lynceus.Loopback;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.CubeMetadata;
import io.github.lynceus.hyper.CubeShape;
import io.github.lynceus.hyper.Interleave;
import io.github.lynceus.hyper.Line;
import io.github.lynceus.hyper.LineStream;
import io.github.lynceus.hyper.Wavelengths;
import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.line.LineCameraModel;
import io.github.lynceus.simulator.line.LineOptions;
import io.github.lynceus.simulator.line.TestCube;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A line camera of ours before a simulated one, which shows a cube whose numbers are a formula. */
public final class LineRig implements AutoCloseable {

	private final Path folder;
	private final LineCameraModel model;
	private final SimulatedDevice device;
	private final LineCamera camera;

	public LineRig(final int host, final TestCube cube, final LineOptions simulated, final LineCameraOptions options) {
		this(new DeviceOptions().withAddress(Loopback.address(host)), cube, simulated, options);
	}

	public LineRig(final DeviceOptions link, final TestCube cube, final LineOptions simulated,
		final LineCameraOptions options)
	{
		try {
			folder = Files.createTempDirectory("cube");
			model = LineCameraModel.open(cube.write(folder), simulated);
		}
		catch (final IOException exc) {
			throw new UncheckedIOException(exc);
		}
		device = SimulatedDevice.start(model, link);
		camera = LineCamera.open(link.address(), options, Progress.NONE);
		camera.setLineRate(500);
	}

	public LineCameraModel model() {
		return model;
	}

	public SimulatedDevice device() {
		return device;
	}

	public LineCamera camera() {
		return camera;
	}

	/** The same cube in memory, with the wavelengths its file has. */
	public static Cube memory(final TestCube cube, final Interleave interleave) {
		final short[] values = new short[cube.lines() * cube.bands() * cube.samples()];
		for (int l = 0; l < cube.lines(); l++) {
			for (int b = 0; b < cube.bands(); b++) {
				for (int s = 0; s < cube.samples(); s++) {
					values[(int) interleave.index(l, s, b, cube.lines(), cube.samples(), cube.bands())] = (short) cube.value(l, b, s);
				}
			}
		}
		return Cube.of(values, CubeShape.of(cube.lines(), cube.samples(), cube.bands()), interleave,
			CubeMetadata.NONE.withWavelengths(wavelengths(cube.bands())));
	}

	/** 400 nm and 10 nm more from band to band. */
	public static Wavelengths wavelengths(final int bands) {
		return WavelengthTable.polynomial(bands, 400, 10);
	}

	/** The next so many lines, kept. */
	public static List<Line> take(final LineStream stream, final int count) {
		final List<Line> lines = new ArrayList<>();
		while (lines.size() < count) {
			final Line line = stream.next();
			if (line == null) break;
			lines.add(line.isDropped() ? line : new Line(line.meta(), line.plane().copy()));
		}
		return lines;
	}

	/** All values of a line, sample after sample and band after band. */
	public static int[] values(final Line line) {
		final int bands = line.plane().bands();
		final int samples = line.plane().samples();
		final int[] values = new int[bands * samples];
		for (int b = 0; b < bands; b++) {
			for (int s = 0; s < samples; s++) values[b * samples + s] = (int) line.plane().value(b, s);
		}
		return values;
	}

	@Override
	public void close() {
		camera.close();
		device.close();
		for (final File file : folder.toFile().listFiles()) file.delete();
		folder.toFile().delete();
	}
}
