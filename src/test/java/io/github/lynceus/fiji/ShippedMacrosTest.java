package io.github.lynceus.fiji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Awaiting;
import io.github.lynceus.hyper.demo.DemoScene;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every macro that is shipped, run unchanged in a plain ImageJ with windows, in a network of its own. */
class ShippedMacrosTest {

	private static final Path MACROS = Path.of("macros");

	private static XvfbDisplay display;
	private static ImageJProcess imagej;

	@BeforeAll
	static void start(@TempDir final Path root) throws IOException {
		display = XvfbDisplay.start();
		imagej = ImageJProcess.plainInNamespace(display, new ImageJFolder(root));
	}

	@AfterAll
	static void stop() {
		if (imagej != null) imagej.close();
		if (display != null) display.close();
	}

	@BeforeEach
	void forget() {
		imagej.macro("run('Lynceus Disconnect'); close('*');");
		imagej.log();
		imagej.dialogs();
	}

	@Test
	void theseAreAll() throws IOException {
		try (Stream<Path> files = Files.list(MACROS)) {
			assertEquals(List.of("Lynceus_Buffer_Recording.ijm", "Lynceus_Demo.ijm", "Lynceus_Download_Integrity.ijm",
				"Lynceus_External_Trigger.ijm", "Lynceus_HSI_Pipeline.ijm", "Lynceus_HSI_Preview_and_Scan.ijm", "Lynceus_Live.ijm",
				"Lynceus_Record_and_Download.ijm",
				"Lynceus_Settings_Sweep.ijm", "Lynceus_Streaming.ijm", "Lynceus_Subwindow_Rates.ijm"), files.map(file -> file.getFileName()
					.toString()).sorted()
					.collect(Collectors.toList()));
		}
	}

	@Test
	void live() {
		final String log = run("Lynceus_Live.ijm");
		assertTrue(log.matches("(?s)Snap: [12]\\d\\.\\d to [3-9]\\d\\.\\d, mean [23]\\d\\.\\d degrees Celsius\n"), log);
		assertEquals(List.of("Snap of Telops Inc. TS-IR (127.0.0.2)"), imagej.images(), "the live view is closed");
	}

	@Test
	void recordAndDownload() {
		final String log = run("Lynceus_Record_and_Download.ijm");
		assertTrue(log.endsWith("Downloaded 3 sequences of 200 frames, 128 x 64\n"), log);
		assertReport(200);
	}

	@Test
	void settingsSweep() {
		final List<String> lines = run("Lynceus_Settings_Sweep.ijm").lines().filter(line -> line.startsWith("320 x "))
			.collect(Collectors.toList());
		assertEquals(3, lines.size(), lines::toString);
		double last = 0;
		for (int i = 0; i < 3; i++) {
			assertTrue(lines.get(i).matches("320 x " + (256 >> i) + ": up to [0-9.]+ Hz, mean [23]\\d\\.\\d\\d"), lines.get(i));
			final double rate = Double.parseDouble(lines.get(i).replaceAll(".*up to ([0-9.]+) Hz.*", "$1"));
			assertTrue(rate > last, lines::toString);
			last = rate;
		}
	}

	@Test
	void streaming() {
		final String log = run("Lynceus_Streaming.ijm");
		assertTrue(log.matches("(Centre: [1-6]\\d\\.\\d degrees Celsius\n){5}100 frames\nPacket delay: 1000\n"), log);
	}

	@Test
	void bufferRecording() {
		final String log = run("Lynceus_Buffer_Recording.ijm");
		assertTrue(log.contains("\nSequence 3 of 3: done (200 frames).\n"), log);
		assertTrue(log.endsWith("\nFirst: 200 frames\nThird: 200 frames\n"), log);
	}

	@Test
	void downloadIntegrity() {
		final String log = run("Lynceus_Download_Integrity.ijm");
		assertTrue(log.matches("(?s).*\n0 frames missing\n[0-9.]+ MB/s with packets of 1500 bytes\n.*"), log);
		assertTrue(log.contains("\nRecommended: packets of "), log);
		imagej.macro("close('*'); selectWindow('Lynceus Connection'); run('Close');");
	}

	@Test
	void externalTrigger() {
		final String log = run("Lynceus_External_Trigger.ijm");
		assertTrue(log.endsWith("500 frames, the moment of interest is frame 101\n"), log);
	}

	@Test
	void subwindowRates() {
		final String log = run("Lynceus_Subwindow_Rates.ijm");
		assertTrue(log.startsWith("320x256: up to 3115.02 Hz\n320x128: up to 5972.81 Hz\n320x64: up to 11034.40 Hz\n"
			+ "128x64: up to 17836.19 Hz\n64x32: up to 36675.81 Hz\n64x4: up to 64491.22 Hz\n"), log);
		assertTrue(log.endsWith("The camera says 17836.19 Hz\n"), log);
	}

	@Test
	void demo() {
		run("Lynceus_Demo.ijm");
		assertEquals("128 64 1 3 1000", imagej.macro("selectImage('Telops Inc. TS-IR (127.0.0.2)');"
			+ " getDimensions(w, h, c, z, t); return '' + w + ' ' + h + ' ' + c + ' ' + z + ' ' + t;"));
		assertReport(1000);
		Awaiting.until("a live view that goes on",
			() -> imagej.images().contains("Telops Inc. TS-IR (127.0.0.2) (Live)"));
	}

	@Test
	void hyperspectralPipeline() {
		final String log = run("Lynceus_HSI_Pipeline.ijm");
		final long[] counts = new long[DemoScene.CLASSES.size()];
		for (int i = 0; i < 300 * 160; i++) counts[DemoScene.classAt(i / 160, i % 160)]++;
		assertTrue(log.contains("\nReflectance: 300 lines, 160 samples, 60 bands\n"), log);
		assertTrue(log.contains("\nbelt: " + counts[0] + " pixels\nleaf: " + counts[1] + " pixels\npaper: " + counts[2]
			+ " pixels\nplastic: " + counts[3] + " pixels\n"), log);
		assertTrue(log.contains("\nMoisture: mean 1."), log);
	}

	@Test
	void hyperspectralPreviewAndScan() {
		final String log = run("Lynceus_HSI_Preview_and_Scan.ijm");
		assertTrue(log.contains("Kept: 300 lines of 2 bands\n"), log);
		assertTrue(log.endsWith("Scanned: 40 lines\n"), log);
		assertTrue(imagej.images().contains("Preview of the simulated camera"), imagej.images().toString());
	}

	/** What the macro logged; no dialog means no error. */
	private static String run(final String name) {
		imagej.macro(MACROS.resolve(name).toAbsolutePath(), "");
		assertEquals(List.of(), imagej.dialogs());
		return imagej.log();
	}

	private static void assertReport(final int frames) {
		assertEquals("yes " + frames + " yes " + frames + " yes " + frames, imagej.macro(
			"t = 'Lynceus Integrity Report'; s = ''; for (i = 0; i < Table.size(t); i++) s = s + Table.getString('OK', i, t)"
				+ " + ' ' + Table.get('Complete', i, t) + ' '; return '' + String.trim(s);"));
	}
}
