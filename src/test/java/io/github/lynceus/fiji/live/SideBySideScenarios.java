package io.github.lynceus.fiji.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import ij.WindowManager;
import io.github.lynceus.Loopback;
import io.github.lynceus.camera.Camera;
import io.github.lynceus.camera.FrameStream;
import io.github.lynceus.camera.OpenOptions;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.img.record.RecordOptions;
import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.TestPatternModel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Two cameras of another make, each with its window, in one ImageJ. */
final class SideBySideScenarios extends LiveStage {

	SideBySideScenarios() {
		add("twoCamerasSideBySide", this::two);
	}

	/** A camera, its stream and its window. */
	private record Bench(SimulatedDevice device, Camera camera, FrameStream stream, LiveWindow live, CountDownLatch closed) {

		static Bench at(final String address) {
			final SimulatedDevice device = SimulatedDevice.start(TestPatternModel.withSerial(address), new DeviceOptions().withAddress(
				address));
			final Camera camera = Camera.open(address, OpenOptions.defaults(), Progress.NONE);
			final FrameStream stream = camera.start();
			final CountDownLatch closed = new CountDownLatch(1);
			return new Bench(device, camera, stream, LiveWindow.open(stream, LiveOptions.DEFAULT, () -> {
				stream.close();
				closed.countDown();
			}), closed);
		}

		void end() {
			camera.close();
			device.close();
		}
	}

	private void two() throws Exception {
		final Bench first = Bench.at(Loopback.address(89));
		final Bench second = Bench.at(Loopback.address(90));
		for (final Bench bench : List.of(first, second)) {
			await("frames", () -> bench.live.lastStatus().shownRate() > 0 && bench.live.lastStatus().counters().kept() > 3);
		}
		onEventThread(() -> WindowManager.setCurrentWindow(first.live.image().getWindow()));
		assertSame(first.live, LiveWindows.active());
		first.live.freeze(true);
		final long before = second.live.ring().end();
		first.live.record(RecordOptions.MEMORY.until(5, 0, 0), false);
		await("the other goes on", () -> second.live.ring().end() > before + 5);
		first.live.recorder().await(Duration.ofMinutes(1));
		assertEquals(5, first.live.recorder().report().frames());
		first.live.close();
		first.closed.await();
		assertSame(second.live, LiveWindows.active());
		final long then = second.live.ring().end();
		await("the other goes on still", () -> second.live.ring().end() > then + 5);
		onEventThread(() -> second.live.image().close());
		second.closed.await();
		assertEquals(List.of(), LiveWindows.open());
		first.end();
		second.end();
	}
}
