package io.github.lynceus.hyper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.camera.Progress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows 1, 2, 5 to 9, 11 and 12 with T6, T7 and T8. */
class TerminalTest {

	/** Keeps what a file would hold. */
	private static final class Written implements CubeWriter {

		private CubeHeader header;
		private final List<Long> lines = new ArrayList<>();
		private int closed;
		private long full = Long.MAX_VALUE;

		@Override
		public void begin(final CubeHeader cube) {
			header = cube;
		}

		@Override
		public void write(final Line line) {
			if (lines.size() == full) throw new CubeException("The disk is full.");
			lines.add(line.isDropped() ? -1 - line.meta().seq() : line.meta().seq());
		}

		@Override
		public void close() {
			closed++;
		}
	}

	@ParameterizedTest
	@EnumSource(Interleave.class)
	void processedStreamsEndWithTheFile(final Interleave interleave) {
		final Cube cube = TestCubes.lifetime(interleave);
		for (final Cube each : new Cube[] { cube, cube.times(2), cube.lines(0, 20) }) {
			try (LineStream stream = each.stream()) {
				for (int l = 0; l < 7; l++) {
					final Line line = stream.next();
					assertEquals(l, line.meta().seq());
					assertFalse(line.isDropped());
				}
				assertNull(stream.next());
				assertNull(stream.next());
			}
		}
	}

	/** T8. */
	@Test
	void eachTerminalIsOneAcquisitionAndNothingElseIs() {
		final ScriptedSource camera = TestCubes.camera(TestCubes.lifetime(Interleave.BIL));
		final Cube cube = camera.cube();
		final List<String> log = new ArrayList<>();
		cube.acquisitions().addListener(entry -> log.add(entry.toString()));
		final Cube one = cube.lines(1, 4).to(SampleType.FLOAT32).clip(0, 500);
		final Cube other = cube.band(1).snv().binning(2, Axis.SAMPLES);
		assertEquals(0, camera.opened.get());
		assertEquals(3, one.shape().lineCount());
		one.resolve();
		assertEquals(1, camera.opened.get());
		assertEquals(3, camera.given.get());
		final Written file = new Written();
		assertEquals(new CaptureCount(7, 0), other.write(file, Progress.NONE));
		assertEquals(2, camera.opened.get());
		one.stream().close();
		assertEquals(3, camera.opened.get());
		assertEquals(3, camera.closed.get());
		assertEquals(3, cube.acquisitions().count());
		assertEquals(List.of("Acquisition 1 from scripted camera: 3 lines from line 1",
			"Acquisition 2 from scripted camera: lines from 0 on", "Acquisition 3 from scripted camera: 3 lines from line 1"),
			log);
		assertEquals(1, file.closed);
		assertEquals(CubeShape.of(7, 2, 1), file.header.shape());
	}

	@Test
	void aCubeUsedTwiceInOneTerminalIsAcquiredOnce() {
		final ScriptedSource camera = TestCubes.camera(TestCubes.lifetime(Interleave.BIL)).dropping(2);
		final Cube cube = camera.cube();
		final double[][][] values = Cubes.values(cube.minus(cube.mean(Axis.BANDS)).plus(cube.bands(1, 2)).lines(1, 7));
		assertEquals(1, camera.opened.get());
		assertEquals(6, camera.given.get());
		assertNull(values[1]);
		assertEquals(2 - 1 + 341, values[2][4][2], 1e-3);
	}

	@Test
	void differentLinesOfOneLiveAcquisitionAreRefused() {
		final Cube cube = TestCubes.camera(TestCubes.lifetime(Interleave.BIL)).cube();
		assertThrows(CubeException.class, () -> cube.lines(0, 3).minus(cube.lines(3, 6)).resolve());
		assertThrows(CubeException.class, () -> cube.minus(cube.mean(Axis.LINES)).resolve());
		final Cube still = cube.resolve();
		assertEquals(-300, Cubes.values(still.lines(0, 3).minus(still.lines(3, 6)))[0][0][0]);
		assertEquals(-300, Cubes.values(still.minus(still.mean(Axis.LINES)))[0][0][0]);
	}

	/** The open point of section 1: dropped lines in a bounded capture. */
	@Test
	void droppedLinesKeepTheirPlacesInACapture() {
		final ScriptedSource camera = TestCubes.camera(TestCubes.lifetime(Interleave.BIL)).dropping(2, 3);
		final Cube resolved = camera.cube().lines(1, 6).times(1).resolve();
		assertEquals(5, resolved.shape().lineCount());
		try (LineStream stream = resolved.stream()) {
			assertEquals(new LineMeta(1, 2_000_000, false), stream.next().meta());
			final Line dropped = stream.next();
			assertTrue(dropped.isDropped());
			assertEquals(new LineMeta(2, 3_000_000, true), dropped.meta());
			assertTrue(stream.next().isDropped());
			assertEquals(4, stream.next().meta().seq());
		}
		final float[] array = (float[]) resolved.toArray();
		assertEquals(112, array[2 * 5 + 1]);
		assertTrue(Float.isNaN(array[15]));
		assertEquals(400, array[45]);
		final Written file = new Written();
		assertEquals(new CaptureCount(5, 2), camera.cube().lines(1, 6).write(file, Progress.NONE));
		assertEquals(List.of(1L, -3L, -4L, 4L, 5L), file.lines);
	}

	@ParameterizedTest
	@EnumSource(SampleType.class)
	void resolvedCubesHoldTheSameValuesInEveryOrder(final SampleType type) {
		for (final Interleave from : Interleave.values()) {
			for (final Interleave to : Interleave.values()) {
				final Cube resolved = TestCubes.index(type, from).toInterleave(to).resolve();
				assertEquals(to, resolved.interleave());
				final Object expected = TestCubes.indexArray(type, to);
				assertArrayEquals(new Object[] { expected }, new Object[] { resolved.toArray() }, from + " to " + to);
			}
		}
	}

	@Test
	void endlessCubesAreNotResolved() {
		final ScriptedSource camera = TestCubes.camera(TestCubes.lifetime(Interleave.BIL)).endless();
		assertThrows(CubeException.class, () -> camera.cube().resolve());
		assertThrows(CubeException.class, () -> camera.cube().toArray());
		assertEquals(0, camera.opened.get());
	}

	@Test
	void cubesLargerThanMemoryAreNotBegun() {
		final ScriptedSource camera = TestCubes.camera(TestCubes.lifetime(Interleave.BIL)).endless();
		assertThrows(CubeException.class, () -> camera.cube().lines(0, Long.MAX_VALUE / 1000).resolve());
		assertEquals(0, camera.opened.get());
	}

	@Test
	void whatHadComeIsKeptWhenTheSourceFails() {
		final ScriptedSource camera = TestCubes.camera(TestCubes.lifetime(Interleave.BIL)).failingAt(5);
		final CaptureException exc = assertThrows(CaptureException.class, () -> camera.cube().plus(1).resolve());
		assertEquals("The capture ended after 5 lines, 0 of them dropped: The scripted camera failed at line 5.", exc
			.getMessage());
		assertFalse(exc.isCancelled());
		assertEquals(5, exc.captured().shape().lineCount());
		assertEquals(443, Cubes.values(exc.captured())[4][4][2]);
		assertEquals(1, camera.closed.get());
		final Written file = new Written();
		assertThrows(CaptureException.class, () -> camera.cube().write(file, Progress.NONE));
		assertEquals(5, file.lines.size());
		assertEquals(1, file.closed);
		final ScriptedSource atOnce = TestCubes.camera(TestCubes.lifetime(Interleave.BIL)).failingAt(0);
		assertEquals("The scripted camera failed at line 0.",
			assertThrows(CubeException.class, () -> atOnce.cube().resolve()).getMessage());
	}

	@Test
	void aFullDiskEndsTheAcquisition() {
		final ScriptedSource camera = TestCubes.camera(TestCubes.lifetime(Interleave.BIL)).endless();
		final Written file = new Written();
		file.full = 3;
		assertEquals(3, assertThrows(CaptureException.class, () -> camera.cube().write(file,
			Progress.NONE)).count().lines());
		assertEquals(1, camera.closed.get());
		assertEquals(1, file.closed);
	}

	@Test
	void cancellingKeepsWhatHadCome() {
		final ScriptedSource camera = TestCubes.camera(TestCubes.lifetime(Interleave.BIL)).endless();
		final Written file = new Written();
		final CaptureException exc = assertThrows(CaptureException.class, () -> camera.cube().write(file, new CancelAfter(4)));
		assertTrue(exc.isCancelled());
		assertEquals(List.of(0L, 1L, 2L, 3L), file.lines);
		final CaptureException resolving = assertThrows(CaptureException.class, () -> camera.cube().lines(0, 100).resolve(new CancelAfter(
			2)));
		assertEquals(2, resolving.captured().shape().lineCount());
		assertEquals(2, camera.closed.get());
	}

	/** A user who cancels as soon as so many lines are there. */
	private static final class CancelAfter implements Progress {

		private final int lines;
		private int seen;

		private CancelAfter(final int lines) {
			this.lines = lines;
		}

		@Override
		public void update(final String message, final double fraction) {}

		@Override
		public boolean isCancelled() {
			return ++seen >= lines;
		}
	}

	@Test
	void progressIsToldAtTheEnd() {
		final List<String> told = new ArrayList<>();
		TestCubes.lifetime(Interleave.BIL).resolve(new Progress() {

			@Override
			public void update(final String message, final double fraction) {
				told.add(message + ": " + fraction);
			}

			@Override
			public boolean isCancelled() {
				return false;
			}
		});
		assertEquals("Line 7 of 7: 1.0", told.get(told.size() - 1));
	}

	@Test
	void closingFromAnotherThreadEndsAStream() throws InterruptedException {
		final LineStream stream = TestCubes.camera(TestCubes.lifetime(Interleave.BIL)).endless().cube().snv().stream();
		assertEquals(0, stream.next().meta().seq());
		final Thread other = new Thread(stream::close);
		other.start();
		other.join();
		assertNull(stream.next());
		stream.close();
	}

	@Test
	void anInterruptedThreadReadsNoFurther() {
		try (LineStream stream = TestCubes.lifetime(Interleave.BIL).stream()) {
			Thread.currentThread().interrupt();
			assertThrows(CubeException.class, stream::next);
			assertTrue(Thread.interrupted());
		}
	}
}
