package io.github.lynceus.img;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.ImageStack;
import ij.io.FileSaver;
import ij.io.Opener;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.CubeHeader;
import io.github.lynceus.hyper.CubeMetadata;
import io.github.lynceus.hyper.CubeShape;
import io.github.lynceus.hyper.Interleave;
import io.github.lynceus.hyper.SampleType;
import io.github.lynceus.hyper.SpectralClass;
import io.github.lynceus.hyper.TestCubes;
import io.github.lynceus.hyper.WavelengthUnit;
import io.github.lynceus.hyper.Wavelengths;
import io.github.lynceus.hyper.file.EnviFile;
import io.github.lynceus.hyper.model.PredictionMetadata;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Cubes in ImageJ, saved and opened by ImageJ. */
class CubeImageTest {

	@TempDir
	Path folder;

	@ParameterizedTest
	@EnumSource(SampleType.class)
	void bandsAreSlicesAndBack(final SampleType type) {
		for (final Interleave interleave : Interleave.values()) {
			final Cube cube = TestCubes.index(type, interleave);
			final ImagePlus image = CubeImage.of(cube, "x", Progress.NONE);
			assertEquals(type == SampleType.UINT8 ? 8 : type == SampleType.UINT16 ? 16 : 32, image.getBitDepth());
			assertArrayEquals(new int[] { 11, 5, 1, 13, 1 }, image.getDimensions());
			final double[][][] back = values(CubeImage.cube(image));
			for (int l = 0; l < 5; l++) {
				for (int s = 0; s < 11; s++) {
					for (int b = 0; b < 13; b++) {
						final int value = TestCubes.indexValue(type, l, s, b);
						final double expected = type.isComplex() ? Math.hypot(value, value + 0.5) : value;
						assertEquals(expected, image.getStack().getVoxel(s, l, b), expected * 1e-6);
						assertEquals(expected, back[l][s][b], expected * 1e-6);
					}
				}
			}
		}
	}

	@ParameterizedTest
	@EnumSource(Interleave.class)
	void aFileIsAVirtualStackThatImagejSaves(final Interleave interleave) {
		final Path path = folder.resolve("x.hdr");
		final double[] nanometres = new double[13];
		for (int b = 0; b < 13; b++) {
			nanometres[b] = 400.04 + 10.123456789 * b;
		}
		final CubeMetadata metadata = CubeMetadata.NONE.withWavelengths(Wavelengths.nanometers(nanometres))
			.withDescription("a scan").with("site", "north");
		TestCubes.index(SampleType.UINT16, interleave).withMetadata(metadata).write(EnviFile.writer(path), Progress.NONE);
		final ImagePlus image = CubeImage.virtual(EnviFile.open(path), "x");
		assertTrue(image.getStack().isVirtual());
		assertEquals("400.0 nm", image.getStack().getSliceLabel(1));
		assertEquals("511.4 nm", image.getStack().getSliceLabel(12));
		final String tiff = folder.resolve("x.tif").toString();
		RecordingFile.save(image, Path.of(tiff));
		final ImagePlus opened = new Opener().openImage(tiff);
		assertEquals("511.4 nm", opened.getStack().getSliceLabel(12));
		assertEquals(metadata, CubeImage.cube(opened).metadata());
		assertEquals(TestCubes.indexValue(SampleType.UINT16, 4, 10, 12), opened.getStack().getVoxel(10, 4, 12));
		assertTrue(new FileSaver(opened).saveAsTiffStack(folder.resolve("again.tif").toString()));
		assertEquals(metadata, CubeImage.cube(new Opener().openImage(folder.resolve("again.tif").toString())).metadata());
	}

	@Test
	void aLabelMapHasColoursAndNames() {
		final List<SpectralClass> classes = List.of(new SpectralClass("leaf", 0x112233), new SpectralClass("soil, dry", 0xFF8000));
		final Cube map = Cube.of(new byte[] { 0, 1, 1, 0, 1, 0 }, new CubeHeader(CubeShape.of(2, 3, 1), SampleType.UINT8,
			Interleave.BIL,
			CubeMetadata.NONE.withClasses(classes)));
		final ImagePlus image = CubeImage.of(map, "map", Progress.NONE);
		assertEquals("soil, dry", image.getProp(CubeImage.CLASS + 1));
		final String tiff = folder.resolve("map.tif").toString();
		RecordingFile.save(image, Path.of(tiff));
		final ImagePlus opened = new Opener().openImage(tiff);
		assertEquals(0xFF112233, opened.getProcessor().getLut().getRGB(0));
		assertEquals(0xFFFF8000, opened.getProcessor().getLut().getRGB(1));
		assertEquals(0xFF000000, opened.getProcessor().getLut().getRGB(2));
		assertEquals("leaf", opened.getProp(CubeImage.CLASS + 0));
		assertEquals(1, opened.getProcessor().get(1, 0));
		assertEquals(0xFF8000, CubeImage.cube(opened).metadata().classes().get(1).rgb());
	}

	@Test
	void aMapOfValuesHasItsUnit() {
		final Cube map = Cube.of(new float[] { 0.5f, Float.NaN }, new CubeHeader(CubeShape.of(1, 2, 1), SampleType.FLOAT32,
			Interleave.BIL,
			CubeMetadata.NONE.withBandNames(List.of("fat")).with(PredictionMetadata.UNIT, "%")));
		final ImagePlus image = CubeImage.of(map, "fat", Progress.NONE);
		RecordingFile.save(image, folder.resolve("fat.tif"));
		final ImagePlus opened = new Opener().openImage(folder.resolve("fat.tif").toString());
		assertEquals("%", opened.getCalibration().getValueUnit());
		assertEquals("fat", opened.getProp("Slice_Label"));
		assertEquals(Float.NaN, opened.getProcessor().getf(1, 0));
		assertEquals("%", CubeImage.cube(opened).metadata().others().get(PredictionMetadata.UNIT));
	}

	@Test
	void labelsOfOtherProgramsTellWavelengths() {
		final ImageStack stack = new ImageStack(2, 2);
		stack.addSlice("0.55 µm", new FloatProcessor(2, 2));
		stack.addSlice("0.65 um\nimported", new FloatProcessor(2, 2));
		assertEquals(Wavelengths.of(WavelengthUnit.MICROMETERS, 0.55, 0.65),
			CubeImage.cube(new ImagePlus("x", stack)).metadata().wavelengths());
		stack.addSlice("white", new FloatProcessor(2, 2));
		assertTrue(CubeImage.cube(new ImagePlus("x", stack)).metadata().wavelengths().isEmpty());
	}

	@Test
	void anEditedInfoTextIsNoObstacle() {
		final ImagePlus image = CubeImage.of(TestCubes.index(SampleType.UINT8, Interleave.BIL), "x", Progress.NONE);
		image.setProperty("Info", "ENVI\nbands = what?");
		assertEquals(TestCubes.INDEX_SHAPE, CubeImage.cube(image).shape());
	}

	@Test
	void coloursAreNoValues() {
		assertTrue(assertThrows(CubeException.class, () -> CubeImage.cube(new ImagePlus("photo", new ColorProcessor(2, 2))))
			.getMessage().contains("RGB Stack"));
	}

	private static double[][][] values(final Cube cube) {
		final Object array = cube.toInterleave(Interleave.BIP).toArray();
		final CubeShape shape = cube.shape();
		final double[][][] values = new double[(int) shape.lineCount()][shape.samples()][shape.bands()];
		int i = 0;
		for (final double[][] line : values) {
			for (final double[] spectrum : line) {
				for (int b = 0; b < spectrum.length; b++) {
					spectrum[b] = cube.type().value(array, i++);
				}
			}
		}
		return values;
	}
}
