package io.github.lynceus.fiji.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImageJ;
import ij.ImagePlus;
import ij.WindowManager;
import io.github.lynceus.img.PushedSource;
import io.github.lynceus.img.RegionMeasure;
import io.github.lynceus.img.record.RecordOptions;
import java.awt.EventQueue;
import java.util.concurrent.TimeUnit;

/** However a live window is closed, its source is free and nothing is left. */
final class ClosingScenarios extends LiveStage {

	ClosingScenarios(final ImageJ imagej) {
		add("closingStopsTheSourceOnce", this::closeStops);
		add("closeAllStopsTheSource", this::closeAll);
		add("opensAndClosesTwoHundredTimesUnderFire", this::openClose);
		add("quittingStopsTheSource", () -> quits(imagej));
	}

	private void closeStops() throws Exception {
		open();
		source.push(3);
		onEventThread(() -> live.image().close());
		assertTrue(closed.await(1, TimeUnit.MINUTES));
		assertEquals(0, source.sinks());
		assertFalse(live.isOpen());
		live.close();
		live.freeze(true);
		live.scrubTo(1);
		live.autoScale(AutoScale.OFF);
		live.colourBar(false);
		source.push(3);
	}

	private void closeAll() throws Exception {
		open();
		source.push(3);
		IJ.run("Close All");
		assertTrue(closed.await(1, TimeUnit.MINUTES));
		assertEquals(0, source.sinks());
		assertEquals(0, WindowManager.getImageCount());
	}

	/** Frames come all the time, from a thread of their own, while windows open and close. */
	private void openClose() throws Exception {
		await("the threads of scenarios before", () -> settledThreads() <= 1);
		final int threads = settledThreads();
		for (int i = 0; i < 200; i++) {
			open();
			final PushedSource mine = source;
			final Thread feeder = new Thread(() -> {
				while (mine.sinks() > 0) {
					mine.push(1);
				}
			}, "feeder");
			feeder.start();
			if (i % 7 == 0) {
				live.record(RecordOptions.MEMORY.until(0, 0, 1 << 20), false);
				live.look(look -> look.withSpots(true).withAlarm(20));
				live.plot(RegionMeasure.MEAN);
			}
			if (i % 3 == 0) {
				await("a frame", () -> live.lastStatus().frame() != null || pixel(live.image()) > 1000);
			}
			final ImagePlus image = live.image();
			switch (i % 4) {
				case 0 -> live.close();
				case 1 -> EventQueue.invokeLater(image::close);
				case 2 -> image.close();
				default -> IJ.run("Close All");
			}
			assertTrue(closed.await(1, TimeUnit.MINUTES));
			feeder.join();
			assertEquals(0, mine.sinks());
		}
		await("the end of all threads", () -> settledThreads() <= threads);
		assertEquals(0, WindowManager.getImageCount());
	}

	private void quits(final ImageJ imagej) throws Exception {
		open();
		source.push(3);
		imagej.quit();
		assertTrue(closed.await(1, TimeUnit.MINUTES));
		assertEquals(0, source.sinks());
	}
}
