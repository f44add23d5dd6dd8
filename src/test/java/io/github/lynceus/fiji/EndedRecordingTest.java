package io.github.lynceus.fiji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import io.github.lynceus.Awaiting;
import io.github.lynceus.Loopback;
import io.github.lynceus.gige.ControlChannel;
import io.github.lynceus.gige.ControlMode;
import io.github.lynceus.gige.ControlOptions;
import io.github.lynceus.interop.SmallDisk;
import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.telops.TelopsModel;
import io.github.lynceus.simulator.telops.TelopsOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Recordings of the stream that end otherwise than they were meant to: by Esc, by an aborted macro, by a full disk. In the
 * windows of a plain ImageJ, whose folder {@code small} is a file system of 6 MB, with a simulated camera in this process.
 */
class EndedRecordingTest {

	private static final String ADDRESS = Loopback.address(90);
	private static final String CAMERA = "Telops Inc. TS-IR (" + ADDRESS + ")";
	private static final String LIVE = CAMERA + " (Live)";
	private static final String RECORDING = CAMERA + " (Live, Recording)";
	private static final String CONNECT = "run('Lynceus Connect...', 'address=" + ADDRESS + "');"
		+ "run('Lynceus Camera Settings...', 'width=128 height=64 exposure=10 framerate=200');";

	@TempDir
	private static Path folder;

	private static XvfbDisplay display;
	private static SimulatedDevice camera;
	private static ImageJProcess imagej;

	@BeforeAll
	static void start(@TempDir final Path root) throws IOException {
		SmallDisk.assume();
		display = XvfbDisplay.start();
		camera = SimulatedDevice.start(new TelopsModel(TelopsOptions.defaults()), new DeviceOptions().withAddress(ADDRESS));
		imagej = ImageJProcess.plainWithSmallDisk(display, new ImageJFolder(root), "6m",
			Files.createDirectory(folder.resolve("small")));
	}

	@AfterAll
	static void stop() {
		if (imagej != null) imagej.close();
		if (camera != null) camera.close();
		if (display != null) display.close();
	}

	@AfterEach
	void givesTheCameraBack() throws Exception {
		imagej.macro("run('Close All'); run('Lynceus Disconnect');");
		try (ControlChannel other = ControlChannel.open(InetAddress.getByName(ADDRESS), ControlOptions.defaults())) {
			other.takeControl(ControlMode.CONTROL, Duration.ZERO, waiting -> {});
			assertTrue(other.inControl(), "given back, not lapsed");
		}
		assertEquals(List.of(), imagej.dialogs());
		final String errors = imagej.errors();
		assertFalse(errors.contains("Exception") || errors.contains("ERROR") || errors.contains("\tat "), errors);
		imagej.log();
	}

	/** The file is whole: as many frames as its table has, and its report says so. */
	private static void assertWhole(final Path file) throws IOException {
		final Path table = Path.of(file.toString().replaceFirst("\\.\\w+$", ".csv"));
		final int frames = Files.readAllLines(table).size() - 1;
		assertTrue(frames > 0);
		final String report = Files.readString(Path.of(file.toString().replaceFirst("\\.\\w+$", ".json")));
		assertTrue(report.contains("\"frames\": " + frames + ","), report);
		assertTrue(report.contains("\"end\": \"stopped\""), report);
		if (file.toString().endsWith(".tif")) assertEquals(frames, IJ.openImage(file.toString()).getStackSize());
		else assertEquals(2L * 128 * 64 * frames, Files.size(file));
	}

	private static boolean isBegun(final Path file) {
		final String[] names = file.getParent().toFile().list((where, name) -> name.startsWith("." + file.getFileName())
			&& name.endsWith(".part") && !name.endsWith(".beside.part"));
		return names.length == 1 && file.resolveSibling(names[0]).toFile().length() > 10 * 2 * 128 * 64;
	}

	@Test
	void escEndsTheRecordingAMacroWaitsForAndTheLiveViewGoesOn() throws Exception {
		final Path file = folder.resolve("esc.tif");
		imagej.begin(CONNECT + "run('Lynceus Live View'); run('Lynceus Record Stream...', 'target=tiff frames=1000000 file="
			+ file + "'); print('went on');");
		Awaiting.until("the recording", () -> isBegun(file));
		imagej.escape();
		Awaiting.until("the end of the macro", () -> !imagej.isRunningMacro());
		Awaiting.until("the file", () -> Files.exists(folder.resolve("esc.json")));
		assertWhole(file);
		Awaiting.until("the title", () -> imagej.images().contains(LIVE));
		final long before = camera.statistics().blocks();
		Awaiting.until("the stream to go on", () -> camera.statistics().blocks() > before + 20);
		Awaiting.until("the recording on the screen", () -> imagej.images().contains("esc.tif"));
		assertFalse(imagej.log().contains("went on"));
	}

	@Test
	void anAbortedMacroEndsItsRecordingAndTheStreamThatWasOpenedForIt() throws Exception {
		final Path file = folder.resolve("abort.raw");
		imagej.begin(CONNECT + "run('Lynceus Record Stream...', 'target=raw frames=1000000 file=" + file + "');"
			+ "print('went on');");
		Awaiting.until("the recording", () -> isBegun(file));
		imagej.abortMacro();
		Awaiting.until("the file", () -> Files.exists(folder.resolve("abort.json")));
		assertWhole(file);
		try (ControlChannel onlooker = ControlChannel.open(InetAddress.getByName(ADDRESS), ControlOptions.defaults())) {
			Awaiting.until("the stream to end", () -> onlooker.readRegister(0x0d00) == 0);
		}
		assertFalse(imagej.log().contains("went on"));
	}

	@Test
	void aRecordingInTheBackgroundOutlivesTheMacroThatBeganItAndClosingTheWindowKeepsIt() throws Exception {
		final Path file = folder.resolve("background.tif");
		imagej.begin(CONNECT + "run('Lynceus Live View'); run('Lynceus Record Stream...', 'target=tiff file=" + file
			+ "'); wait(1000000);");
		Awaiting.until("the recording", () -> isBegun(file));
		imagej.escape();
		Awaiting.until("the end of the macro", () -> !imagej.isRunningMacro());
		Awaiting.until("the title", () -> imagej.images().equals(List.of(RECORDING)));
		imagej.macro("selectImage('" + RECORDING + "'); close();");
		Awaiting.until("the recording on the screen", () -> imagej.images().equals(List.of("background.tif")));
		assertWhole(file);
		final String log = imagej.log();
		assertTrue(log.contains("recorded to " + file + "; stopped."), log);
	}

	@Test
	void aFullDiskEndsARecordingInTheBackgroundWithASentenceAndTheLiveViewGoesOn() {
		final Path file = folder.resolve("small/full.tif");
		imagej.macro(CONNECT + "run('Lynceus Live View'); run('Lynceus Record Stream...', 'target=tiff file=" + file + "');");
		Awaiting.until("the recording on the screen", () -> imagej.images().contains("full.tif"));
		final String log = imagej.log();
		assertTrue(log.contains("recorded to " + file + "; ended by the disk: the disk is full."), log);
		assertTrue(log.matches("(?s).*\\d+ frames? that had come found no room any more\\. .*Missing: FrameID \\d+.*"), log);
		final String slices = imagej.macro("selectImage('full.tif'); return '' + nSlices + ' ' + getInfo('slice.label');");
		assertTrue(slices.matches("\\d{2,} FrameID \\d+ t=0\\.000000 s"), slices);
		Awaiting.until("the title", () -> imagej.images().contains(LIVE));
		final long before = camera.statistics().blocks();
		Awaiting.until("the stream to go on", () -> camera.statistics().blocks() > before + 20);
		Awaiting.until("frames on the screen", () -> imagej.subtitle(LIVE).startsWith("FrameID"));
	}
}
