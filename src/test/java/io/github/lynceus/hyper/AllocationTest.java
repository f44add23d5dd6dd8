package io.github.lynceus.hyper;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** Buffers belong to a stream, not to its lines. */
class AllocationTest {

	private static final int SAMPLES = 300;
	private static final int BANDS = 60;

	@Test
	void linesOfAPipelineNeedNoNewPlanes() {
		final Scene scene = new Scene(CubeShape.of(3, SAMPLES, BANDS), Scene.between(400, 1000, BANDS),
			(line, sample, band) -> 0.5);
		final Cube camera = TestCubes.camera(scene.raw().resolve()).endless().cube();
		final Cube calibrated = camera.reflectance(scene.white(), scene.dark(), true);
		final Cube all = calibrated.absorbance().snv().savitzkyGolay(5, 2, 1).toInterleave(Interleave.BIP).times(calibrated
			.toInterleave(Interleave.BIP)).binning(2, Axis.BANDS).binning(2, Axis.LINES).selectBands(3, 1);
		final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
		final long thread = Thread.currentThread().getId();
		try (LineStream stream = all.stream()) {
			for (int i = 0; i < 50; i++) stream.next();
			final long before = threads.getThreadAllocatedBytes(thread);
			for (int i = 0; i < 200; i++) stream.next();
			final long perLine = (threads.getThreadAllocatedBytes(thread) - before) / 200;
			assertTrue(perLine < SAMPLES * BANDS, perLine + " bytes a line, a plane of bytes would be " + SAMPLES * BANDS);
		}
	}
}
