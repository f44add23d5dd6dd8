package io.github.lynceus.hyper.camera;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.camera.Progress;
import io.github.lynceus.gige.StreamOptions;
import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.Interleave;
import io.github.lynceus.hyper.Line;
import io.github.lynceus.hyper.LineStream;
import io.github.lynceus.simulator.Faults;
import io.github.lynceus.simulator.line.LineNumbers;
import io.github.lynceus.simulator.line.LineOptions;
import io.github.lynceus.simulator.line.TestCube;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SimulatedCameraTest {

	private static final int HOST = 123;
	/** A busy machine may not let anybody ask again for a while. */
	private static final StreamOptions PATIENT = StreamOptions.builder().packetSize(1500).frameTimeout(Duration.ofSeconds(10)).build();
	private static final TestCube SEVEN = new TestCube(7, 13, 11, 4096);

	private static SimulatedCamera camera(final Interleave interleave) {
		return new SimulatedCamera(LineRig.memory(SEVEN, interleave));
	}

	// -- Lifetime --

	@ParameterizedTest
	@EnumSource(Interleave.class)
	void aStreamLoopsAndACubeEnds(final Interleave interleave) {
		final SimulatedCamera camera = camera(interleave);
		try (LineStream stream = camera.stream(20)) {
			for (int i = 0; i < 20; i++) {
				final Line line = stream.next();
				assertEquals(i, line.meta().seq());
				assertEquals(interleave.ofLines(), line.plane().interleave());
				assertArrayEquals(SEVEN.line(i % 7), LineRig.values(line));
			}
			assertNull(stream.next());
			assertFalse(camera.isStreaming());
		}
		try (LineStream stream = camera.cube().stream()) {
			final List<Line> lines = LineRig.take(stream, 99);
			assertEquals(7, lines.size());
			for (int i = 0; i < 7; i++) assertArrayEquals(SEVEN.line(i), LineRig.values(lines.get(i)));
		}
		try (LineStream stream = camera.cube().lines(2, 5).stream()) {
			assertEquals(List.of(2L, 3L, 4L), LineRig.take(stream, 99).stream().map(line -> line.meta().seq()).toList());
		}
	}

	@Test
	void aStreamWithoutEndLoopsUntilItIsClosed() {
		final SimulatedCamera camera = camera(Interleave.BSQ);
		final LineStream stream = camera.stream();
		assertEquals(1000, LineRig.take(stream, 1000).size());
		assertTrue(camera.isStreaming());
		stream.close();
		assertNull(stream.next());
		assertFalse(camera.isStreaming());
	}

	@Test
	void eachTerminalIsOneAcquisition() {
		final SimulatedCamera camera = camera(Interleave.BIL);
		final Cube cube = camera.cube();
		final Cube first = cube.lines(0, 3);
		final Cube second = cube.lines(3, 6);
		assertEquals(0, camera.acquisitions().count());
		final Cube resolved = first.resolve();
		assertEquals(1, camera.acquisitions().count());
		second.resolve();
		assertEquals(2, camera.acquisitions().count());
		resolved.resolve();
		assertEquals(2, camera.acquisitions().count());
	}

	// -- The same result in three ways --

	@ParameterizedTest
	@EnumSource(Interleave.class)
	void fileSimulatedCameraAndCameraGiveTheSameLines(final Interleave interleave) {
		final Cube memory = LineRig.memory(SEVEN, interleave);
		try (LineRig rig = new LineRig(HOST, SEVEN, new LineOptions(),
			new LineCameraOptions().withWavelengths(LineRig.wavelengths(11))))
		{
			rig.device().setFaults(Faults.NONE.withDrop(0.01).withDropResent(false).withSeed(3));
			rig.camera().setStreamOptions(PATIENT);
			final List<Line> file = all(memory);
			final List<Line> simulated = all(new SimulatedCamera(memory).cube().lines(0, 7));
			final List<Line> live = all(rig.camera().cube().lines(0, 7));
			for (int i = 0; i < 7; i++) {
				assertArrayEquals(SEVEN.line(i), LineRig.values(file.get(i)));
				assertArrayEquals(SEVEN.line(i), LineRig.values(simulated.get(i)));
				assertArrayEquals(SEVEN.line(i), LineRig.values(live.get(i)));
				assertEquals(i, live.get(i).meta().seq());
				assertEquals(i, simulated.get(i).meta().seq());
			}
			assertEquals(memory.metadata().wavelengths(), rig.camera().wavelengths());
		}
	}

	@Test
	void lostPacketsAreSentAgainAndNoLineIsMissing() {
		final TestCube large = new TestCube(20, 320, 64, 4096);
		try (LineRig rig = new LineRig(HOST, large, new LineOptions(), new LineCameraOptions())) {
			rig.device().setFaults(Faults.NONE.withDrop(0.01).withDropResent(false).withSeed(5));
			rig.camera().setStreamOptions(PATIENT);
			try (CameraLines stream = rig.camera().stream(100)) {
				for (int i = 0; i < 100; i++) {
					final Line line = stream.next();
					assertEquals(i, line.meta().seq());
					assertFalse(line.isDropped(), "line " + i);
					assertArrayEquals(large.line(i % 20), LineRig.values(line));
				}
				assertTrue(rig.device().statistics().faults().dropped() > 10);
				assertEquals(0, stream.counts().dropped());
			}
		}
	}

	private static List<Line> all(final Cube cube) {
		try (LineStream stream = cube.stream()) {
			return LineRig.take(stream, 99);
		}
	}

	@Test
	void scriptedDropsAreTheSameInBoth() {
		final SimulatedCamera simulated = camera(Interleave.BIL).dropping(line -> line == 2 || line == 9);
		try (LineRig rig = new LineRig(HOST, SEVEN, new LineOptions().withLost(LineNumbers.parse("2,9")),
			new LineCameraOptions());
			LineStream here = simulated.stream(12);
			LineStream there = rig.camera().stream(12))
		{
			for (int i = 0; i < 12; i++) {
				final Line a = here.next();
				final Line b = there.next();
				assertEquals(i, a.meta().seq());
				assertEquals(i, b.meta().seq());
				assertEquals(i == 2 || i == 9, a.isDropped());
				assertEquals(a.isDropped(), b.isDropped());
				if (!a.isDropped()) assertArrayEquals(LineRig.values(a), LineRig.values(b));
			}
			assertNull(here.next());
			assertNull(there.next());
		}
	}

	// -- Settings --

	@Test
	void cropAndBandsNarrowLines() {
		final SimulatedCamera camera = camera(Interleave.BIP);
		assertEquals(DoneBy.COMPUTER, camera.setHorizontalCrop(4, 9));
		camera.setBands(BandRange.parseList("8:10;0:1"));
		assertEquals(3, camera.bands());
		assertEquals(5, camera.samples());
		assertArrayEquals(new double[] { 480, 490, 400 }, camera.wavelengths().values());
		final int[] bands = { 8, 9, 0 };
		final List<Line> lines = all(camera.cube());
		assertEquals(7, lines.size());
		for (int l = 0; l < 7; l++) {
			for (int b = 0; b < 3; b++) {
				for (int s = 0; s < 5; s++) {
					assertEquals(SEVEN.value(l, bands[b], 4 + s), lines.get(l).plane().value(b, s));
				}
			}
		}
		camera.showAll();
		assertEquals(11, camera.bands());
		assertThrows(CubeException.class, () -> camera.setBands(BandRange.parseList("8:12")));
	}

	@Test
	void theLineRateIsTheClock() {
		final SimulatedCamera camera = camera(Interleave.BIL);
		camera.setLineRate(250);
		try (LineStream stream = camera.stream(5)) {
			assertEquals(LongStream.range(0, 5).mapToObj(i -> i * 4_000_000).toList(),
				LineRig.take(stream, 9).stream().map(line -> line.meta().timestampNanos()).toList());
		}
		camera.setLineRate(1000);
		camera.paced(true);
		final long begin = System.nanoTime();
		try (LineStream stream = camera.stream(51)) {
			LineRig.take(stream, 51);
		}
		assertTrue(System.nanoTime() - begin >= 50_000_000, "no line comes before its time");
	}

	@Test
	void settingsAreRefusedWhileLinesCome() {
		final SimulatedCamera camera = camera(Interleave.BIL);
		try (LineStream stream = camera.stream()) {
			stream.next();
			assertThrows(CubeException.class, () -> camera.setExposure(1));
			assertThrows(CubeException.class, () -> camera.setLineRate(1));
			assertThrows(CubeException.class, () -> camera.setHorizontalCrop(0, 1));
			assertThrows(CubeException.class, camera::showAll);
			assertThrows(CubeException.class, camera::stream);
		}
		assertEquals(77, camera.setExposure(77));
		assertThrows(CubeException.class, () -> camera.setLineRate(Double.NaN));
		assertThrows(CubeException.class, () -> camera.stream(0));
	}

	@Test
	void aDarkCubeIsWhatIsSeenWithTheShutterClosed() {
		final TestCube dark = new TestCube(3, 13, 11, 16);
		final SimulatedCamera camera = camera(Interleave.BIL);
		assertThrows(CubeException.class, () -> camera.captureDark(2, Progress.NONE));
		camera.withDark(LineRig.memory(dark, Interleave.BIL));
		final List<Line> lines = all(camera.captureDark(2, Progress.NONE));
		assertEquals(2, lines.size());
		assertArrayEquals(dark.line(1), LineRig.values(lines.get(1)));
		assertEquals(4, camera.captureReference(4, Progress.NONE).shape().lineCount());
	}
}
