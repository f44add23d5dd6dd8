package io.github.lynceus.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Loopback;
import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.Interleave;
import io.github.lynceus.hyper.SampleType;
import io.github.lynceus.hyper.demo.DemoFiles;
import io.github.lynceus.hyper.demo.DemoScene;
import io.github.lynceus.hyper.file.CubeFiles;
import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.line.LineCameraModel;
import io.github.lynceus.simulator.line.LineOptions;
import io.github.lynceus.simulator.line.LineProfile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code hsi} in the terminal, by what it leaves in files. */
class HsiTerminalTest {

	@TempDir
	private static Path folder;
	private static DemoFiles demo;

	@BeforeAll
	static void writeDemo() {
		assertEquals(0, Main.run("hsi", "demo", "-o", folder.toString()));
		demo = DemoFiles.in(folder);
	}

	@Test
	void captureOfACubeThatPlaysCamera() {
		final Path file = folder.resolve("captured.pam");
		assertEquals(0, run("capture", "--cube", demo.cube(), "--lines", 9, "--bands", "3:5;20:24", "-o", file));
		assertArrayEquals((short[]) DemoScene.raw().lines(0, 9).selectBands(3, 4, 20, 21, 22, 23).toArray(),
			(short[]) CubeFiles.open(file).toInterleave(Interleave.BIL).toArray());
	}

	@Test
	void captureOfACamera() {
		final String address = Loopback.address(142);
		final Path file = folder.resolve("camera.hdr");
		try (SimulatedDevice device = SimulatedDevice.start(LineCameraModel.open(demo.cube(), new LineOptions()),
			new DeviceOptions().withAddress(address)))
		{
			assertEquals(0, run("capture", "--camera", address, "--lines", 15, "--rate", 300, "-o", file));
		}
		assertEquals(15, CubeFiles.open(file).shape().lineCount());
	}

	@Test
	void theShutterMakesADarkReference() {
		final String address = Loopback.address(143);
		final Path file = folder.resolve("shut.hdr");
		try (SimulatedDevice device = SimulatedDevice.start(LineCameraModel.open(demo.cube(), new LineOptions()
			.withProfile(LineProfile.SPECIM).withDark(demo.dark())), new DeviceOptions().withAddress(address)))
		{
			assertEquals(0, run("capture", "--camera", address, "--rate", 300, "--shutter-closed", "-o", file));
			final Path light = folder.resolve("light.hdr");
			assertEquals(0, run("capture", "--camera", address, "--rate", 300, "--lines", 1, "-o", light));
			assertArrayEquals((short[]) DemoScene.raw().lines(0, 1).toArray(), (short[]) CubeFiles.open(light).toArray());
		}
		final Cube shut = CubeFiles.open(file);
		assertEquals(100, shut.shape().lineCount());
		final short[] wanted = (short[]) CubeFiles.open(demo.dark()).lines(0, 1).toArray();
		final short[] taken = (short[]) shut.lines(99, 100).toArray();
		int outside = 0;
		for (int i = 0; i < wanted.length; i++) if (Math.abs(wanted[i] - taken[i]) > 20) outside++;
		assertEquals(0, outside);
	}

	@Test
	void calibrateClips() {
		final Path file = folder.resolve("reflectance.hdr");
		assertEquals(0, run("calibrate", "--cube", demo.cube(), "--clip", "-o", file));
		final Cube reflectance = CubeFiles.open(file);
		assertEquals(SampleType.FLOAT32, reflectance.type());
		for (final float value : (float[]) reflectance.lines(0, 20).toArray()) assertTrue(value >= 0 && value <= 1);
	}

	@Test
	void classifyGivesTheTruth() {
		final Path file = folder.resolve("map.hdr");
		assertEquals(0, run("classify", "--cube", demo.cube(), "--white", demo.white(), "--dark", demo.dark(),
			"--model",
			demo.classifier(), "-o", file));
		final byte[] map = (byte[]) CubeFiles.open(file).toArray();
		for (int i = 0; i < map.length; i++) assertEquals(DemoScene.classAt(i / 160, i % 160), map[i]);
		assertEquals("leaf", CubeFiles.open(file).metadata().classes().get(1).name());
	}

	@Test
	void regressGivesTheTruth() {
		final Path file = folder.resolve("moisture.hdr");
		assertEquals(0, run("regress", "--cube", demo.cube(), "--white", demo.white(), "--dark", demo.dark(),
			"--absorbance",
			"--lines", 60, "--model", demo.regressor(), "-o", file));
		final float[] map = (float[]) CubeFiles.open(file).toArray();
		for (int i = 0; i < map.length; i++) assertEquals(DemoScene.moistureAt(i / 160, i % 160), map[i], 0.6);
	}

	@Test
	void whatIsWrongEndsWithOne() {
		final Path file = folder.resolve("never.hdr");
		assertEquals(1, run("capture", "-o", file), "neither camera nor cube");
		assertEquals(1, run("classify", "--cube", demo.cube(), "--model", demo.regressor(), "-o", file));
		assertEquals(1, run("calibrate", "--cube", demo.white(), "-o", file), "no references beside it");
		assertEquals(2, run("capture", "--cube", demo.cube()), "no output");
		assertFalse(Files.exists(file));
	}

	private static int run(final Object... words) {
		final String[] all = new String[words.length + 1];
		all[0] = "hsi";
		for (int i = 0; i < words.length; i++) all[i + 1] = words[i].toString();
		return Main.run(all);
	}
}
