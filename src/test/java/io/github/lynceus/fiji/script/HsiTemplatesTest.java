package io.github.lynceus.fiji.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import io.github.lynceus.hyper.demo.DemoScene;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scijava.Context;
import org.scijava.module.ModuleService;
import org.scijava.script.ScriptInfo;
import org.scijava.script.ScriptModule;
import org.scijava.script.ScriptService;

/** The hyperspectral script templates, one for each example of the HV SDK's guide, run unchanged without a display. */
class HsiTemplatesTest {

	private static final String FOLDER = "/script_templates/Lynceus/";

	private static Context context;

	private record Outcome(List<String> lines, ScriptModule module) {}

	@BeforeAll
	static void start() {
		System.setProperty("python.cachedir.skip", "true");
		context = new Context();
		// As ImageJ's own part of Fiji does.
		context.service(ScriptService.class).addAlias(ImagePlus.class);
	}

	@AfterAll
	static void stop() {
		context.dispose();
	}

	@Test
	void theseAreAll() throws Exception {
		final Path folder = Path.of(HsiTemplatesTest.class.getResource(FOLDER).toURI());
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(12, files.filter(file -> file.getFileName().toString().startsWith("HSI_")).count());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "groovy", "py" })
	void cameraPipelines(final String language) throws Exception {
		final Outcome outcome = run("HSI_1_Camera_Pipeline." + language);
		final int nearest = DemoScene.wavelengths().nearest(650);
		assertEquals(String.format(java.util.Locale.ROOT, "Closest band to 650 nm: %d, wavelength %.1f nm", nearest,
			DemoScene.wavelengths().at(nearest)), outcome.lines.get(0));
		assertEquals("Captured: 100 lines x 160 samples x 60 bands, acquisitions: 1", outcome.lines.get(1));
		final ImagePlus band = (ImagePlus) outcome.module.getOutput("band");
		final short[] raw = (short[]) DemoScene.raw().line(3).band(nearest).toArray();
		assertEquals(raw[7] / 255f, band.getProcessor().getf(7, 3));
	}

	@ParameterizedTest
	@ValueSource(strings = { "groovy", "py" })
	void individualAndCalibratedFrames(final String language) throws Exception {
		final List<String> lines = run("HSI_2_Stream_Frames." + language).lines;
		assertEquals(20, lines.size());
		assertEquals("Frame 9: 60 bands x 160 samples", lines.get(9));
		assertTrue(lines.get(10).matches("Frame 0: reflectance 0\\.\\d{3} in the middle"), lines.get(10));
	}

	@ParameterizedTest
	@ValueSource(strings = { "groovy", "py" })
	void savedClassifierAndRegressor(final String language) throws Exception {
		final List<String> lines = run("HSI_3_Saved_Models." + language).lines;
		assertEquals(21, lines.size());
		assertEquals("Frame 9: " + counts(9), lines.get(10));
		assertTrue(lines.get(20).matches("Frame 9: moisture -?[0-9.e-]+ to [0-9.]+ %"), lines.get(20));
	}

	@ParameterizedTest
	@ValueSource(strings = { "groovy", "py" })
	void previewAndCompactOutput(final String language) throws Exception {
		final Outcome outcome = run("HSI_4_Preview_and_Compact_Output." + language);
		assertEquals(List.of("Shown: 300 lines, 0 of them dropped", "Classified 300 lines with 160 samples each."),
			outcome.lines);
		final ImagePlus labels = (ImagePlus) outcome.module.getOutput("labels");
		for (int i = 0; i < 160; i++) assertEquals(DemoScene.classAt(20, i), labels.getProcessor().getf(i, 20));
	}

	@ParameterizedTest
	@ValueSource(strings = { "groovy", "py" })
	void labScanner(final String language) throws Exception {
		final List<String> lines = run("HSI_5_Lab_Scanner." + language).lines;
		assertEquals(List.of("Geometry: 100 lines at 250.0 mm/s", "Saved: 80 lines, 0 of them dropped"), lines);
	}

	@ParameterizedTest
	@ValueSource(strings = { "groovy", "py" })
	void foreignFrames(final String language) throws Exception {
		final List<String> lines = run("HSI_6_Foreign_Frames." + language).lines;
		assertEquals(5, lines.size());
		final long belt = java.util.stream.IntStream.range(0, 160).filter(s -> DemoScene.classAt(4, s) == 0).count();
		assertTrue(lines.get(4).contains("0" + (language.equals("py") ? ": " : ":") + belt), lines.get(4));
	}

	// -- Helper methods --

	private static String counts(final int line) {
		final long[] counts = new long[4];
		for (int s = 0; s < 160; s++) counts[DemoScene.classAt(line, s)]++;
		final StringBuilder text = new StringBuilder();
		for (int i = 0; i < 4; i++) {
			if (counts[i] > 0) text.append(text.length() == 0 ? ""
				: ", ").append(DemoScene.CLASSES.get(i)).append(' ').append(counts[i]);
		}
		return text.toString();
	}

	private static Outcome run(final String name) throws Exception {
		final StringWriter out = new StringWriter();
		try (Reader reader = new InputStreamReader(HsiTemplatesTest.class.getResourceAsStream(FOLDER + name),
			StandardCharsets.UTF_8))
		{
			final ScriptModule module = new ScriptInfo(context, FOLDER + name, reader).createModule();
			module.setOutputWriter(new PrintWriter(out, true));
			context.inject(module);
			context.service(ModuleService.class).run(module, true, "source", "").get();
			return new Outcome(Arrays.asList(out.toString().strip().split("\\R")), module);
		}
	}
}
