package io.github.lynceus.hyper.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.fiji.ImageJFolder;
import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.WavelengthUnit;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Models of scikit-learn give what scikit-learn gives. */
class OnnxModelTest {

	private static final int PIXELS = 60;

	@ParameterizedTest
	@CsvSource({ "fat-ridge,1", "fat-pls,1", "fat-water-pls,2", "fat-forest,1" })
	void regressorsGiveTheSameNumbers(final String name, final int outputs) {
		for (final int block : new int[] { 1, 7, 512 }) {
			try (Model model = OnnxModel.open(ModelFixtures.file(name + ".onnx"), OnnxOptions.DEFAULT.withBlockSize(block))) {
				assertEquals(ModelKind.REGRESSOR, model.kind());
				assertEquals(32, model.inputs());
				assertEquals(outputs, model.outputs().size());
				assertEquals(List.of(), model.classNames());
				final float[] out = new float[outputs * PIXELS];
				model.predict(ModelFixtures.line("fat-spectra.csv"), PIXELS, out);
				for (int k = 0; k < outputs; k++) {
					final String[] expected = ModelFixtures.column("fat-predicted.csv", outputs == 1 ? name : name + ":" + k);
					for (int s = 0; s < PIXELS; s++) {
						assertEquals(Double.parseDouble(expected[s]), out[k * PIXELS + s], 1e-4);
					}
				}
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "classes-numbers,classes-numbers", "classes-words,classes-words", "classes-zipmap,classes-words",
		"classes-binary,classes-binary", "classes-forest,classes-forest", "classes-mlp,classes-mlp" })
	void classifiersGiveTheSameClasses(final String name, final String column) {
		for (final int block : new int[] { 1, 7, 512 }) {
			try (Model model = OnnxModel.open(ModelFixtures.file(name + ".onnx"), new OnnxOptions(2, block))) {
				assertEquals(ModelKind.CLASSIFIER, model.kind());
				final float[] out = new float[PIXELS];
				model.predict(ModelFixtures.line("classes-spectra.csv"), PIXELS, out);
				final String[] labels = new String[PIXELS];
				for (int s = 0; s < PIXELS; s++) {
					assertEquals(Math.rint(out[s]), out[s]);
					labels[s] = model.classNames().get((int) out[s]).replace("class ", "");
				}
				assertArrayEquals(ModelFixtures.column("classes-predicted.csv", column), labels);
			}
		}
	}

	@Test
	void wordsAreNumberedInTheOrderOfTheModel() {
		for (final String name : List.of("classes-words", "classes-zipmap", "classes-forest", "classes-mlp")) {
			assertEquals(List.of("leaf", "soil", "stone", "water"), open(name).classNames(), name);
		}
		assertEquals(List.of("-1", "1"), open("classes-binary").classNames());
	}

	@Test
	void smallNumbersStayAsTheyAre() {
		final Model model = open("classes-numbers");
		assertEquals(8, model.classNames().size());
		final float[] out = new float[PIXELS];
		model.predict(ModelFixtures.line("classes-spectra.csv"), PIXELS, out);
		assertEquals(List.of(1, 2, 4, 7),
			IntStream.range(0, PIXELS).mapToObj(s -> (int) out[s]).distinct().sorted().toList());
	}

	@Test
	void whatTheAuthorWroteIsKnown() {
		assertEquals(WavelengthUnit.NANOMETERS, open("fat-pls").wavelengths().unit());
		assertEquals(32, open("fat-pls").wavelengths().count());
		assertEquals(List.of(new ModelOutput("fat", "%")), open("fat-pls").outputs());
		assertEquals(List.of(new ModelOutput("fat", ""), new ModelOutput("water", "")), open("fat-water-pls").outputs());
		assertEquals(List.of(new ModelOutput("prediction", "")), open("fat-ridge").outputs());
		assertEquals(0.43, open("classes-words").wavelengths().at(0));
		assertEquals(WavelengthUnit.MICROMETERS, open("classes-words").wavelengths().unit());
		assertTrue(open("fat-ridge").wavelengths().isEmpty());
	}

	// -- What must not be --

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "bad-external|wants to read its numbers from another file",
		"bad-external-constant|wants to read its numbers from another file",
		"bad-operator|uses the operator 'Evil' of 'com.example', which is not part of ONNX", "bad-loop|holds a loop",
		"bad-shape|takes values with 4 axes", "bad-double|does not take 32-bit numbers" })
	void suspectModelsAreRefusedWhenTheyAreOpened(final String name, final String sentence) {
		final String message = assertThrows(CubeException.class, () -> open(name)).getMessage();
		assertTrue(message.contains(name + ".onnx") && message.contains(sentence), message);
	}

	@Test
	void aModelThatGivesMoreThanItSaysIsStopped() {
		final Model model = open("bad-rows");
		final String message = assertThrows(CubeException.class, () -> model.predict(new float[40], 10, new float[40])).getMessage();
		assertEquals("The model bad-rows.onnx gives 80 values for 10 spectra, which is not what its file says: export"
			+ " it again.",
			message);
	}

	@Test
	void anotherNumberOfBandsIsOneSentence() {
		final Model model = open("fat-ridge");
		final CubeException error = assertThrows(CubeException.class, () -> model.predict(new float[300], 10, new float[10]));
		assertEquals("The model fat-ridge.onnx takes 32 bands, and the line has 30.", error.getMessage());
	}

	@Test
	void aClosedModelSaysSo() {
		final Model model = open("fat-ridge");
		model.predict(new float[320], 10, new float[10]);
		model.close();
		model.close();
		assertTrue(assertThrows(CubeException.class, () -> model.predict(new float[320], 10, new float[10])).getMessage()
			.contains("is closed"));
	}

	@Test
	void manyThreadsUseOneModel() throws Exception {
		final float[] line = ModelFixtures.line("fat-spectra.csv");
		final float[] expected = new float[PIXELS];
		try (Model model = open("fat-pls")) {
			model.predict(line, PIXELS, expected);
			final ExecutorService threads = Executors.newFixedThreadPool(4);
			try {
				final Callable<float[]> work = () -> {
					final float[] out = new float[PIXELS];
					for (int i = 0; i < 50; i++) {
						Arrays.fill(out, 0);
						model.predict(line, PIXELS, out);
					}
					return out;
				};
				for (final Future<float[]> result : threads.invokeAll(List.of(work, work, work, work))) {
					assertArrayEquals(expected, result.get());
				}
			}
			finally {
				threads.shutdownNow();
			}
		}
	}

	/** As in a Fiji without the jar: the same classes behind a class loader that does not find it. */
	@Test
	void withoutTheJarASentenceNamesIt() throws Exception {
		try (URLClassLoader without = new URLClassLoader(classPathWithoutRuntime(), ClassLoader.getPlatformClassLoader())) {
			final Class<?> models = without.loadClass(Predictions.class.getName());
			final InvocationTargetException error = assertThrows(InvocationTargetException.class,
				() -> models.getMethod("open", Path.class).invoke(null, ModelFixtures.file("fat-ridge.onnx")));
			assertNotEquals(CubeException.class, error.getCause().getClass());
			assertEquals(CubeException.class.getName(), error.getCause().getClass().getName());
			assertEquals("The model fat-ridge.onnx needs ONNX Runtime, which is not installed: put onnxruntime-1.28.0.jar (Maven"
				+ " Central, com.microsoft.onnxruntime:onnxruntime) into the folder jars of Fiji, or plugins of"
				+ " ImageJ, and start it again.", error.getCause().getMessage());
			// A linear model does not need it.
			models.getMethod("open", Path.class).invoke(null, ModelFixtures.file("fat-pls.csv"));
		}
	}

	@ParameterizedTest
	@CsvSource({ "1.22.0,,false", "1.28.0,,false", "1.29.0,,true", "1.29.0,1,false", "1.30.1,true,false", "1.30.1,0,true",
		"2.0.0,,true", ",,false", "custom,,false" })
	void versionsThatReportAreNotStarted(final String version, final String value, final boolean reports) {
		assertEquals(reports, OnnxRuntime.reports(version, value));
	}

	private static URL[] classPathWithoutRuntime() {
		return Arrays.stream(ImageJFolder.classPathText().split(File.pathSeparator)).map(OnnxModelTest::classPathEntries)
			.flatMap(List::stream).filter(url -> !url.getPath().contains("onnxruntime")).toArray(URL[]::new);
	}

	private static List<URL> classPathEntries(final String entry) {
		try {
			return List.of(new File(entry).toURI().toURL());
		}
		catch (final MalformedURLException exception) {
			throw new AssertionError(exception);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "ENVI", "\u0080\u0004", "\n\u0005hello" })
	void whatIsNoOnnxFileIsOneSentence(final String text, @TempDir final Path folder) throws Exception {
		final Path path = folder.resolve("x.onnx");
		Files.writeString(path, text, StandardCharsets.ISO_8859_1);
		final String message = assertThrows(CubeException.class, () -> OnnxModel.open(path)).getMessage();
		assertTrue(message.startsWith("The file x.onnx is no ONNX model, or is damaged"), message);
	}

	private static Model open(final String name) {
		return OnnxModel.open(ModelFixtures.file(name + ".onnx"));
	}
}
