package io.github.lynceus.fiji.macro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.fiji.ImageJProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Macros that use features of a simulated camera, by commands and by Ext. functions, in an ImageJ without a display. */
class FeatureMacroTest {

	private static final String ADDRESS = "127.0.5.6";

	private static ImageJProcess imagej;

	@BeforeAll
	static void start() {
		imagej = ImageJProcess.headless();
		command("Lynceus Simulated Camera...", "SimulatedCamera");
		command("Lynceus Connect...", "Connect");
		command("Lynceus Get Feature...", "GetFeature");
		command("Lynceus Set Feature...", "SetFeature");
		command("Lynceus Execute Feature...", "ExecuteFeature");
		command("Lynceus Save Settings...", "SaveSettings");
		command("Lynceus Load Settings...", "LoadSettings");
		command("Lynceus Macro Functions", "MacroFunctions");
		imagej.macro("run('Lynceus Simulated Camera...', 'address=" + ADDRESS + "'); run('Lynceus Connect...', 'address="
			+ ADDRESS + "');");
	}

	private static void command(final String label, final String type) {
		imagej.addCommand(label, "io.github.lynceus.fiji.plain.Entry(\"io.github.lynceus.fiji.command." + type + "\")");
	}

	@AfterAll
	static void stop() {
		imagej.close();
	}

	@Test
	void commandsSetGetAndExecute() {
		assertEquals("Width = 192", logOf("run('Lynceus Set Feature...', 'name=Width value=192');"
			+ "run('Lynceus Execute Feature...', 'name=AcquisitionStop'); run('Lynceus Get Feature...', 'name=Width');"));
	}

	@Test
	void aRefusedValueStopsTheMacro() {
		assertEquals("before", logOf("print('before'); run('Lynceus Set Feature...', 'name=Width value=5'); print('after');"));
	}

	@Test
	void settingsGoToAFileAndBack(@TempDir final Path folder) {
		final Path file = folder.resolve("my camera.txt");
		assertEquals("Width = 256", logOf("run('Lynceus Set Feature...', 'name=Width value=256');"
			+ "run('Lynceus Save Settings...', 'file=[" + file + "]'); run('Lynceus Set Feature...', 'name=Width value=64');"
			+ "run('Lynceus Load Settings...', 'file=[" + file + "]'); run('Lynceus Get Feature...', 'name=Width');")
			.lines().reduce("", (first, second) -> second));
		assertTrue(Files.exists(file));
	}

	@Test
	void functionsGiveNumbersAndTexts() {
		assertEquals("193", ext("w = 0; Ext.setFeature('Width', '192'); Ext.getFeature('Width', w); print(w + 1);"));
		assertEquals("Mono16!", ext("p = 0; Ext.getFeature('PixelFormat', p); print(p + '!');"));
		assertEquals("0", ext("r = 5; Ext.getFeature('ReverseX', r); print(r);"));
		assertEquals("text", ext("i = 0; Ext.getFeature('DeviceID', i); if (startsWith(i, 'TEL')) print('text');"));
		assertEquals("64", ext("w = 64; Ext.setFeature('Width', 64); Ext.getFeature('Width', w); print(w);"));
		assertEquals("192", ext("w = 192; Ext.setFeature('Width', w); w = 0; Ext.getFeature('Width', w); print(w);"));
	}

	@Test
	void functionsTellRateAndState() {
		assertEquals("fast", ext("r = 0; Ext.getFrameRateMax(r); if (r > 100) print('fast');"));
		assertEquals("connected", ext("s = ''; Ext.getState(s); print(s);"));
	}

	@Test
	void functionsExecuteAndWait() {
		assertEquals("done", ext("Ext.setFeature('Width', '128'); Ext.executeFeature('AcquisitionStop');"
			+ "Ext.waitForFeature('Width', '128', 5); print('done');"));
	}

	@Test
	void whatGoesWrongInAFunctionStopsTheMacro() {
		assertEquals("before", ext("print('before'); Ext.setFeature('Width', '5'); print('after');"));
		assertEquals("before", ext("print('before'); Ext.waitForFeature('Width', '5', 0.1); print('after');"));
		assertEquals("before", ext("print('before'); v = 0; Ext.getFeature('Wdth', v); print('after');"));
	}

	private static String ext(final String macro) {
		return logOf("run('Lynceus Macro Functions'); " + macro);
	}

	private static String logOf(final String macro) {
		imagej.log();
		imagej.macro(macro);
		return imagej.log().strip();
	}
}
