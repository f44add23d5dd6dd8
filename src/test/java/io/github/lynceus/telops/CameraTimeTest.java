package io.github.lynceus.telops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Loopback;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.CancelledException;
import io.github.lynceus.camera.Frame;
import io.github.lynceus.camera.FrameStream;
import io.github.lynceus.camera.Progress;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Date and time of the camera. The simulated one zeroes its fraction when it is set, as the maker's firmware does. */
class CameraTimeTest {

	private static final String ADDRESS = Loopback.address(135);
	private static final Duration PATIENCE = Duration.ofSeconds(10);
	private static final long TIME_SOURCE = 0xE97C;
	private static final long POSIX_TIME = 0xE980;
	private static final long SUB_SECOND = 0xE984;
	private static final int LATENCY = 8;

	/** Between the best that is possible and what a busy machine may do to it. */
	private static void assertNear(final Duration wanted, final Duration got, final Duration uncertainty) {
		final long error = wanted.minus(got).abs().toNanos();
		assertTrue(error <= Duration.ofMillis(100).plus(uncertainty).toNanos(), wanted + " but " + got);
	}

	@Test
	void theTimeIsSetToAFractionOfASecondThroughSlowRegisters() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick().registerLatencyMillis(LATENCY))) {
			final CameraTime time = simulated.camera.time();
			time.set(Instant.parse("2001-02-03T04:05:06.700Z"));
			final Duration behind = time.offset().offset();
			assertTrue(behind.compareTo(Duration.ofDays(-365)) < 0, behind.toString());
			final ClockOffset achieved = time.synchronise(Progress.NONE);
			assertNear(Duration.ZERO, achieved.offset(), achieved.uncertainty());
			assertTrue(achieved.uncertainty().toNanos() >= Duration.ofMillis(LATENCY).toNanos() / 2, achieved.toString());
			final ClockOffset now = time.offset();
			assertNear(achieved.offset(), now.offset(), now.uncertainty().plus(achieved.uncertainty()));
		}
	}

	@Test
	void anotherTimeThanThisComputersIsPossible() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick())) {
			final CameraTime time = simulated.camera.time();
			final Duration ahead = Duration.ofMillis(86_400_750);
			final ClockOffset achieved = time.set(Instant.now().plus(ahead));
			assertNear(Duration.ZERO, achieved.offset(), achieved.uncertainty());
			assertNear(ahead, time.offset().offset(), time.offset().uncertainty());
			assertNear(ahead, Duration.between(Instant.now(), time.now()), Duration.ZERO);
		}
	}

	/** Seconds and fraction are two registers: between the two questions a second may begin. */
	@Test
	void aSecondThatBeginsBetweenTheTwoQuestionsIsNoticed() {
		final TappedModel model = new TappedModel(Simulated.quick());
		final int[] seconds = { 100, 101, 101, 101 };
		final int[] steps = { 5, 7 };
		final int[] asked = new int[2];
		model.answer(POSIX_TIME, () -> seconds[asked[0]++]).answer(SUB_SECOND, () -> steps[asked[1]++]);
		try (Simulated simulated = Simulated.start(ADDRESS, model)) {
			assertEquals(Instant.ofEpochSecond(101, 700), simulated.camera.time().now());
		}
	}

	@Test
	void aTimeFromElsewhereCannotBeSet() {
		final TappedModel model = new TappedModel(Simulated.quick());
		try (Simulated simulated = Simulated.start(ADDRESS, model)) {
			final TelopsCamera camera = simulated.camera;
			assertEquals(TimeSource.INTERNAL, camera.time().source());
			model.answer(TIME_SOURCE, () -> 1);
			assertEquals(camera.name() + " takes its time from IRIG-B, so it cannot be set: switch that off at the camera to "
				+ "set it here.", assertThrows(CameraException.class, () -> camera.time().synchronise(Progress.NONE))
					.getMessage());
			model.answer(TIME_SOURCE, () -> 0);
			try (FrameStream stream = camera.startAcquisition()) {
				assertEquals("The time of " + camera.name() + " cannot be set while it acquires: stop the acquisition first.",
					assertThrows(CameraException.class, () -> camera.time().synchronise(Progress.NONE)).getMessage());
				assertTrue(stream.isRunning());
			}
			assertTrue(model.written(POSIX_TIME).isEmpty());
			assertThrows(CancelledException.class, () -> camera.time().synchronise(new Listening("Setting the time")));
		}
	}

	/** A frame says twice when it was taken: by its packets' timestamp and by the date in its header. */
	@Test
	void timestampsOfPacketsAreMappedToTheSameMomentAsTheHeaders() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick().timeScale(1))) {
			final TelopsCamera camera = simulated.camera;
			final ClockOffset off = camera.time().synchronise(Progress.NONE);
			final TimestampMapping mapping = camera.time().timestamps();
			assertTrue(mapping.uncertainty().compareTo(Duration.ofSeconds(1)) < 0);
			try (FrameStream stream = camera.startAcquisition()) {
				final Frame frame = stream.read(PATIENCE);
				final Instant byHeader = FrameHeader.of(frame.header()).time();
				assertNear(off.offset(), Duration.between(mapping.utc(frame), byHeader),
					off.uncertainty().plus(mapping.uncertainty()));
			}
		}
	}
}
