package io.github.lynceus.hyper.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.CubeHeader;
import io.github.lynceus.hyper.CubeMetadata;
import io.github.lynceus.hyper.CubeShape;
import io.github.lynceus.hyper.Interleave;
import io.github.lynceus.hyper.Line;
import io.github.lynceus.hyper.LineStream;
import io.github.lynceus.hyper.Plane;
import io.github.lynceus.hyper.SampleType;
import io.github.lynceus.hyper.Scene;
import io.github.lynceus.hyper.SpectralClass;
import io.github.lynceus.hyper.TestCubes;
import io.github.lynceus.hyper.Wavelengths;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Models on whole cubes. */
class PredictionsTest {

	private static final int PIXELS = 60;

	/** T3: the label map is the truth. */
	@ParameterizedTest
	@EnumSource(Interleave.class)
	void everyPixelGetsItsClass(final Interleave interleave) {
		final Scene scene = TestCubes.classes();
		final Cube cube = scene.raw().reflectance(scene.white(), scene.dark(), true).toInterleave(interleave);
		final Cube labels = cube.operation(Predictions.of(classifier())).resolve();
		assertEquals(CubeShape.of(12, 32, 1), labels.shape());
		assertEquals(SampleType.UINT8, labels.type());
		assertEquals(List.of("a", "b", "c", "d"), labels.metadata().classes().stream().map(SpectralClass::name).toList());
		assertEquals(List.of("class"), labels.metadata().bandNames());
		assertTrue(labels.metadata().wavelengths().isEmpty());
		final byte[] values = (byte[]) labels.toArray();
		for (int l = 0; l < 12; l++) {
			for (int s = 0; s < 32; s++) {
				assertEquals(TestCubes.classAt(l, s), values[l * 32 + s]);
			}
		}
	}

	/** T5: percent of fat within what rounding of the counts allows. */
	@Test
	void fatIsMeasured() {
		final Scene scene = TestCubes.fat();
		final Model model = LinearModelFile.parse(
			table("fat [%]", scene.raw().metadata().wavelengths(), new double[][] { TestCubes.fatWeights() }), "fat.csv");
		final Cube fat = scene.raw().reflectance(scene.white(), scene.dark(), true).absorbance()
			.operation(Predictions.of(model))
			.resolve();
		assertEquals(SampleType.FLOAT32, fat.type());
		assertEquals("%", fat.metadata().others().get(PredictionMetadata.UNIT));
		final float[] values = (float[]) fat.toArray();
		double squares = 0;
		for (int i = 0; i < values.length; i++) {
			squares += Math.pow(values[i] - TestCubes.fatAt(i % 64), 2);
		}
		assertTrue(Math.sqrt(squares / values.length) < 0.02, "RMSE " + Math.sqrt(squares / values.length));
	}

	@Test
	void onnxModelsWorkOnCubesOfAnyOrder() {
		final float[] line = ModelFixtures.line("classes-spectra.csv");
		final String[] expected = ModelFixtures.column("classes-predicted.csv", "classes-forest");
		final Cube bil = Cube.of(line, new CubeHeader(CubeShape.of(1, PIXELS, 24), SampleType.FLOAT32, Interleave.BIL, CubeMetadata.NONE));
		try (Model model = Predictions.open(ModelFixtures.file("classes-forest.onnx"))) {
			for (final Interleave interleave : Interleave.values()) {
				final byte[] labels = (byte[]) bil.toInterleave(interleave).operation(Predictions.of(model)).toArray();
				for (int s = 0; s < PIXELS; s++) {
					assertEquals(expected[s], model.classNames().get(labels[s]));
				}
			}
		}
	}

	@Test
	void aPartOfTheMapIsThatPart() {
		final Scene scene = TestCubes.classes();
		final Cube map = scene.exact().operation(Predictions.of(classifier()));
		final byte[] part = (byte[]) map.samples(5, 20).lines(3, 9).toArray();
		assertEquals(6 * 15, part.length);
		for (int i = 0; i < part.length; i++) {
			assertEquals(TestCubes.classAt(3 + i / 15, 5 + i % 15), part[i]);
		}
		final Cube compact = scene.exact().operation(Predictions.compact(classifier(), 7));
		final float[] visual = (float[]) compact.band(1).samples(5, 20).toArray();
		assertEquals((float) scene.reflectance(2, 8, 7), visual[2 * 15 + 3]);
		final float[] labels = (float[]) compact.band(0).toArray();
		assertEquals(TestCubes.classAt(11, 31), labels[labels.length - 1]);
	}

	// -- NaN --

	@Test
	void compactLinesHoldClassAndBandAndNoNaN() {
		final Scene scene = TestCubes.classes();
		final Cube holes = withNaN(scene.exact(), 4, 9);
		final Cube compact = holes.operation(Predictions.compact(classifier(), 3));
		assertEquals(CubeShape.of(12, 32, 2), compact.shape());
		assertEquals("class", compact.metadata().bandNames().get(0));
		assertEquals(holes.metadata().wavelengths().at(3) + " nm", compact.metadata().bandNames().get(1));
		int lines = 0;
		try (LineStream stream = compact.stream()) {
			for (Line line = stream.next(); line != null; line = stream.next()) {
				for (int s = 0; s < 32; s++) {
					final boolean hole = lines == 4 && s == 9;
					// A spectrum of zeros has no largest weight: the first class.
					assertEquals(hole ? 0 : TestCubes.classAt(lines, s), line.plane().value(0, s));
					assertEquals(hole ? 0 : (float) scene.reflectance(lines, s, 3), line.plane().value(1, s));
				}
				lines++;
			}
		}
		assertEquals(12, lines);
	}

	@Test
	void aRegressorGivesNaNForNaNAlone() {
		final Scene scene = TestCubes.classes();
		final Model model = LinearModelFile.parse(table("y", Wavelengths.NONE,
			new double[][] { TestCubes.classWeights()[2] }), "y.csv");
		final float[] whole = (float[]) scene.exact().operation(Predictions.of(model)).toArray();
		final float[] holes = (float[]) withNaN(scene.exact(), 4, 9).operation(Predictions.of(model)).toArray();
		for (int i = 0; i < whole.length; i++) {
			assertEquals(i == 4 * 32 + 9 ? Float.NaN : whole[i], holes[i]);
		}
	}

	// -- What does not fit --

	@Test
	void anotherNumberOfBandsIsRefusedBeforeTheFirstLine() {
		final Cube cube = TestCubes.affine().raw();
		final String message = assertThrows(CubeException.class, () -> cube.operation(Predictions.of(classifier()))).getMessage();
		assertEquals("The model classes.csv takes 16 bands, and the cube has 24: choose the bands it was trained"
			+ " with, or another model.", message);
		assertEquals(0, cube.acquisitions().count());
	}

	@Test
	void otherWavelengthsAreRefusedBeforeTheFirstLine() {
		// 38 nm from band to band: off by less than half of that is the same band, by more another one.
		final Cube cube = TestCubes.classes().exact();
		shifted(cube, 18).operation(Predictions.of(classifier()));
		final String message = assertThrows(CubeException.class, () -> shifted(cube, 20).operation(Predictions.of(classifier())))
			.getMessage();
		assertTrue(message.startsWith("The model classes.csv expects band 0 at 430.0 nm, and the cube has it at 450.0 nm"),
			message);
		cube.withMetadata(CubeMetadata.NONE).operation(Predictions.of(classifier()));
	}

	@Test
	void theBandToLookAtExists() {
		final Cube cube = TestCubes.classes().exact();
		for (final int band : new int[] { -1, 16 }) {
			final String message = assertThrows(CubeException.class, () -> cube.operation(Predictions.compact(classifier(), band)))
				.getMessage();
			assertEquals("There is no band " + band + " to look at: the cube has bands 0 to 15.", message);
		}
		final Model regressor = LinearModel.open(ModelFixtures.file("fat-pls.csv"));
		assertThrows(CubeException.class, () -> Predictions.compact(regressor, 0));
	}

	static Stream<Arguments> pickles() {
		return Stream.of(Arguments.of("model.joblib", "x"), Arguments.of("model.pkl", "x"),
			Arguments.of("model.onnx", "\u0080\u0004\u0095"), Arguments.of("model.csv", "\u001f\u008b"),
			Arguments.of("model.onnx", "PK\u0003\u0004"), Arguments.of("model.bin", "x\u009c"));
	}

	@ParameterizedTest
	@MethodSource("pickles")
	void picklesAreRefusedWithWhatToDo(final String name, final String beginning,
		@TempDir final Path folder) throws Exception
	{
		final Path path = folder.resolve(name);
		Files.write(path, (beginning + "rest").getBytes(StandardCharsets.ISO_8859_1));
		final String message = assertThrows(CubeException.class, () -> Predictions.open(path)).getMessage();
		assertTrue(message.contains("is a pickle of Python"), message);
		assertTrue(message.contains("to_onnx(model, X[:1].astype(\"float32\"))"), message);
	}

	@Test
	void otherFilesAreNoModels(@TempDir final Path folder) throws Exception {
		final Path path = Files.writeString(folder.resolve("model.txt2"), "hello");
		assertTrue(assertThrows(CubeException.class, () -> Predictions.open(path)).getMessage()
			.contains("is no model that is read"));
		assertTrue(assertThrows(CubeException.class, () -> Predictions.open(folder.resolve("none.onnx"))).getMessage()
			.contains("there is no such file"));
	}

	@Test
	void howCountsBecomeLightIsNotSaidOfAMap() {
		final Cube cube = TestCubes.classes().exact();
		final Cube tagged = cube.withMetadata(cube.metadata().with("Reflectance scale factor", "10000")
			.with("site", "north"));
		final CubeMetadata map = tagged.operation(Predictions.of(classifier())).metadata();
		assertEquals("north", map.others().get("site"));
		assertEquals("classes.csv", map.others().get(PredictionMetadata.MODEL));
		assertTrue(map.others().keySet().stream().noneMatch("reflectance scale factor"::equalsIgnoreCase));
	}

	// -- Helper methods --

	private static Model classifier() {
		return LinearModelFile.parse(
			table("class a,class b,class c,class d", Scene.between(430, 1000, 16), TestCubes.classWeights()), "classes.csv");
	}

	private static String table(final String outputs, final Wavelengths wavelengths, final double[][] weights) {
		final StringBuilder text = new StringBuilder(wavelengths.isEmpty() ? "band" : "wavelength").append(',')
			.append(outputs);
		for (int b = 0; b < weights[0].length; b++) {
			text.append('\n').append(wavelengths.isEmpty() ? Integer.toString(b) : Double.toString(wavelengths.at(b)));
			for (final double[] one : weights) {
				text.append(',').append(one[b]);
			}
		}
		return text.append("\nintercept").append(",0".repeat(weights.length)).toString();
	}

	private static Cube shifted(final Cube cube, final double nanometres) {
		final double[] values = cube.metadata().wavelengths().values();
		for (int b = 0; b < values.length; b++) {
			values[b] += nanometres;
		}
		return cube.withMetadata(cube.metadata().withWavelengths(Wavelengths.nanometers(values)));
	}

	private static Cube withNaN(final Cube cube, final long atLine, final int atSample) {
		return cube.ufunc((meta, plane) -> {
			if (meta.seq() == atLine) {
				final Plane changed = plane.copy();
				for (int b = 0; b < plane.bands(); b++) {
					changed.set(b, atSample, Double.NaN);
				}
				return changed;
			}
			return plane;
		});
	}
}
