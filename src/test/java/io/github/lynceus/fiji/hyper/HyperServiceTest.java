package io.github.lynceus.fiji.hyper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.gui.Roi;
import io.github.lynceus.hyper.CaptureException;
import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.Interleave;
import io.github.lynceus.hyper.Line;
import io.github.lynceus.hyper.SampleType;
import io.github.lynceus.hyper.TestCubes;
import io.github.lynceus.hyper.camera.SimulatedCamera;
import io.github.lynceus.img.BandsPicture;
import io.github.lynceus.img.RegionSpectrum;
import io.github.lynceus.img.preview.RollingPreview;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scijava.Context;

/** The service without a display. */
class HyperServiceTest {

	private static Context context;
	private static HyperService hyper;

	@BeforeAll
	static void start() {
		context = new Context(HyperService.class);
		hyper = context.service(HyperService.class);
	}

	@AfterAll
	static void stop() {
		context.dispose();
	}

	@Test
	void aPreviewIsOneAcquisitionAndSkipsWhatWasLost() {
		final SimulatedCamera camera = hyper.simulated(TestCubes.classes().raw()).dropping(line -> line % 4 == 1);
		final Cube shown = camera.cube().band(3);
		final RollingPreview rolling = hyper.rolling(shown, 50, 0, 4095);
		assertEquals(12, hyper.preview(shown, rolling, "").lines());
		assertEquals(9, rolling.lines());
		assertEquals(3, rolling.dropped());
		assertEquals(1, camera.acquisitions().count());
		assertTrue(hyper.picture(rolling).getHeight() > 50);
	}

	@Test
	void noLineAtAllIsASentence() {
		final SimulatedCamera camera = hyper.simulated(TestCubes.classes().raw()).dropping(line -> true);
		final RollingPreview rolling = hyper.rolling(camera.cube(), 50, 0, 4095);
		final String sentence = assertThrows(CubeException.class, () -> hyper.preview(camera.cube(), rolling, null)).getMessage();
		assertEquals("No line came of the simulated camera: all 12 were dropped.", sentence);
	}

	@Test
	void whatHadComeIsKeptWhenTheUserCancels() {
		final Thread user = Thread.currentThread();
		final AtomicInteger lines = new AtomicInteger();
		// An interrupt is what Esc is to a script.
		final Cube cube = TestCubes.classes().raw().ufunc((meta, plane) -> {
			if (lines.incrementAndGet() == 6) user.interrupt();
			return plane;
		});
		final Cube kept = hyper.resolve(cube);
		assertTrue(Thread.interrupted());
		assertTrue(kept.shape().lineCount() > 0 && kept.shape().lineCount() < 12, kept.shape().toString());
		assertArrayEquals((short[]) TestCubes.classes().raw().line(2).toArray(), (short[]) kept.line(2).toArray());
	}

	@Test
	void aFailureIsASentenceWithWhatHadComeBeside() {
		final Cube cube = TestCubes.classes().raw().ufunc((meta, plane) -> {
			if (meta.seq() == 5) throw new CubeException("The lamp went out.");
			return plane;
		});
		final CaptureException failure = assertThrows(CaptureException.class, () -> hyper.resolve(cube));
		assertTrue(failure.getMessage().contains("The lamp went out."), failure.getMessage());
		assertEquals(5, failure.captured().shape().lineCount());
	}

	@Test
	void framesOfOtherProgramsNeedWholeRows() {
		assertEquals(3, hyper.line(new short[12], 4).shape().bands());
		assertThrows(CubeException.class, () -> hyper.line(new float[13], 4));
	}

	@Test
	void spectraOfSelectionsAreMeansOfTheirPixels() {
		final Cube cube = TestCubes.index(SampleType.UINT16, Interleave.BSQ);
		final RegionSpectrum spectrum = RegionSpectrum.of(cube, new Roi(2, 1, 3, 2), "r");
		assertEquals(6, spectrum.pixels());
		for (int band = 0; band < 13; band++) {
			double sum = 0;
			for (int l = 1; l < 3; l++)
				for (int s = 2; s < 5; s++)
					sum += TestCubes.indexValue(SampleType.UINT16,
						l, s, band);
			assertEquals(sum / 6, spectrum.mean()[band], 1e-9);
		}
		assertThrows(CubeException.class, () -> RegionSpectrum.of(cube, new Roi(50, 50, 2, 2), "r"));
	}

	@Test
	void picturesOfThreeBandsAreScaledBetweenTheEnds() {
		final Cube cube = TestCubes.index(SampleType.UINT16, Interleave.BIL);
		final ImagePlus picture = BandsPicture.of(cube, new int[] { 0, 1, 2 }, 0, 510, "p");
		int line = 0;
		for (final Line each : cube.stream()) {
			for (int s = 0; s < 11; s++) {
				for (int i = 0; i < 3; i++) {
					final long level = Math.min(255, Math.round(each.plane().value(i, s) / 2));
					assertEquals(level, picture.getProcessor().get(s, line) >> 16 - 8 * i & 255);
				}
			}
			line++;
		}
		assertThrows(CubeException.class, () -> BandsPicture.of(cube, new int[] { 0, 1, 13 }, 0, 1, "p"));
	}
}
