package io.github.lynceus.fiji.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.WindowManager;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.img.PushedSource;
import io.github.lynceus.img.record.RecordOptions;
import io.github.lynceus.img.record.StreamRecorder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Start and stop, the buttons, a screen that is too slow, and recording what is seen. */
final class StreamScenarios extends LiveStage {

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	StreamScenarios() {
		add("stopAndStartKeepTheWindowAndItsFrames", this::stopStart);
		add("withoutSomebodyToStartItThereIsNoButton", this::noSwitch);
		add("buttonsFreezeFollowAndSnap", this::buttons);
		add("aScreenTenTimesTooSlowNeverLagsBehind", this::slowScreen);
		add("recordsFromNowOn", this::recordsFromNow);
		add("recordsWhatTheRingHoldsToo", this::recordsPast);
		add("recordingGoesOnWhileLookingBack", this::recordsWhileHeld);
		add("closingTheWindowEndsTheRecordingAndKeepsIt", this::closingEndsRecording);
	}

	/** Stops and starts the pushed source. */
	private static final class Switch implements LiveHost {

		private final PushedSource source;

		private Switch(final PushedSource source) {
			this.source = source;
		}

		@Override
		public boolean canSwitch() {
			return true;
		}

		@Override
		public void stream(final boolean on) {
			source.running(on);
		}
	}

	private void stopStart() {
		final PushedSource pushed = new PushedSource();
		open(pushed, LiveOptions.DEFAULT.withHost(new Switch(pushed)));
		source.push(3);
		await("the frame", () -> pixel(live.image()) == 1002);
		awaitButton("Stop");
		press("Stop");
		await("the title", () -> live.image().getTitle().endsWith("(Stopped)"));
		assertTrue(live.isOpen());
		assertEquals(1002, pixel(live.image()));
		awaitButton("Start");
		press("Start");
		await("the title", () -> live.image().getTitle().endsWith("(Live)"));
		source.push(1);
		await("the next frame", () -> pixel(live.image()) == 1003);
		LiveState.STOPPED.apply(live);
		assertFalse(pushed.isRunning());
		LiveState.named("running").apply(live);
		assertTrue(pushed.isRunning());
		assertThrows(IllegalArgumentException.class, () -> LiveState.named("asleep"));
	}

	private void noSwitch() {
		open();
		show();
		awaitButton("Freeze");
		assertThrows(AssertionError.class, () -> {
			try {
				press("Stop");
			}
			catch (final IllegalStateException exception) {
				throw new AssertionError(exception);
			}
		});
	}

	private void buttons() {
		open();
		source.push(4);
		await("the frame", () -> pixel(live.image()) == 1003);
		awaitButton("Freeze");
		press("Freeze");
		await("holding", () -> live.ring().isHeld());
		await("the title", () -> live.image().getTitle().endsWith("(Held)"));
		source.push(2);
		press("Snap");
		await("the snap", () -> WindowManager.getImageCount() == 2);
		final ImagePlus snap = WindowManager.getImage(WindowManager.getIDList()[1]);
		assertEquals(1003, snap.getProcessor().get(5, 5), "the frame shown, not a newer one");
		onEventThread(() -> {
			snap.changes = false;
			snap.close();
		});
		awaitButton("Follow");
		press("Follow");
		source.push(1);
		await("the newest", () -> pixel(live.image()) == 1006);
	}

	/**
	 * Frames come in tens while the event thread is busy, as if each paint took as long as ten frames: what is painted then
	 * is the newest one, and the distance between what came and what is shown never grows.
	 */
	private void slowScreen() {
		open();
		final List<Long> behind = new ArrayList<>();
		for (int turn = 1; turn <= 60; turn++) {
			onEventThread(() -> source.push(10));
			final int newest = 1000 + 10 * turn - 1;
			await("frame " + newest, () -> {
				final int shown = pixel(live.image());
				if (shown >= 1000) {
					behind.add((long) newest - shown);
				}
				return shown == newest;
			});
		}
		assertTrue(behind.stream().allMatch(frames -> frames <= 10), "never more behind than came in one turn: " + behind);
		await("the count", () -> live.lastStatus().counters().kept() == 600);
	}

	private void recordsFromNow() {
		open();
		source.push(5);
		final StreamRecorder recorder = live.record(RecordOptions.MEMORY, false);
		assertThrows(CameraException.class, () -> live.record(RecordOptions.MEMORY, false));
		source.push(30);
		await("the status", () -> live.lastStatus().title().contains("Recording")
			&& live.lastStatus().frameLine().contains("recording 30 frames"));
		awaitButton("End Recording");
		press("End Recording");
		assertTrue(recorder.await(PATIENCE));
		assertEquals(30, recorder.report().frames());
		assertTrue(recorder.report().isWhole());
		assertEquals(1005, recorder.image().getStack().getProcessor(1).get(5, 5));
		assertEquals(15.05, recorder.image().getCalibration().getCValue(1005), 1e-4);
		await("the end", () -> !live.lastStatus().title().contains("Recording"));
		await("the recording on the screen", () -> recorder.image().getWindow() != null);
		onEventThread(() -> {
			recorder.image().changes = false;
			recorder.image().close();
		});
	}

	private void recordsPast() {
		open();
		source.push(50);
		await("the frame", () -> pixel(live.image()) == 1049);
		final StreamRecorder recorder = live.record(RecordOptions.MEMORY.until(KEPT + 3, 0, 0), true);
		await("the past", () -> recorder.status().frames() == 0 || recorder.status().frames() >= KEPT);
		source.push(1);
		await("the past and one", () -> recorder.status().frames() == KEPT + 1);
		source.push(5);
		assertTrue(recorder.await(PATIENCE));
		assertEquals(KEPT + 3, recorder.report().frames());
		assertTrue(recorder.report().isWhole(), recorder.report().sentence());
		assertEquals(1030, recorder.image().getStack().getProcessor(1).get(5, 5));
		assertEquals(1052, recorder.image().getStack().getProcessor(KEPT + 3).get(5, 5));
	}

	private void recordsWhileHeld() {
		open();
		source.push(5);
		await("the frame", () -> pixel(live.image()) == 1004);
		live.record(RecordOptions.MEMORY, false);
		live.freeze(true);
		source.push(40);
		live.freeze(false);
		source.push(5);
		live.stopRecording();
		assertEquals(45, live.recorder().report().frames());
		assertTrue(live.recorder().report().isWhole());
	}

	private void closingEndsRecording() throws Exception {
		open();
		final StreamRecorder recorder = live.record(RecordOptions.MEMORY, false);
		source.push(12);
		live.close();
		assertTrue(recorder.await(PATIENCE));
		assertEquals(12, recorder.report().frames());
		closed.await();
		assertEquals(0, source.sinks());
		await("the end of its threads", () -> Thread.getAllStackTraces().keySet().stream()
			.noneMatch(thread -> thread.getName().startsWith("Lynceus")));
	}
}
