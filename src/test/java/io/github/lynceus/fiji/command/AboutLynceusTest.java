package io.github.lynceus.fiji.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.check.About;
import io.github.lynceus.fiji.ImageJFolder;
import io.github.lynceus.fiji.ImageJProcess;
import io.github.lynceus.fiji.XvfbDisplay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plugin's page in ImageJ's help menu. */
class AboutLynceusTest {

	private static final String TITLE = "About Lynceus";

	private static XvfbDisplay display;
	private static ImageJProcess imagej;

	@BeforeAll
	static void start(@TempDir final Path root) throws IOException {
		display = XvfbDisplay.start();
		imagej = ImageJProcess.plain(display, new ImageJFolder(root));
	}

	@AfterAll
	static void stop() {
		if (imagej != null) imagej.close();
		if (display != null) display.close();
	}

	@Test
	void thePluginTellsWhatItIs() {
		assertTrue(imagej.menuItems("Help", "About Plugins").contains("Lynceus"), () -> imagej.menuItems("Help", "About Plugins")
			.toString());
		imagej.menu("Lynceus");
		assertTrue(imagej.windows().contains(TITLE), () -> imagej.windows() + " " + imagej.dialogs());
		final String text = imagej.macro("selectWindow('" + TITLE + "'); return getInfo('window.contents');");
		for (final String words : List.of("Lynceus ", "Java " + System.getProperty("java.version"), "Netty: ", "packets: ",
			"ONNX models: ", "Simplified BSD", About.LINK))
		{
			assertTrue(text.contains(words), text);
		}
		imagej.menu("Lynceus");
		assertEquals(1, imagej.windows().stream().filter(TITLE::equals).count());
	}

	@Test
	void itsLicenceIsTheProjects() throws IOException {
		assertTrue(Files.readString(Path.of("LICENSE")).contains("Redistribution and use in source and binary forms"));
		assertTrue(Files.readString(Path.of("pom.xml")).contains("<url>" + About.LINK + "</url>"));
	}
}
