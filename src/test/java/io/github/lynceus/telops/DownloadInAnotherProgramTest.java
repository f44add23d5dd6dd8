package io.github.lynceus.telops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Loopback;
import io.github.lynceus.SceneFormula;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.camera.Sequence;
import io.github.lynceus.interop.ExternalProcess;
import io.github.lynceus.interop.Namespace;
import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.telops.TelopsModel;
import io.github.lynceus.simulator.telops.TelopsOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that are killed while they download, and programs with little memory. */
class DownloadInAnotherProgramTest {

	private static final String ADDRESS = Loopback.address(15);
	private static final Duration PATIENCE = Duration.ofSeconds(120);

	@TempDir
	Path folder;

	private static ExternalProcess child(final String memory, final Path file, final int bitrate) {
		return ExternalProcess.start(Path.of(System.getProperty("java.home"), "bin", "java").toString(), memory,
			"-XX:TieredStopAtLevel=1", "-cp", Namespace.classPath(DownloadChild.class), DownloadChild.class.getName(), ADDRESS,
			file.toString(), Integer.toString(bitrate));
	}

	/** A camera at no limit but this machine's, with a recording; nobody is connected to it. */
	private static SimulatedDevice recorded(final TelopsOptions options, final int frames) {
		final SimulatedDevice device = SimulatedDevice.start(new TelopsModel(options),
			new DeviceOptions().withAddress(ADDRESS).withLinkMegabits(0));
		try (TelopsCamera camera = TelopsCamera.connect(ADDRESS, Simulated.impatient(), Progress.NONE)) {
			camera.setCalibrationMode("RT");
			camera.setIntegrationTime(10);
			camera.setFrameRate(3000);
			camera.buffer().configure(1, frames, 0, "software");
			camera.buffer().record(Progress.NONE);
		}
		return device;
	}

	@Test
	void aProgramThatIsKilledLosesNothing() {
		final Path file = folder.resolve("killed.tif");
		try (SimulatedDevice device = recorded(Simulated.quick(), 300)) {
			try (ExternalProcess killed = child("-Xmx256m", file, 200)) {
				killed.awaitLine(line -> line.matches("0\\.[3-9].*"), PATIENCE);
				killed.kill();
			}
			final int before = SequenceFile.open(file).onlyArrived().size();
			assertTrue(before > 60 && before < 300, before + " frames were there");
			try (TelopsCamera camera = TelopsCamera.connect(ADDRESS, Simulated.impatient(), Progress.NONE)) {
				final Sequence sequence = camera.buffer().download(DownloadOptions.of(0), DownloadTarget.file(file), Progress.NONE);
				SceneFormula.assertExact(sequence, 0, 0);
				assertEquals(before, sequence.report().resumed());
				if (sequence.report().passes() == 1)
					assertEquals(300 - before, sequence.report().bytes() / (320 * 258 * 2), "nothing came twice");
			}
		}
	}

	@Test
	void aFileSeveralTimesLargerThanTheMemory() throws Exception {
		final Path file = folder.resolve("large.tif");
		final int frames = 2000;
		try (SimulatedDevice device = recorded(Simulated.quick().unlimitedDownload(true), frames);
			ExternalProcess child = child("-Xmx96m", file, 1000))
		{
			child.awaitLine(line -> line.startsWith("image " + frames + " of "), PATIENCE);
			assertEquals(0, child.await(PATIENCE), child::output);
			assertTrue(Files.size(file) > 3 * 100_000_000L);
			final Sequence sequence = SequenceFile.open(file);
			for (int i = 0; i < frames; i += 97) SceneFormula.assertPixels(sequence, i, 0, 0);
			assertTrue(child.output().contains("done " + sequence.report().crc32c()), child::output);
		}
	}
}
