package io.github.lynceus.fiji.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.fiji.ImageJFolder;
import io.github.lynceus.fiji.ImageJProcess;
import io.github.lynceus.fiji.XvfbDisplay;
import io.github.lynceus.fiji.sample.SampleCommands;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dialogs, recorder, outputs and errors in the window of a plain ImageJ. */
class PlainImageJTest {

	private static XvfbDisplay display;
	private static ImageJProcess imagej;

	@BeforeAll
	static void start(@TempDir final Path root) throws IOException {
		display = XvfbDisplay.start();
		final ImageJFolder folder = new ImageJFolder(root);
		folder.addPluginJar("Sample_.jar", "io.github.lynceus.fiji.sample", SampleCommands.pluginsConfig());
		imagej = ImageJProcess.plain(display, folder);
		imagej.startRecorder();
	}

	@AfterAll
	static void stop() {
		if (imagej != null) {
			imagej.close();
		}
		if (display != null) {
			display.close();
		}
	}

	@BeforeEach
	void forget() {
		imagej.macro("close('*');");
		imagej.recorded();
		imagej.log();
		imagej.dialogs();
	}

	@Test
	void theDialogShowsLabelsUnitsAndDefaults() {
		imagej.answer(Map.of(), "Cancel");
		imagej.menu("Lynceus Sample...");
		assertEquals(List.of("Lynceus Sample\nValues for the camera.\nFrames [10]\nFrame rate (Hz) [30.0]\n"
			+ "Frame name [test]\nMode [RT]\nShow the result [x]\nFile []"), imagej.dialogs());
	}

	@Test
	void cancelRunsAndRecordsNothing() {
		imagej.answer(Map.of("Frames", "5"), "Cancel");
		imagej.menu("Lynceus Sample...");
		assertEquals("", imagej.log());
		assertEquals("", imagej.recorded());
	}

	@Test
	void theRecordedLineRunsAgainWithTheSameInputs() {
		imagej.answer(Map.of("Frames", "5", "Frame rate (Hz)", "12.25", "Frame name", "a b", "Mode", "IBI raw",
			"Show the result", "false", "File", "/tmp/a b.tif"), "OK");
		imagej.menu("Lynceus Sample...");
		final String recorded = imagej.recorded();
		assertEquals("run(\"Lynceus Sample...\", \"frames=5 rate=12.25 name=[a b] mode=[IBI raw] show=false "
			+ "file=[/tmp/a b.tif]\");\n", recorded);
		final String log = imagej.log();
		assertEquals("frames=5 rate=12.25 name=a b mode=IBI raw show=false file=/tmp/a b.tif\n", log);

		imagej.macro(recorded);
		assertEquals(log, imagej.log());
		assertEquals("", imagej.recorded(), "what a macro runs is not recorded");
	}

	@Test
	void aValueOutsideItsLimitsBringsTheDialogBackWithEverythingTyped() {
		imagej.answer(Map.of("Frames", "0", "Frame name", "kept", "Show the result", "false"), "OK");
		imagej.answer(Map.of("Frames", "12"), "OK");
		imagej.menu("Lynceus Sample...");
		final List<String> dialogs = imagej.dialogs();
		assertEquals("Lynceus Sample\nFrames must be at least 1, but frames=0 was given.\nValues for the camera.\n"
			+ "Frames [0]\nFrame rate (Hz) [30.0]\nFrame name [kept]\nMode [RT]\nShow the result [ ]\nFile []",
			dialogs.get(1));
		assertEquals("frames=12 rate=30.0 name=kept mode=RT show=false file=null\n", imagej.log());
	}

	@Test
	void aTextThatIsNoNumberBringsTheDialogBack() {
		imagej.answer(Map.of("Frame rate (Hz)", "fast", "Frames", "2.5"), "OK");
		imagej.answer(Map.of("Frame rate (Hz)", "1"), "OK");
		imagej.answer(Map.of(), "Cancel");
		imagej.menu("Lynceus Sample...");
		final List<String> dialogs = imagej.dialogs();
		assertTrue(dialogs.get(1).contains("Frames must be a whole number, but \"2.5\" was given."), dialogs.get(1));
		assertTrue(dialogs.get(1).contains("Frame rate (Hz) [fast]"), dialogs.get(1));
		assertEquals(3, dialogs.size());
	}

	@Test
	void aCommandWithNothingToAskIsRecordedWithoutOptions() {
		imagej.menu("Lynceus Output");
		assertEquals(List.of(), imagej.dialogs());
		assertEquals("run(\"Lynceus Output\");\n", imagej.recorded());
	}

	@Test
	void outputsAreShownOnce() {
		imagej.menu("Lynceus Output");
		assertEquals(List.of("already shown", "to show"), imagej.images());
		assertTrue(imagej.windows().contains("Sample Report"), imagej.windows().toString());
	}

	@Test
	void aCommandMarkedSoIsNotRecorded() {
		imagej.answer(Map.of(), "OK");
		imagej.menu("Lynceus Silent...");
		assertEquals(List.of("Lynceus Silent\nGain [0.5]"), imagej.dialogs());
		assertEquals("", imagej.recorded());
	}

	@Test
	void aSingleFileIsAskedForToo() {
		imagej.answer(Map.of("Folder", "/tmp"), "OK");
		imagej.menu("Lynceus File...");
		assertEquals("folder=/tmp\n", imagej.log());
		assertEquals("run(\"Lynceus File...\", \"folder=/tmp\");\n", imagej.recorded());
	}

	@Test
	void theActiveImageIsTakenWithoutADialogAndNotRecorded() {
		imagej.macro("newImage('scene', '16-bit', 8, 8, 1);");
		imagej.menu("Lynceus Image");
		assertEquals("image=scene\n", imagej.log());
		assertEquals(List.of(), imagej.dialogs());
		assertEquals("run(\"Lynceus Image\");\n", imagej.recorded());
	}

	@Test
	void withoutAnImageOneSentenceSaysSo() {
		imagej.menu("Lynceus Image");
		assertEquals(List.of("Lynceus Image\nSelection needs an image, but none is open; open or acquire one first."),
			imagej.dialogs());
		assertEquals("", imagej.recorded());
	}

	@Test
	void aFailureFromTheMenuIsADialogWithOneSentence() {
		imagej.answer(Map.of(), "OK");
		imagej.menu("Lynceus Failing...");
		assertEquals("Lynceus Failing\nThe camera 127.0.0.2 is not connected; connect it first.",
			imagej.dialogs().get(1));
		assertEquals("", imagej.recorded());
	}

	@Test
	void aFailureStopsTheMacroAndNamesTheLine() {
		imagej.macro("print('before');\nrun('Lynceus Failing...', 'defect=false');\nprint('after');");
		assertEquals("before\n", imagej.log());
		final List<String> dialogs = imagej.dialogs();
		assertEquals(1, dialogs.size(), dialogs.toString());
		assertTrue(dialogs.get(0).startsWith("Macro Error"), dialogs.get(0));
		assertTrue(dialogs.get(0).contains("The camera 127.0.0.2 is not connected; connect it first. in line 2"),
			dialogs.get(0));
	}

	@Test
	void aMacroWithMissingInputsIsNotAskedForThem() {
		imagej.macro("run('Lynceus Sample...');");
		assertEquals(List.of(), imagej.dialogs());
		assertFalse(imagej.log().isEmpty());
	}
}
