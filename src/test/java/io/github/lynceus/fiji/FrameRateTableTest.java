package io.github.lynceus.fiji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Loopback;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.scijava.Context;

/** The table of frame rates in the documentation is what the camera sets and what the forecast says. */
class FrameRateTableTest {

	/** Window, integration time and the rate published for a real camera. */
	private static final int[][] PUBLISHED = { { 320, 256, 10, 3115 }, { 320, 128, 10, 5973 }, { 320, 64, 10, 11034 },
		{ 128, 64, 10, 17836 }, { 64, 32, 10, 36676 }, { 64, 4, 10, 64491 }, { 64, 4, 5, 95184 } };

	@Test
	void theDocumentsTableIsWhatTheCameraSets() throws IOException {
		final List<String> rows = new ArrayList<>();
		try (Context context = new Context(CameraService.class)) {
			final CameraService cameras = context.service(CameraService.class);
			cameras.connect(cameras.simulate(Loopback.address(193), false));
			for (final int[] row : PUBLISHED) {
				final double forecast = cameras.frameRateMax(row[0], row[1], row[2]);
				cameras.setResolution(row[0], row[1]);
				cameras.setIntegrationTime(row[2]);
				final double set = cameras.setFrameRate(1e6);
				assertEquals(set, forecast, 0.005);
				assertEquals(row[3], set, 0.5, "published as a whole number");
				rows.add(String.format(Locale.ROOT, "| %dx%d | %d µs | %d Hz | %.2f Hz |", row[0], row[1], row[2], row[3], set));
			}
		}
		assertEquals(String.join("\n", rows), tableOfTheDocument());
	}

	private static String tableOfTheDocument() throws IOException {
		final Matcher section = Pattern.compile("(?s)<!-- begin frame rates -->.*\\| --- \\|\n(.*?)\n\n.*<!-- end frame rates -->")
			.matcher(Files.readString(Path.of("doc/telops.md")));
		assertTrue(section.find(), "the section between its two marks");
		return section.group(1);
	}
}
