package io.github.lynceus.fiji.live;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.process.ByteProcessor;
import java.awt.EventQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CloseWatchTest {

	private final ImagePlus image = new ImagePlus("watched", new ByteProcessor(2, 2));

	@Test
	void endsOnlyWhenTheEventThreadIsDoneWithItsListeners() throws Exception {
		final CloseWatch watch = CloseWatch.on(image, () -> {});
		final CountDownLatch go = new CountDownLatch(1);
		EventQueue.invokeLater(() -> await(go));
		watch.end();
		assertTrue(ImagePlus.getListeners().contains(watch), "the event thread may be among the listeners");
		go.countDown();
		EventQueue.invokeAndWait(() -> {});
		assertFalse(ImagePlus.getListeners().contains(watch));
	}

	@Test
	void nobodyIsLeftOutByAWatchThatEndsItself() throws Exception {
		final CloseWatch[] first = new CloseWatch[1];
		final CountDownLatch both = new CountDownLatch(2);
		EventQueue.invokeAndWait(() -> first[0] = CloseWatch.on(image, () -> {
			first[0].end();
			both.countDown();
		}));
		final CloseWatch second = CloseWatch.on(image, both::countDown);
		image.flush();
		assertTrue(both.await(1, TimeUnit.MINUTES));
		second.end();
		EventQueue.invokeAndWait(() -> {});
		assertFalse(ImagePlus.getListeners().contains(first[0]));
	}

	private static void await(final CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (final InterruptedException exception) {
			Thread.currentThread().interrupt();
		}
	}
}
