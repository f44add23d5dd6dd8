package io.github.lynceus.telops;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.camera.IntegrityReport;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.camera.Sequence;
import io.github.lynceus.simulator.Faults;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.telops.TelopsModel;
import io.github.lynceus.simulator.telops.TelopsOptions;
import org.junit.jupiter.api.Test;

/** Downloads from the simulated camera over real sockets. */
class DownloadTest {

	private static final String ADDRESS = "127.0.3.10";

	private static SimulatedDevice start(final TelopsOptions options) {
		return SimulatedDevice.start(new TelopsModel(options), new SimulatedDevice.Options().withAddress(ADDRESS));
	}

	@Test
	void everyPixelOfEveryFrameArrives() {
		try (SimulatedDevice device = start(TelopsOptions.defaults());
			TelopsCamera camera = TelopsCamera.connect(ADDRESS, Progress.NONE))
		{
			camera.setCalibrationMode("RT");
			final long t0 = System.nanoTime();
			assertEquals(40, camera.buffer().configure(2, 40, 10, "software").framesPerSequence());
			System.out.println("configure " + (System.nanoTime() - t0) / 1e9);
			assertArrayEquals(new int[] { 40, 40 }, camera.buffer().record(Progress.NONE));
			System.out.println("record " + (System.nanoTime() - t0) / 1e9);
			final Sequence sequence = camera.buffer().download(DownloadOptions.of(1), new Progress() {

				@Override
				public void update(final String message, final double fraction) {
					System.out.println(message);
				}

				@Override
				public boolean isCancelled() {
					return false;
				}
			});
			System.out.println("download " + (System.nanoTime() - t0) / 1e9);
			final IntegrityReport report = sequence.report();
			assertTrue(report.isOk());
			SceneFormula.assertExact(sequence, 0, 0);
			System.out.println(report.toJson() + report.sentence() + sequence.settings());
			System.out.println(camera.info());
			device.setFaults(Faults.NONE.withDrop(0.01));
			final Sequence lossy = camera.buffer().download(DownloadOptions.of(0).withPacketSize(1500), Progress.NONE);
			SceneFormula.assertExact(lossy, 0, 0);
			System.out.println(lossy.report().toJson() + lossy.report().sentence());
		}
	}
}
