package io.github.lynceus.fiji.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import io.github.lynceus.Loopback;
import io.github.lynceus.fiji.ImageJProcess;
import io.github.lynceus.fiji.PluginsConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The camera's memory from macros: what is recorded, listed, cleared and downloaded. */
class MemoryCommandsTest {

	private static final String ADDRESS = Loopback.address(194);

	private static ImageJProcess imagej;

	@BeforeAll
	static void start() {
		imagej = ImageJProcess.headless();
		PluginsConfig.targets().forEach(imagej::addCommand);
		logOf("run('Lynceus Simulated Camera...', 'address=" + ADDRESS + "');"
			+ "run('Lynceus Camera Settings...', 'width=64 height=32 exposure=10 framerate=1000 calibration=RT');");
	}

	@AfterAll
	static void stop() {
		imagej.close();
	}

	@BeforeEach
	void clear() {
		logOf("close('*'); run('Lynceus Clear Memory...', 'sequences=all');");
	}

	private static void record(final int sequences, final int frames) {
		logOf("run('Lynceus Configure Buffer...', 'sequences=" + sequences + " frames=" + frames + " premoi=4 clear=true');"
			+ "run('Lynceus Record Buffer');");
	}

	@Test
	void eachSequenceIsTold() {
		final String log = logOf("run('Lynceus Configure Buffer...', 'sequences=2 seconds=0.04 premoi=10');"
			+ "run('Lynceus Record Buffer');");
		assertTrue(log.startsWith("2 sequences of 40 frames (0.0400 s each, "), log);
		assertTrue(log.contains("\nSequence 1 of 2: done (40 frames).\n"), log);
		assertTrue(log.endsWith("\nSequence 2 of 2: done (40 frames)."), log);
	}

	@Test
	void theContentsAreATable() {
		record(2, 20);
		final String log = logOf("run('Lynceus Memory Contents'); for (i = 0; i < nResults; i++) print(getResult('Sequence', i),"
			+ "getResult('Frames', i), getResult('Before MOI', i), getResult('Width', i), getResult('OffsetX', i));");
		assertTrue(log.startsWith("The memory is idle: 2 sequences, 17.180 of 17.180 GB free in one piece, 0.000 GB between"), log);
		assertTrue(log.endsWith("\n0 20 4 64 128\n1 20 4 64 128"), log);
	}

	@Test
	void onesAreClearedAndTheRestIsNumberedAnew() {
		record(3, 20);
		final String listed = "run('Lynceus Memory Contents'); for (i = 0; i < nResults; i++) print(getResult('Frames', i));";
		assertTrue(logOf("run('Lynceus Clear Memory...', 'sequences=1 defragment=false');" + listed).endsWith("\n20\n0\n20"));
		assertTrue(logOf("run('Lynceus Clear Memory...', 'sequences=1 defragment=true');" + listed).endsWith("GB between "
			+ "sequences. Next: 3 x 20 frames, 4 before the MOI, MOI by software.\n20\n20"));
		assertFails("Lynceus Clear Memory...", "sequences=7", "There is no sequence 7 in the memory of Telops Inc. TS-IR (" + ADDRESS
			+ "): it holds sequences 0 to 1.");
	}

	@Test
	void aRecordingStepByStep() {
		final String log = logOf("run('Lynceus Configure Buffer...', 'frames=100 premoi=50');"
			+ "run('Lynceus Manual Recording...', 'step=arm'); wait(500); run('Lynceus Manual Recording...', 'step=mark');"
			+ "run('Lynceus Manual Recording...', 'step=wait patience=60'); run('Lynceus Memory Contents');"
			+ "print(getResult('Frames', 0), getResult('Before MOI', 0));");
		assertTrue(log.endsWith("\n100 50"), log);
		assertFails("Lynceus Manual Recording...", "step=mark", "The moment of interest cannot be marked, because the memory "
			+ "buffer of Telops Inc. TS-IR (" + ADDRESS + ") is idle: arm it first.");
	}

	@Test
	void downloadsGoStraightToDiskAndOpenVirtually(@TempDir final Path folder) throws Exception {
		record(1, 60);
		final Path file = folder.resolve("a.tif");
		assertEquals("60 1 FrameID", logOf("run('Lynceus Download Sequences...', 'sequences=0 via=disk save=[" + file
			+ "]'); print(nSlices, is('Virtual Stack'), substring(getInfo('slice.label'), 0, 7));"));
		final ImagePlus opened = IJ.openImage(file.toString());
		assertEquals(60, opened.getStackSize());
		assertTrue(Files.size(file) > 60 * 64 * 32 * 2);
		assertEquals("20", logOf("close(); run('Lynceus Download Sequences...', 'sequences=0 first=10 count=20'); print(nSlices);"));
		assertFails("Lynceus Download Sequences...", "sequences=0 via=disk",
			"Which file shall the download go to? Give its name, ending in .tif or .raw.");
	}

	private static String logOf(final String macro) {
		imagej.log();
		imagej.errors();
		imagej.macro(macro);
		final String errors = imagej.errors();
		assertFalse(errors.contains("Error"), errors);
		return imagej.log().strip();
	}

	private static void assertFails(final String label, final String options, final String sentence) {
		imagej.errors();
		imagej.macro("run('" + label + "', '" + options + "');");
		final String errors = imagej.errors();
		assertTrue(errors.contains("Macro Error: " + sentence), errors);
	}
}
