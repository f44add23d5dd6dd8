package io.github.lynceus.fiji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.camera.CameraException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;

/** Features, commands and settings files through the camera service, on a simulated camera. */
class CameraFeaturesTest {

	private static final String ADDRESS = "127.0.5.4";

	private static Context context;
	private static CameraService cameras;

	@BeforeAll
	static void start() {
		context = new Context(CameraService.class);
		cameras = context.service(CameraService.class);
		cameras.simulate(ADDRESS, false);
		cameras.connect(ADDRESS);
	}

	@AfterAll
	static void stop() {
		context.dispose();
	}

	@Test
	void listsWhatTheCameraHas() {
		final List<String> features = cameras.features();
		assertTrue(features.containsAll(List.of("Width", "Height", "ExposureTime", "AcquisitionStart")), features::toString);
		assertEquals(features.size(), features.stream().distinct().count());
	}

	@Test
	void waitsForAValueThatAnotherThreadSets() throws Exception {
		cameras.setFeature("Width", "320");
		final CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> cameras.waitForFeature("Width", "192.0", 60));
		cameras.setFeature("Width", "192");
		waiting.get(60, TimeUnit.SECONDS);
		assertEquals("192", cameras.getFeature("Width"));
	}

	@Test
	void saysWhatAFeatureIsThatDidNotBecomeWhatWasWaitedFor() {
		cameras.setFeature("Width", "128");
		final CameraException late = assertThrows(CameraException.class, () -> cameras.waitForFeature("Width", "64", 0.1));
		assertEquals("The feature Width of Telops Inc. TS-IR (127.0.5.4) did not become 64 within 0.1 s, it is 128.",
			late.getMessage());
		final CameraException unknown = assertThrows(CameraException.class, () -> cameras.waitForFeature("Wdth", "64", 60));
		assertEquals("The camera has no feature called Wdth.", unknown.getMessage());
	}

	@Test
	void executesACommandAndRefusesWhatIsNone() {
		cameras.executeFeature("AcquisitionStop");
		assertEquals("The feature Width is not a command.",
			assertThrows(CameraException.class, () -> cameras.executeFeature("Width")).getMessage());
	}

	@Test
	void savedSettingsComeBack(@TempDir final Path folder) throws Exception {
		final Path file = folder.resolve("camera.txt");
		cameras.setResolution(256, 64);
		cameras.saveSettings(file.toString());
		assertTrue(Files.readString(file).contains("\nWidth = 256\n"), "a line for the width");
		cameras.setResolution(128, 128);
		cameras.loadSettings(file.toString());
		assertEquals("256", cameras.getFeature("Width"));
		assertEquals(64, cameras.resolution()[1]);
	}

	@Test
	void aSettingTheCameraRefusesIsASentence(@TempDir final Path folder) throws Exception {
		final Path file = folder.resolve("camera.txt");
		Files.writeString(file, "Width = 64\nNoSuchThing = 5\n");
		assertEquals(List.of("The camera has no feature called NoSuchThing."), cameras.loadSettings(file.toString()));
		assertEquals("64", cameras.getFeature("Width"));
	}

	@Test
	void aFileThatIsNoneIsSaid(@TempDir final Path folder) throws Exception {
		final String missing = folder.resolve("none.txt").toString();
		assertTrue(assertThrows(CameraException.class, () -> cameras.loadSettings(missing)).getMessage()
			.startsWith("The settings file " + missing + " cannot be read"));
		final Path wrong = Files.writeString(folder.resolve("wrong.txt"), "hello world\n");
		final String sentence = assertThrows(CameraException.class, () -> cameras.loadSettings(wrong.toString())).getMessage();
		assertTrue(sentence.contains("Line 1"), sentence);
		final String nowhere = folder.resolve("no/folder/x.txt").toString();
		assertThrows(CameraException.class, () -> cameras.saveSettings(nowhere));
		assertFalse(Files.exists(Path.of(nowhere)));
	}
}
