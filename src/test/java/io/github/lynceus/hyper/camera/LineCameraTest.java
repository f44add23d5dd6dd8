package io.github.lynceus.hyper.camera;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.github.lynceus.Awaiting;
import io.github.lynceus.Loopback;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.Interleave;
import io.github.lynceus.hyper.Line;
import io.github.lynceus.hyper.LineMeta;
import io.github.lynceus.hyper.LineStream;
import io.github.lynceus.hyper.SampleType;
import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.Faults;
import io.github.lynceus.simulator.line.LineFormat;
import io.github.lynceus.simulator.line.LineNumbers;
import io.github.lynceus.simulator.line.LineOptions;
import io.github.lynceus.simulator.line.LineProfile;
import io.github.lynceus.simulator.line.TestCube;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lines out of a camera, over real sockets, against a cube whose numbers are a formula. */
class LineCameraTest {

	private static final int HOST = 121;
	private static final TestCube CUBE = TestCube.INDEX;
	private static final LineOptions PLAIN = new LineOptions();
	private static final LineCameraOptions OPTIONS = new LineCameraOptions();

	private LineRig rig;
	private LineCamera camera;

	private void start(final LineOptions simulated, final LineCameraOptions options) {
		rig = new LineRig(HOST, CUBE, simulated, options);
		camera = rig.camera();
	}

	@AfterEach
	void stop() {
		if (rig != null) rig.close();
	}

	private static List<Long> numbers(final List<Line> lines) {
		return lines.stream().map(line -> line.meta().seq()).toList();
	}

	// -- Lines --

	@ParameterizedTest
	@EnumSource(LineFormat.class)
	void everyImageIsALineOfBandsAndSamples(final LineFormat format) {
		start(PLAIN.withFormat(format), OPTIONS);
		try (LineStream stream = camera.stream(12)) {
			final List<Line> lines = LineRig.take(stream, 20);
			assertEquals(LongStream.range(0, 12).boxed().toList(), numbers(lines));
			long time = 0;
			for (int i = 0; i < 12; i++) {
				final int[] expected = CUBE.line(i % 5);
				if (format == LineFormat.MONO8) for (int k = 0; k < expected.length; k++) expected[k] = Math.min(255, expected[k]);
				assertArrayEquals(expected, LineRig.values(lines.get(i)));
				assertTrue(lines.get(i).meta().timestampNanos() > time);
				time = lines.get(i).meta().timestampNanos();
			}
			assertEquals(format == LineFormat.MONO8 ? SampleType.UINT8 : SampleType.UINT16, lines.get(0).plane().type());
			assertEquals(Interleave.BIL, lines.get(0).plane().interleave());
			assertNull(stream.next());
			assertFalse(camera.isStreaming(), "a bounded stream stops the camera at its end");
		}
	}

	@Test
	void aStreamWithoutEndGoesOnUntilItIsClosed() throws InterruptedException {
		start(PLAIN, OPTIONS);
		final LineStream stream = camera.stream();
		assertEquals(23, LineRig.take(stream, 23).size());
		assertTrue(camera.isStreaming());
		final CountDownLatch ended = new CountDownLatch(1);
		final Thread reader = new Thread(() -> {
			while (stream.next() != null) Thread.onSpinWait();
			ended.countDown();
		});
		reader.start();
		stream.close();
		assertTrue(ended.await(20, TimeUnit.SECONDS), "closing ends a reader that waits");
		assertFalse(camera.isStreaming());
		assertFalse(rig.model().isAcquiring());
	}

	@Test
	void nothingIsAcquiredBeforeATerminalAndEachBeginsAnew() {
		start(PLAIN, OPTIONS.withWavelengths(LineRig.wavelengths(11)));
		final Cube cube = camera.cube();
		final Cube some = cube.lines(0, 7);
		assertFalse(cube.shape().isBounded());
		assertEquals(410, cube.metadata().wavelengths().at(1));
		assertEquals("1000", cube.metadata().others().get("exposure time us"));
		assertEquals(0, camera.acquisitions().count());
		assertEquals(0, rig.device().statistics().blocks());
		for (int i = 1; i <= 2; i++) {
			final Cube resolved = some.resolve();
			assertEquals(i, camera.acquisitions().count());
			try (LineStream stream = resolved.stream()) {
				for (int l = 0; l < 7; l++) assertArrayEquals(CUBE.line(l % 5), LineRig.values(stream.next()));
				assertNull(stream.next());
			}
		}
		assertEquals(2, camera.acquisitions().count(), "a resolved cube acquires nothing");
		assertFalse(camera.isStreaming());
	}

	@Test
	void aCubeOfLaterLinesLeavesTheFirstOut() {
		start(PLAIN, OPTIONS);
		try (LineStream stream = camera.cube().lines(3, 6).stream()) {
			final List<Line> lines = LineRig.take(stream, 9);
			assertEquals(List.of(3L, 4L, 5L), numbers(lines));
			assertArrayEquals(CUBE.line(4), LineRig.values(lines.get(1)));
		}
	}

	@Test
	void referencesAreTakenIntoMemory() {
		start(PLAIN, OPTIONS);
		assertEquals(5, camera.captureReference(5, Progress.NONE).shape().lineCount());
		assertTrue(assertThrows(CubeException.class, () -> camera.captureDark(5, Progress.NONE)).getMessage()
			.endsWith("has no shutter: cover its lens and capture a reference instead."));
	}

	@Test
	void theShutterClosesForADarkReferenceAndOpensAgain() {
		start(PLAIN.withProfile(LineProfile.SPECIM), OPTIONS.withShutterTime(Duration.ofMillis(20)));
		assertTrue(camera.hasShutter());
		final Cube dark = camera.captureDark(4, Progress.NONE);
		assertFalse(rig.model().isShutterClosed());
		try (LineStream stream = dark.stream()) {
			final List<Line> lines = LineRig.take(stream, 9);
			assertEquals(4, lines.size());
			assertArrayEquals(new int[13 * 11], LineRig.values(lines.get(0)));
		}
		try (LineStream stream = camera.stream(1)) {
			assertArrayEquals(CUBE.line(0), LineRig.values(stream.next()));
		}
	}

	// -- Lost lines --

	@Test
	void linesTheCameraLosesComeOutAsDropped() {
		start(PLAIN.withLost(LineNumbers.parse("0,4-6,11")), OPTIONS);
		try (CameraLines stream = camera.stream(12)) {
			final List<Line> lines = LineRig.take(stream, 20);
			assertEquals(LongStream.range(0, 12).boxed().toList(), numbers(lines), "they count");
			for (int i = 0; i < 12; i++) {
				final boolean lost = i == 0 || i >= 4 && i <= 6 || i == 11;
				assertEquals(lost, lines.get(i).isDropped(), "line " + i);
				assertEquals(lost, lines.get(i).meta().dropped());
				if (!lost) assertArrayEquals(CUBE.line(i % 5), LineRig.values(lines.get(i)));
				else if (i > 0) assertTrue(lines.get(i).meta().timestampNanos() >= lines.get(i - 1).meta().timestampNanos());
			}
			assertEquals(new LineCounts(12, 5, 0, 0), stream.counts());
			assertEquals(5, stream.counts().neverSeen());
		}
	}

	@Test
	void linesThatArriveInPartComeOutAsDropped() {
		start(PLAIN, OPTIONS);
		rig.device().setFaults(Faults.NONE.withLost(3, 1).withForgetBlocks(true));
		try (CameraLines stream = camera.stream(6)) {
			final List<Line> lines = LineRig.take(stream, 6);
			assertEquals(List.of(false, false, true, false, false, false), lines.stream().map(Line::isDropped).toList());
			assertEquals(new LineCounts(6, 1, 1, 0), stream.counts());
		}
	}

	@Test
	void aReaderThatIsTooSlowLearnsWhatItMissed() {
		start(PLAIN, OPTIONS.withBuffers(16));
		camera.setLineRate(800);
		try (CameraLines stream = camera.stream(60)) {
			Awaiting.until("many lines have passed", () -> rig.device().statistics().blocks() >= 100);
			final List<Line> lines = LineRig.take(stream, 100);
			assertEquals(LongStream.range(0, 60).boxed().toList(), numbers(lines));
			long whole = 0;
			for (int i = 0; i < 60; i++) {
				if (lines.get(i).isDropped()) continue;
				whole++;
				assertArrayEquals(CUBE.line(i % 5), LineRig.values(lines.get(i)));
			}
			assertTrue(whole >= 10 && whole < 60, "as many as there was room for, not " + whole);
			assertEquals(60 - whole, stream.counts().dropped());
			assertTrue(stream.counts().overruns() > 0 && stream.counts().toString().endsWith(" came faster than they were read)"),
				stream.counts().toString());
		}
	}

	@Test
	void blockIdsMayBeginAnew() {
		rig = new LineRig(new DeviceOptions().withAddress(Loopback.address(HOST)).withFirstBlockId(65533), CUBE,
			PLAIN.withLost(LineNumbers.parse("2")), OPTIONS);
		try (LineStream stream = rig.camera().stream(6)) {
			final List<Line> lines = LineRig.take(stream, 6);
			assertEquals(LongStream.range(0, 6).boxed().toList(), numbers(lines));
			assertTrue(lines.get(2).isDropped());
			assertArrayEquals(CUBE.line(0), LineRig.values(lines.get(5)));
		}
	}

	// -- What a stream does not survive --

	@Test
	void otherImagesThanWereSaidEndTheStreamWithASentence() {
		start(PLAIN.withShorterFrom(4), OPTIONS);
		try (LineStream stream = camera.stream()) {
			assertEquals(4, LineRig.take(stream, 4).size());
			assertEquals(camera.name() + " sends images of 13 x 10 Mono16 since line 4: somebody changed it meanwhile. Start"
				+ " again.", assertThrows(CubeException.class, stream::next).getMessage());
			assertNull(stream.next());
		}
		assertFalse(camera.isStreaming());
	}

	@Test
	void bytesAfterTheImageDoNotMatter() {
		start(PLAIN.withTail(777), OPTIONS);
		try (LineStream stream = camera.stream(4)) {
			final List<Line> lines = LineRig.take(stream, 4);
			for (int i = 0; i < 4; i++) assertArrayEquals(CUBE.line(i), LineRig.values(lines.get(i)));
		}
	}

	@Test
	void aCameraThatIsGoneIsASentence() {
		start(PLAIN, OPTIONS);
		try (LineStream stream = camera.stream()) {
			LineRig.take(stream, 3);
			rig.device().kill();
			final String said = assertThrows(CubeException.class, () -> LineRig.take(stream, Integer.MAX_VALUE)).getMessage();
			assertEquals(camera.name() + " does not answer any more: check cable and power, then connect again.", said);
		}
	}

	@Test
	void aCameraThatFallsSilentIsASentence() {
		start(PLAIN.withLoop(false), OPTIONS.withPatience(Duration.ofSeconds(1)));
		try (LineStream stream = camera.stream()) {
			assertEquals(5, LineRig.take(stream, 5).size());
			assertEquals(camera.name() + " has sent no line for 1 s: check that it is not waiting for a trigger.",
				assertThrows(CubeException.class, stream::next).getMessage());
		}
	}

	@Test
	void aReaderCanBeInterrupted() throws InterruptedException {
		start(PLAIN, OPTIONS);
		camera.camera().features().set("TriggerMode", "On");
		final AtomicReference<Throwable> thrown = new AtomicReference<>();
		try (LineStream stream = camera.stream()) {
			final Thread reader = new Thread(() -> {
				try {
					stream.next();
				}
				catch (final CubeException exc) {
					thrown.set(exc);
				}
			});
			reader.start();
			reader.interrupt();
			reader.join(20_000);
			assertTrue(thrown.get().getMessage().startsWith("Waiting for line 0 of "), String.valueOf(thrown.get()));
		}
	}

	// -- Settings --

	@Test
	void settingsAreRefusedWhileLinesCome() {
		start(PLAIN, OPTIONS);
		try (LineStream stream = camera.stream()) {
			stream.next();
			assertEquals(camera.name() + " is streaming: close the stream first, then set the exposure time.",
				assertThrows(CubeException.class, () -> camera.setExposure(100)).getMessage());
			assertThrows(CubeException.class, () -> camera.setLineRate(10));
			assertThrows(CubeException.class, () -> camera.setHorizontalCrop(0, 5));
			assertThrows(CubeException.class, () -> camera.setBands(List.of(new BandRange(0, 5))));
			assertThrows(CubeException.class, () -> camera.setSpectralBinning(2));
			assertThrows(CubeException.class, camera::showAll);
			assertThrows(CubeException.class, camera::stream);
		}
		assertEquals(100, camera.setExposure(100));
	}

	@ParameterizedTest
	@EnumSource(value = LineProfile.class, names = { "SFNC", "SPECIM" })
	void exposureAndRateAreTheCameras(final LineProfile profile) {
		start(PLAIN.withProfile(profile), OPTIONS);
		assertEquals(2500, camera.setExposure(2500));
		assertEquals(2500, camera.exposure());
		final String rateSwitch = profile == LineProfile.SFNC ? "AcquisitionFrameRateEnable" : "EnAcquisitionFrameRate";
		camera.camera().features().setBoolean(rateSwitch, false);
		assertEquals(120, camera.setLineRate(120));
		assertEquals(120, camera.lineRate());
		assertTrue(camera.camera().features().getBoolean(rateSwitch));
		assertEquals(camera.name() + " takes no more than 384.62 lines a second with the present exposure time and bands:"
			+ " shorten them first.", assertThrows(CubeException.class, () -> camera.setLineRate(400)).getMessage());
		assertEquals(35.5, camera.temperature());
	}

	@Test
	void aCubeIsOfTheLinesAsTheyWereWhenItWasMade() {
		start(PLAIN, OPTIONS);
		final Cube cube = camera.cube().lines(0, 2);
		camera.setExposure(500);
		assertEquals(2, cube.resolve().shape().lineCount());
		camera.setHorizontalCrop(2, 8);
		assertEquals("The lines of " + camera.name() + " were changed after this cube was made: make it anew.",
			assertThrows(CubeException.class, cube::resolve).getMessage());
	}

	// -- Memory --

	@Test
	void aLineCostsTheReaderNoMemory() {
		final TestCube large = new TestCube(4, 640, 100, 4096);
		rig = new LineRig(HOST, large, PLAIN, OPTIONS);
		final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
		rig.camera().setLineRate(200);
		try (LineStream stream = rig.camera().stream()) {
			for (int i = 0; i < 20; i++) stream.next();
			final long before = threads.getCurrentThreadAllocatedBytes();
			int whole = 0;
			for (int i = 0; i < 100; i++) if (!stream.next().isDropped()) whole++;
			final long each = (threads.getCurrentThreadAllocatedBytes() - before) / 100;
			assertTrue(each < 2000, "a line of 128000 bytes allocates " + each);
			assertTrue(whole > 0);
			assertEquals(new LineMeta(120, 0, false).seq(), stream.next().meta().seq());
		}
	}
}
