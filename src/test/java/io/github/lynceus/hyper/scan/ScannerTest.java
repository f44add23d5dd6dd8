package io.github.lynceus.hyper.scan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Awaiting;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.hyper.CaptureException;
import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.Interleave;
import io.github.lynceus.hyper.Line;
import io.github.lynceus.hyper.LineStream;
import io.github.lynceus.hyper.camera.HsiSource;
import io.github.lynceus.hyper.camera.LineCameraOptions;
import io.github.lynceus.hyper.camera.LineRig;
import io.github.lynceus.hyper.camera.SimulatedCamera;
import io.github.lynceus.simulator.line.LineNumbers;
import io.github.lynceus.simulator.line.LineOptions;
import io.github.lynceus.simulator.line.TestCube;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Lights, motion, capture and the stage as it was, whatever ends a scan. */
class ScannerTest {

	private static final int HOST = 124;
	private static final TestCube CUBE = new TestCube(12, 13, 11, 4096);
	private static final List<String> WHOLE = List.of("lights on", "move 1.00 mm at 10.00 mm/s", "stop", "move to 0.00 mm", "lights off");

	private final SimulatedStage stage = new SimulatedStage(50);

	/** 10 lines, 0.1 mm apart, at 100 a second. */
	private Scanner scanner(final StageDriver driver) {
		final Scanner scanner = new Scanner(new SimulatedCamera(LineRig.memory(CUBE, Interleave.BIL)), driver);
		scanner.setDistance(1);
		scanner.setPixel(0.1);
		return scanner;
	}

	// -- Lifetime --

	@Test
	void nothingMovesBeforeATerminalAndEachScansOnce() {
		final Scanner scanner = scanner(stage);
		final Cube cube = scanner.cube();
		final Cube some = cube.lines(0, 6);
		assertEquals(10, cube.shape().lineCount());
		assertEquals(List.of(), stage.log());
		final Cube resolved = cube.resolve();
		assertEquals(WHOLE, stage.log());
		assertEquals(1, scanner.acquisitions().count());
		assertEquals(10, resolved.shape().lineCount());
		resolved.resolve();
		assertEquals(5, stage.log().size());
		some.resolve();
		assertEquals(2, scanner.acquisitions().count());
		assertEquals(10, stage.log().size());
		try (LineStream stream = resolved.stream()) {
			for (int i = 0; i < 10; i++) assertArrayEquals(CUBE.line(i), LineRig.values(stream.next()));
			assertNull(stream.next());
		}
		assertEquals("0.1", cube.metadata().others().get("line pitch mm"));
		assertFalse(scanner.isScanning());
	}

	@Test
	void aPipelineWorksWithEither() {
		final SimulatedCamera camera = new SimulatedCamera(LineRig.memory(CUBE, Interleave.BIL));
		for (final HsiSource source : List.of(camera, scanner(stage))) {
			final Cube resolved = source.cube().lines(2, 5).resolve();
			try (LineStream stream = resolved.stream()) {
				assertArrayEquals(CUBE.line(2), LineRig.values(stream.next()));
			}
			assertEquals(11, source.wavelengths().count());
		}
	}

	@Test
	void aScannerThatFailsAtLineFiveKeepsWhatCameAndGoesBack() {
		final Scanner scanner = scanner(stage.failingAt(5));
		final CaptureException thrown = assertThrows(CaptureException.class, () -> scanner.cube().resolve());
		assertEquals("The capture ended after 5 lines, 0 of them dropped: The simulated stage is stuck at 0 mm: free it, then"
			+ " scan again.", thrown.getMessage());
		assertEquals(5, thrown.captured().shape().lineCount());
		assertEquals(List.of("lights on", "move 1.00 mm at 10.00 mm/s", "stuck", "stop", "move to 0.00 mm", "lights off"),
			stage.log());
		assertFalse(scanner.isScanning());
	}

	@Test
	void aCancelledScanGoesBack() {
		final AtomicInteger asked = new AtomicInteger();
		final Progress impatient = new Progress() {

			@Override
			public void update(final String message, final double fraction) {}

			@Override
			public boolean isCancelled() {
				return asked.incrementAndGet() >= 3;
			}
		};
		final Scanner scanner = scanner(stage);
		final CaptureException thrown = assertThrows(CaptureException.class, () -> scanner.cube().resolve(impatient));
		assertTrue(thrown.isCancelled());
		assertEquals(WHOLE, stage.log());
	}

	@Test
	void aStreamThatIsClosedEarlyGoesBack() {
		final Scanner scanner = scanner(stage);
		try (LineStream stream = scanner.cube().stream()) {
			stream.next();
			assertEquals(2, stage.log().size());
			assertTrue(stage.lights().get());
			assertTrue(scanner.isScanning());
			final CubeException second = assertThrows(CubeException.class, () -> scanner.cube().stream());
			assertTrue(second.getMessage().endsWith("is under way: wait for its end, or cancel it."), second.getMessage());
			assertEquals(2, stage.log().size(), "a scan under way is left alone");
		}
		assertEquals(WHOLE, stage.log());
		assertFalse(stage.lights().get());
	}

	@Test
	void closingTheScannerEndsItsScan() {
		final Scanner scanner = scanner(stage);
		final LineStream stream = scanner.cube().stream();
		stream.next();
		scanner.close();
		assertNull(stream.next());
		assertEquals("close", stage.log().get(5));
		assertEquals(WHOLE, stage.log().subList(0, 5));
	}

	@Test
	void warmingUpCanBeCancelled() throws InterruptedException {
		final Scanner scanner = scanner(stage);
		scanner.setWarmUp(Duration.ofHours(1));
		final AtomicReference<Throwable> thrown = new AtomicReference<>();
		final Thread scan = new Thread(() -> {
			try {
				scanner.cube().resolve();
			}
			catch (final CubeException exc) {
				thrown.set(exc);
			}
		});
		scan.start();
		Awaiting.until("the lights are on", () -> stage.log().contains("lights on"));
		scanner.close();
		scan.join(20_000);
		assertEquals("The scan on the simulated stage was cancelled.", thrown.get().getMessage());
		assertEquals(List.of("lights on", "lights off", "close"), stage.log(), "it has not moved");
	}

	@Test
	void anInterruptedReaderLeavesNoLightOn() throws InterruptedException {
		final Scanner scanner = scanner(stage);
		final Thread scan = new Thread(() -> {
			try (LineStream stream = scanner.cube().stream()) {
				Thread.currentThread().interrupt();
				stream.next();
			}
			catch (final CubeException exc) {
				assertTrue(Thread.currentThread().isInterrupted());
			}
		});
		scan.start();
		scan.join(20_000);
		assertEquals("lights off", stage.log().get(stage.log().size() - 1));
	}

	@Test
	void whatIsNotBroughtBackIsSaid() {
		final Scanner scanner = scanner(new SimulatedStage(50));
		final SimulatedStage stuck = (SimulatedStage) scanner.stage();
		final LineStream stream = scanner.cube().stream();
		stuck.close();
		final String said = assertThrows(StageException.class, stream::close).getMessage();
		assertTrue(said.startsWith("Could not bring the simulated stage back: stop it (The simulated stage refused \"stop\": it"
			+ " is switched off.), move it to 0.00 mm ("), said);
		assertTrue(said.endsWith("Do that by hand."), said);
		assertFalse(scanner.isScanning());
	}

	@Test
	void whatTheStageCannotDoIsRefusedAndLeavesItAsItWas() {
		final Scanner scanner = scanner(stage);
		scanner.setDistance(60);
		assertEquals("The simulated stage refused \"move 60.00 mm at 10.00 mm/s\": it goes from 0 to 50.0 mm.",
			assertThrows(StageException.class, () -> scanner.cube().resolve()).getMessage());
		assertEquals(List.of("lights on", "refused: move 60.00 mm at 10.00 mm/s", "stop", "move to 0.00 mm", "lights off"),
			stage.log());
	}

	@Test
	void lightsThatWereOnStayOn() {
		stage.setLights(true);
		scanner(stage).cube().resolve();
		assertTrue(stage.lights().get());
	}

	// -- With a camera on the wire --

	@Test
	void aCameraOverAStageScansItsLines() {
		try (LineRig rig = new LineRig(HOST, CUBE, new LineOptions().withLost(LineNumbers.parse("3")),
			new LineCameraOptions()))
		{
			final Scanner scanner = new Scanner(rig.camera(), stage);
			scanner.setDistance(2);
			scanner.setPixel(0.2);
			scanner.setOversampling(2);
			assertEquals(200, scanner.setLineRate(200));
			assertEquals(20, scanner.geometry().lines());
			try (LineStream stream = scanner.cube().stream()) {
				final List<Line> lines = LineRig.take(stream, 99);
				assertEquals(20, lines.size());
				for (int i = 0; i < 20; i++) {
					assertEquals(i, lines.get(i).meta().seq());
					assertEquals(i == 3, lines.get(i).isDropped());
					if (i != 3) assertArrayEquals(CUBE.line(i % 12), LineRig.values(lines.get(i)));
				}
			}
			assertEquals("move 2.00 mm at 20.00 mm/s", stage.log().get(1));
			assertEquals("lights off", stage.log().get(4));
			try (LineStream raw = scanner.camera().stream(3)) {
				assertEquals(3, LineRig.take(raw, 9).size());
			}
			assertEquals(5, stage.log().size(), "raw lines of the camera move nothing");
		}
	}

	// -- Geometry --

	@Test
	void geometryIsThatOfSquarePixels() {
		final ScanGeometry square = new ScanGeometry(100, 0.2, 1, 50);
		assertEquals(0.2, square.pitch());
		assertEquals(10, square.speed(), 1e-12);
		assertEquals(500, square.lines());
		final ScanGeometry twice = new ScanGeometry(100, 0.2, 2, 50);
		assertEquals(0.1, twice.pitch());
		assertEquals(5, twice.speed(), 1e-12);
		assertEquals(1000, twice.lines());
		assertEquals(3, new ScanGeometry(0.21, 0.1, 1, 50).lines(), "the last line may reach beyond");
		assertEquals(100, new ScanGeometry(10, 0.1, 1, 50).lines());
		assertEquals(250, ScanGeometry.lineRate(50, 0.2, 1), 1e-9);
		assertEquals(500, ScanGeometry.lineRate(50, 0.2, 2), 1e-9);
		assertEquals(0.25, ScanGeometry.pixel(8.192, 500, 16, 1024), 1e-12);
		assertThrows(CubeException.class, () -> new ScanGeometry(0, 0.1, 1, 50));
		assertThrows(CubeException.class, () -> new ScanGeometry(1, 0.1, Double.NaN, 50));
	}

	@Test
	void theSimulatedStageMovesWithItsClock() {
		final AtomicReference<Long> now = new AtomicReference<>(0L);
		final SimulatedStage clocked = new SimulatedStage(50, now::get);
		clocked.move(20, 4);
		now.set(2_000_000_000L);
		assertEquals(8, clocked.position().getAsDouble(), 1e-9);
		assertTrue(clocked.isMoving());
		assertThrows(StageException.class, () -> clocked.move(1, 1));
		assertThrows(StageException.class, () -> clocked.moveTo(1));
		now.set(9_000_000_000L);
		assertEquals(20, clocked.position().getAsDouble());
		assertFalse(clocked.isMoving());
		clocked.moveTo(3);
		assertEquals(3, clocked.position().getAsDouble());
		assertThrows(StageException.class, () -> clocked.moveTo(51));
		assertThrows(StageException.class, () -> clocked.move(1, 501));
		clocked.close();
		assertThrows(StageException.class, () -> clocked.setLights(true));
	}
}
