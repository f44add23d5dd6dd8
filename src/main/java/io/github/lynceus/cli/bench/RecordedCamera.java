package io.github.lynceus.cli.bench;

import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.cli.Main;
import io.github.lynceus.telops.TelopsCamera;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A simulated Telops camera in a program of its own, with or without a sequence in its memory. Closing ends it. */
final class RecordedCamera implements AutoCloseable {

	private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

	private final Process process;

	private RecordedCamera(final Process process) {
		this.process = process;
	}

	/** @param frames to record, 0 for none
	 * @param words more options of the simulated camera */
	static RecordedCamera start(final String address, final int frames, final String... words) throws IOException {
		final List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
			"-cp", System.getProperty("java.class.path"), Main.class.getName(), "simulate", "telops", "--address", address,
			"--speed-up", "1000", "--link", "0", "--coalesce"));
		command.addAll(Arrays.asList(words));
		final RecordedCamera camera = new RecordedCamera(new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD).start());
		try {
			camera.record(address, frames);
			return camera;
		}
		catch (final RuntimeException exc) {
			camera.close();
			throw exc;
		}
	}

	private void record(final String address, final int frames) {
		final long end = System.nanoTime() + PATIENCE;
		while (true) {
			try (TelopsCamera camera = TelopsCamera.connect(address, Progress.NONE)) {
				camera.setIntegrationTime(10);
				camera.setFrameRate(camera.frameRateMax());
				if (frames == 0) return;
				camera.buffer().configure(1, frames, 0, "software");
				camera.buffer().record(Progress.NONE);
				return;
			}
			catch (final CameraException exc) {
				if (!process.isAlive() || System.nanoTime() > end) throw exc;
			}
		}
	}

	@Override
	public void close() {
		process.destroy();
	}
}
