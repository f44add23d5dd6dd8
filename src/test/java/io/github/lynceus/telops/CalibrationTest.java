package io.github.lynceus.telops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Loopback;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.CancelledException;
import io.github.lynceus.camera.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Calibration collections of the simulated camera, by the registers of the maker's list. */
class CalibrationTest {

	private static final String ADDRESS = Loopback.address(132);
	private static final long COUNT = 0xE870;
	private static final long SELECTOR = 0xE874;
	private static final long TIME = 0xE878;
	private static final long LOAD = 0xE87C;
	private static final long ACTIVE = 0xE880;
	private static final long BLOCK_LOAD = 0xEB08;
	private static final long ERROR_CODE = 0xEA28;

	@TempDir
	Path folder;

	private static String sentence(final Executable job) {
		return assertThrows(CameraException.class, job).getMessage();
	}

	@Test
	void collectionsAreReadAndTheSelectionStays() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick())) {
			final TelopsCamera camera = simulated.camera;
			camera.register(SELECTOR).set(1);
			final List<CalibrationCollection> all = camera.calibration().collections();
			assertEquals(1, camera.register(SELECTOR).get());
			assertEquals(camera.register(COUNT).get(), all.size());
			for (int i = 0; i < all.size(); i++) {
				camera.register(SELECTOR).set(i);
				assertEquals(i, all.get(i).index());
				assertEquals(camera.register(TIME).unsigned(), all.get(i).time().getEpochSecond());
				assertEquals(all.get(i).blocks(), camera.calibration().blocks(i).size());
				assertEquals("collection " + i, all.get(i).name());
				assertFalse(all.get(i).hasRange());
			}
			assertEquals(all.get(0), camera.calibration().active().collection().orElseThrow());
			assertTrue(camera.calibration().blocks(0).get(0).active());
			assertTrue(sentence(() -> camera.calibration().blocks(99)).startsWith("Calibration collection 99 does not exist: "));
		}
	}

	@Test
	void aCollectionIsLoadedByTheCamerasOwnSignsAndItsBlockIsLeftAlone() {
		final TappedModel model = new TappedModel(Simulated.quick());
		try (Simulated simulated = Simulated.start(ADDRESS, model)) {
			final Calibration calibration = simulated.camera.calibration();
			final Listening listening = new Listening();
			final CalibrationCollection loaded = calibration.load(1, listening);
			assertEquals(1, loaded.index());
			assertEquals(loaded, calibration.active().collection().orElseThrow());
			assertEquals(loaded.time().getEpochSecond(), simulated.camera.register(ACTIVE).unsigned());
			assertEquals(List.of(), simulated.camera.notReadyReasons(), "ready when it returns");
			assertTrue(listening.heard("Loading calibration collection 1 on Telops Inc."), listening.toString());
			assertEquals(List.of(1), model.written(LOAD));
			assertEquals(List.of(), model.written(BLOCK_LOAD), "the camera refuses to load the active block for ever");
			calibration.load(1, Progress.NONE);
			assertEquals(List.of(1), model.written(LOAD), "what is in use is not loaded again");
		}
	}

	@Test
	void aFullBufferIsSaidToBeTheObstacle() {
		final TappedModel model = new TappedModel(Simulated.quick());
		try (Simulated simulated = Simulated.start(ADDRESS, model)) {
			final TelopsCamera camera = simulated.camera;
			camera.setResolution(64, 32);
			simulated.recorded(1, 4);
			assertEquals("The memory buffer of " + camera.name() + " is not empty, so the camera would ignore another "
				+ "calibration: download and clear it first.", sentence(() -> camera.calibration().load(1, Progress.NONE)));
			assertEquals(List.of(), model.written(LOAD));
			camera.buffer().clear();
			assertEquals(1, camera.calibration().load(1, Progress.NONE).index());
		}
	}

	@Test
	void blocksOfTheActiveCollectionCanBeChanged() {
		final TappedModel model = new TappedModel(Simulated.quick());
		try (Simulated simulated = Simulated.start(ADDRESS, model)) {
			final Calibration calibration = simulated.camera.calibration();
			final int several = calibration.collections().stream().filter(c -> c.blocks() > 1).findFirst().orElseThrow().index();
			calibration.load(several, Progress.NONE);
			calibration.loadBlock(1, Progress.NONE);
			assertEquals(List.of(false, true), calibration.blocks(several).stream().map(CalibrationBlock::active).toList()
				.subList(0, 2));
			calibration.loadBlock(1, Progress.NONE);
			assertEquals(List.of(1), model.written(BLOCK_LOAD));
			assertTrue(sentence(() -> calibration.loadBlock(77, Progress.NONE)).startsWith("Block 77 does not exist: "));
		}
	}

	@Test
	void aLoadThatFailsSaysWhy() {
		final TappedModel model = new TappedModel(Simulated.quick());
		try (Simulated simulated = Simulated.start(ADDRESS, model)) {
			final int[] questions = new int[1];
			// The camera says it loads, then has none, with an event to tell why.
			model.swallow(LOAD).filter(0xEAAC, status -> model.written(LOAD).isEmpty() || questions[0]++ > 2 ? status
				: status | 0x1000);
			final int[] events = { 0, 28, 0 };
			final int[] next = new int[1];
			model.answer(ERROR_CODE, () -> model.written(LOAD).isEmpty() ? 0 : events[Math.min(1 + next[0]++, 2)]);
			assertEquals(simulated.camera.name() + " did not load calibration collection 1, because the calibration is still "
				+ "loading: try again, or choose another one.",
				sentence(() -> simulated.camera.calibration().load(1, Progress.NONE)));
		}
	}

	@Test
	void loadingCanBeCancelledAndTheCameraIsUsableAfterwards() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick().timeScale(1))) {
			final TelopsCamera camera = simulated.camera;
			assertThrows(CancelledException.class, () -> camera.calibration().load(1, new Listening("Loading calibration")));
			assertTrue(camera.notReadyReasons().contains("loading calibration data"), camera.notReadyReasons().toString());
			assertEquals(CameraState.NOT_READY, camera.state());
			camera.acquisition().awaitReady(Duration.ofSeconds(60), Progress.NONE);
			assertEquals(1, camera.calibration().active().collection().orElseThrow().index());
		}
	}

	@Test
	void aModeTheNewCalibrationLacksIsReplacedAndTold() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick())) {
			final TelopsCamera camera = simulated.camera;
			camera.setCalibrationMode("RT");
			camera.notices();
			for (final CalibrationCollection collection : camera.calibration().collections()) {
				camera.calibration().load(collection.index(), Progress.NONE);
				if (!camera.calibration().modes().contains(CalibrationMode.RT)) break;
			}
			assertEquals("NUC", camera.calibrationMode());
			assertEquals(List.of("the calibration mode changed from RT to NUC with the calibration that was loaded"),
				camera.notices());
			assertTrue(sentence(() -> camera.setCalibrationMode("RT")).contains("or load another calibration collection"));
		}
	}

	// -- Names --

	/** A folder for the collections the camera has: two ranges of one lens, and a second lens. */
	private Map<Integer, Long> folderFor(final Calibration calibration) throws IOException {
		final List<CalibrationCollection> all = calibration.collections();
		final long[] times = all.stream().mapToLong(c -> c.time().getEpochSecond()).toArray();
		Files.createFile(folder.resolve("TEL08050_" + times[0] + "_EL08887_MF08573_FW0_IM0_SWD0.tsco"));
		Files.createFile(folder.resolve("TEL08050_EL08887_MF08573_FW1_IM0_SWD0_" + times[1] + ".tsco"));
		Files.createFile(folder.resolve("TEL08050_EL07938_MF08575_FW0_IM0_SWD0_" + times[2] + ".tsco"));
		final Path tables = Files.createDirectories(folder.resolve("estimated_ExposureTimes"));
		Files.writeString(tables.resolve("estimated_ExposureTime_ELSN08887_MF08573_FW1_IM0.txt"),
			"% Camera model TEL-8050 - lens \"MW 50mm\" model TEL-8887 - filter wheel position #1\n-10;1\n350;2\n");
		Files.writeString(tables.resolve("estimated_ExposureTime_ELSN08887_MF08573_FW2_IM0.txt"),
			"% Camera model TEL-8050 - lens \"MW 50mm\" model TEL-8887 - filter wheel position #2\n0;1\n175;2\n");
		Files.writeString(tables.resolve("estimated_ExposureTime_ELSN07938_MF08575_FW1_IM0.txt"),
			"% Camera model TEL-8050 - lens \"Microscope 1x\" model TEL-7938 - filter wheel position #1\n20;1\n60;2\n");
		return Map.of(0, times[0], 1, times[1], 2, times[2]);
	}

	@Test
	void namesWorkWhetherTheFolderIsGivenBeforeOrAfterConnecting() throws IOException {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick())) {
			final Calibration calibration = simulated.camera.calibration();
			folderFor(calibration);
			assertTrue(sentence(() -> calibration.load("50mm", 25, Progress.NONE)).contains("choose its calibration folder"));
			calibration.useFolder(folder);
			final List<CalibrationCollection> after = calibration.collections();
			assertEquals("MW 50mm, 0 to 175 °C", after.get(1).name());
			assertEquals("MW 50mm", after.get(1).lens());
			assertEquals(1, after.get(1).filterWheel());
			assertEquals("Microscope 1x, 20 to 60 °C", after.get(2).name());
			calibration.useNames(Map.of(2, "oven"));
			assertEquals("oven", calibration.collections().get(2).name());
			assertEquals("MW 50mm, -10 to 350 °C", calibration.active().collection().orElseThrow().name());
			simulated.camera.close();
			final ConnectOptions before = Simulated.impatient().withCalibrationFolder(CalibrationFolder.read(folder));
			try (TelopsCamera again = TelopsCamera.connect(ADDRESS, before, Progress.NONE)) {
				assertEquals(after, again.calibration().collections());
			}
		}
	}

	@Test
	void theNarrowestRangeThatHoldsTheTemperatureIsLoaded() throws IOException {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick())) {
			final Calibration calibration = simulated.camera.calibration();
			folderFor(calibration);
			calibration.useFolder(folder);
			assertEquals(1, calibration.load("50MM", 25, Progress.NONE).index());
			assertEquals(0, calibration.load("50mm", 300, Progress.NONE).index());
			assertEquals(2, calibration.find("", 25).index());
			assertEquals(2, calibration.find("micro", Double.NaN).index());
			assertEquals(1, calibration.find("mw", Double.NaN).index());
			final String none = sentence(() -> calibration.load("50mm", 400, Progress.NONE));
			assertTrue(none.startsWith("No calibration of " + simulated.camera.name() + " is for a lens \"50mm\" at 400 °C: it "
				+ "has 0: MW 50mm, -10 to 350 °C ("), none);
			assertTrue(sentence(() -> calibration.find("telescope", 25)).contains("a lens \"telescope\""));
		}
	}
}
