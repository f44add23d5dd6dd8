package io.github.lynceus.hyper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.imglib2.Cursor;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.ComplexType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImgTest {

	@ParameterizedTest
	@EnumSource(SampleType.class)
	void imagesHoldTheValuesOfTheCubeAndBecomeOneAgain(final SampleType type) {
		for (final Interleave interleave : Interleave.values()) {
			final Cube cube = TestCubes.index(type, interleave);
			final Img<? extends NativeType<?>> image = cube.asImg();
			assertArrayEquals(new long[] { 11, 5, 13 }, image.dimensionsAsLongArray());
			final Cursor<? extends NativeType<?>> cursor = image.localizingCursor();
			while (cursor.hasNext()) {
				final ComplexType<?> value = (ComplexType<?>) cursor.next();
				final int expected = TestCubes.indexValue(type, cursor.getLongPosition(1), cursor.getIntPosition(0), cursor
					.getIntPosition(2));
				assertEquals(expected, value.getRealDouble());
				assertEquals(type.isComplex() ? expected + 0.5 : 0, value.getImaginaryDouble());
			}
			@SuppressWarnings("unchecked")
			final RandomAccessibleInterval<? extends ComplexType<?>> numbers = (RandomAccessibleInterval<? extends ComplexType<?>>) (RandomAccessibleInterval<?>) image;
			final Cube again = Cube.of(numbers, CubeMetadata.NONE);
			assertEquals(type, again.type());
			assertArrayEquals(new Object[] { TestCubes.indexArray(type, Interleave.BIL) }, new Object[] { again.toArray() });
		}
	}

	@Test
	void linesAreWorkedOutWhenTheyAreLookedAt() {
		final Scene scene = TestCubes.affine();
		final List<Long> seen = new ArrayList<>();
		final Cube raw = scene.raw();
		final Cube cube = raw.reflectance(scene.white(), scene.dark(), true).ufunc((meta, plane) -> {
			seen.add(meta.seq());
			return plane;
		});
		seen.clear();
		final Img<? extends NativeType<?>> image = cube.asImg();
		assertTrue(seen.isEmpty());
		final FloatType value = (FloatType) image.getAt(7, 4, 20);
		assertEquals(List.of(4L), seen);
		assertEquals(scene.reflectance(4, 7, 20), value.get(), scene.bound(7, 20) + 1e-6);
		assertEquals(0, raw.acquisitions().count());
	}

	@Test
	void writingIntoTheImageLeavesTheCubeAlone() {
		final Cube cube = TestCubes.index(SampleType.UINT16, Interleave.BIL).resolve();
		((UnsignedShortType) cube.asImg().getAt(1, 2, 3)).set(9999);
		assertEquals(TestCubes.indexValue(SampleType.UINT16, 2, 1, 3), Cubes.values(cube)[2][1][3]);
	}

	@Test
	void liveCubesAreNoImages() {
		final ScriptedSource camera = TestCubes.camera(TestCubes.lifetime(Interleave.BIL)).dropping(3);
		assertTrue(assertThrows(CubeException.class, () -> camera.cube().lines(0, 5).asImg()).getMessage().startsWith(
			"The lines of scripted camera come once and in order: resolve the cube"));
		assertEquals(0, camera.opened.get());
		final Img<? extends NativeType<?>> image = camera.cube().to(SampleType.FLOAT32).resolve().asImg();
		assertTrue(Float.isNaN(((FloatType) image.getAt(0, 3, 0)).get()));
		assertEquals(410, ((FloatType) image.getAt(1, 4, 0)).get());
	}

	@Test
	void imagesMayBeginAnywhereAndHaveOneBand() {
		final ArrayImg<FloatType, ?> image = ArrayImgs.floats(new float[] { 0, 1, 2, 3, 4, 5 }, 3, 2);
		final Cube cube = Cube.of(Views.translate(image, -5, 7), CubeMetadata.NONE);
		assertEquals(CubeShape.of(2, 3, 1), cube.shape());
		assertEquals(5, Cubes.values(cube)[1][2][0]);
		assertThrows(CubeException.class, () -> Cube.of(ArrayImgs.floats(4), CubeMetadata.NONE));
		assertThrows(CubeException.class, () -> Cube.of(ArrayImgs.unsigned128Bits(4, 4), CubeMetadata.NONE));
	}
}
