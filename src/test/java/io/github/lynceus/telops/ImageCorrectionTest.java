package io.github.lynceus.telops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Loopback;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.CancelledException;
import io.github.lynceus.camera.FrameStream;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.simulator.telops.TelopsOptions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Image correction of the simulated camera, by the registers and bits of the maker's list. */
class ImageCorrectionTest {

	private static final String ADDRESS = Loopback.address(133);
	private static final Duration PATIENCE = Duration.ofSeconds(60);
	private static final long MODE = 0xE884;
	private static final long RUN = 0xE888;
	private static final long BLACK_BODY = 0xE944;
	private static final long ERROR_CODE = 0xEA28;
	private static final long NOTICE_CODE = 0xEA34;
	private static final long STATUS = 0xEAAC;
	private static final int CORRECTING = 0x2000;

	private static String sentence(final Executable job) {
		return assertThrows(CameraException.class, job).getMessage();
	}

	private static TelopsOptions fast() {
		return Simulated.quick().timeScale(0.02);
	}

	@Test
	void itIsOverWhenTheCameraSaysSoAndNotBefore() {
		final TappedModel model = new TappedModel(fast());
		try (Simulated simulated = Simulated.start(ADDRESS, model)) {
			final Listening listening = new Listening();
			simulated.camera.nuc().run("black_body", 31.5, PATIENCE, listening);
			assertEquals(List.of(0), model.written(MODE));
			assertEquals(List.of(Float.floatToIntBits(31.5f)), model.written(BLACK_BODY));
			assertEquals(List.of(1), model.written(RUN));
			assertEquals(0, simulated.camera.register(STATUS).get() & CORRECTING);
			assertEquals(CameraState.CONNECTED, simulated.camera.state());
			assertTrue(listening.heard(" is correcting its image ("), listening.toString());
		}
	}

	/** The trap: a camera that has not begun yet looks like one that is done. */
	@Test
	void aBitThatRisesLateIsWaitedFor() {
		final TappedModel model = new TappedModel(fast()).swallow(RUN);
		try (Simulated simulated = Simulated.start(ADDRESS, model)) {
			final int[] asked = new int[1];
			model.filter(STATUS, status -> {
				if (model.written(RUN).isEmpty()) return status;
				asked[0]++;
				return asked[0] > 8 && asked[0] < 14 ? status | CORRECTING : status;
			});
			simulated.camera.nuc().run(Progress.NONE);
			assertTrue(asked[0] >= 14, "returned after " + asked[0] + " questions");
		}
	}

	/** A correction that is over between two questions is known by its notice. */
	@Test
	void aBitThatWasNeverSeenIsNoFailureWhenTheNoticeCame() {
		final TappedModel model = new TappedModel(fast()).swallow(RUN);
		final int[] taken = new int[1];
		model.answer(NOTICE_CODE, () -> !model.written(RUN).isEmpty() && taken[0]++ == 0 ? 2 : 0);
		try (Simulated simulated = Simulated.start(ADDRESS, model)) {
			simulated.camera.nuc().run(Progress.NONE);
			assertTrue(taken[0] > 0);
		}
	}

	@Test
	void aFailureIsReportedInTheCamerasWords() {
		final TappedModel model = new TappedModel(fast()).swallow(RUN);
		final int[] taken = new int[1];
		model.answer(ERROR_CODE, () -> !model.written(RUN).isEmpty() && taken[0]++ == 0 ? 18 : 0);
		try (Simulated simulated = Simulated.start(ADDRESS, model)) {
			assertEquals("The image correction of " + simulated.camera.name()
				+ " failed, because the image correction got no images in time: the image is as before.",
				sentence(() -> simulated.camera.nuc().run(Progress.NONE)));
		}
	}

	@Test
	void whatCannotBeginIsSaidSo() {
		final TappedModel model = new TappedModel(fast()).swallow(RUN);
		try (Simulated simulated = Simulated.start(ADDRESS, model)) {
			assertTrue(sentence(() -> simulated.camera.nuc().run(Progress.NONE)).contains("did not begin to correct its image"));
			assertTrue(sentence(() -> simulated.camera.nuc().run("icu", 20, PATIENCE, Progress.NONE))
				.endsWith("has no internal calibration unit: use mode black_body."));
			assertTrue(sentence(() -> simulated.camera.nuc().run("sun", 20, PATIENCE, Progress.NONE))
				.endsWith("choose one of black_body, icu."));
			try (FrameStream stream = simulated.camera.startAcquisition()) {
				assertTrue(sentence(() -> simulated.camera.nuc().run(Progress.NONE)).contains("stop the live acquisition first"));
				assertTrue(stream.isRunning());
			}
		}
	}

	@Test
	void aFullBufferIsSaidToBeTheObstacle() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick())) {
			simulated.camera.setResolution(64, 32);
			simulated.recorded(1, 4);
			assertTrue(sentence(() -> simulated.camera.nuc().run(Progress.NONE)).contains("is not empty"));
		}
	}

	@Test
	void patienceAndCancellationEndTheWaitingNotTheCorrection() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick().timeScale(0.2))) {
			final TelopsCamera camera = simulated.camera;
			final String late = sentence(() -> camera.nuc().run(ImageCorrectionMode.BLACK_BODY, 25, Duration.ofMillis(100),
				Progress.NONE));
			assertTrue(late.contains("is still correcting its image after"), late);
			assertTrue(camera.notReadyReasons().contains("correcting its image"));
			assertTrue(sentence(() -> camera.image().setTestImage("static")).contains("because it is correcting its image"));
			camera.acquisition().awaitReady(PATIENCE, Progress.NONE);
			final CancelledException cancelled = assertThrows(CancelledException.class,
				() -> camera.nuc().run(new Listening("is correcting")));
			assertTrue(cancelled.getMessage().contains("finishes the image correction it has begun by itself"));
			assertTrue(camera.notReadyReasons().contains("correcting its image"));
		}
	}
}
