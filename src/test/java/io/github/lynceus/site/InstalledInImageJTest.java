package io.github.lynceus.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Awaiting;
import io.github.lynceus.Loopback;
import io.github.lynceus.fiji.ImageJProcess;
import io.github.lynceus.fiji.PluginsConfig;
import io.github.lynceus.fiji.XvfbDisplay;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ImageJ started in a folder laid out like Fiji's that was filled from the update site and with nothing else of ours. */
class InstalledInImageJTest {

	private static final String ADDRESS = Loopback.address(191);
	private static final String CAMERA = "Telops Inc. TS-IR (" + ADDRESS + ")";

	private static XvfbDisplay display;
	private static Path fiji;
	private static ImageJProcess imagej;

	@BeforeAll
	static void start(@TempDir final Path root) throws IOException {
		display = XvfbDisplay.start();
		Built.site().write(root.resolve("site"));
		fiji = root.resolve("fiji");
		Built.install(root.resolve("site"), fiji);
		imagej = ImageJProcess.plain(display, fiji);
	}

	@AfterAll
	static void stop() {
		if (imagej != null) imagej.close();
		if (display != null) display.close();
	}

	@Test
	void startsWithTheWholeMenuAndWithoutAWord() {
		assertEquals(new ArrayList<>(PluginsConfig.targets().keySet()), imagej.menuItems("Plugins", "Lynceus"));
		assertEquals("", imagej.log());
		assertEquals(List.of(), imagej.dialogs());
	}

	@Test
	void theShippedDemonstrationRuns() {
		imagej.macro(fiji.resolve("macros/Lynceus/Lynceus_Demo.ijm"), ADDRESS);
		assertEquals(List.of(), imagej.dialogs(), "no error");
		assertEquals("128 64 1 3 1000", imagej.macro("selectImage('" + CAMERA + "'); getDimensions(w, h, c, z, t);"
			+ " return '' + w + ' ' + h + ' ' + c + ' ' + z + ' ' + t;"));
		assertTrue(imagej.windows().contains("Lynceus Integrity Report"));
		Awaiting.until("the live view goes on", () -> imagej.images().contains(CAMERA + " (Live)"));
		imagej.macro("run('Lynceus Disconnect'); close('*');");
	}
}
