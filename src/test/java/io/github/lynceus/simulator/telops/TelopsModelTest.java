package io.github.lynceus.simulator.telops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.simulator.DeviceIdentity;
import io.github.lynceus.simulator.ImageBlock;
import io.github.lynceus.simulator.RegisterAccessException;
import io.github.lynceus.simulator.StreamOutput;

import java.nio.ByteBuffer;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The model with its own thread, by the computer's clock. */
class TelopsModelTest {

	private static final int TRANSMITTING = 5;

	private final Pipe pipe = new Pipe(1000);
	private final TelopsModel model = new TelopsModel(TelopsOptions.defaults().timeScale(0.01).serial(42)
		.liveWhileRecording(false));

	@AfterEach
	void close() {
		model.close();
	}

	/** A stream channel with room for some images. */
	private static final class Pipe implements StreamOutput {

		private final BlockingQueue<ImageBlock> images;
		private final CountDownLatch full = new CountDownLatch(1);

		private Pipe(final int room) {
			images = new ArrayBlockingQueue<>(room);
		}

		@Override
		public boolean isOpen() {
			return true;
		}

		@Override
		public boolean offer(final ImageBlock image) {
			return images.offer(image);
		}

		@Override
		public boolean send(final ImageBlock image) throws InterruptedException {
			if (!images.offer(image)) {
				full.countDown();
				images.put(image);
			}
			return true;
		}

		@Override
		public long timestamp() {
			return System.nanoTime() / 8;
		}

		private long take() throws InterruptedException {
			final ImageBlock image = images.poll(30, TimeUnit.SECONDS);
			assertNotNull(image, "no image");
			return RecordingOutput.frameId(image);
		}
	}

	private int get(final String register) throws RegisterAccessException {
		final byte[] bytes = new byte[4];
		model.read(TelopsBench.address(register), bytes);
		return ByteBuffer.wrap(bytes).getInt();
	}

	private void set(final String register, final int value) throws RegisterAccessException {
		model.write(TelopsBench.address(register), ByteBuffer.allocate(4).putInt(value).array());
	}

	private void awaitValue(final String register, final int value) throws Exception {
		final long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
		while (get(register) != value) {
			assertTrue(System.nanoTime() < deadline, register + " stays " + get(register));
			Thread.onSpinWait();
		}
	}

	@Test
	void introducesItself() {
		final DeviceIdentity identity = model.identity();
		assertEquals("Telops Inc.", identity.vendor());
		assertEquals("TS-IR", identity.model());
		assertEquals("TEL00042", identity.serial());
		assertEquals(125_000_000, identity.tickFrequency());
	}

	@Test
	void sendsLiveImagesByItself() throws Exception {
		model.attach(pipe);
		set("AcquisitionStart", 1);
		final long first = pipe.take();
		for (int i = 1; i < 5; i++) {
			assertEquals(first + i, pipe.take());
		}
	}

	@Test
	void recordsAndSendsEveryImage() throws Exception {
		model.attach(pipe);
		record(500);
		download();
		final long first = Integer.toUnsignedLong(get("MemoryBufferSequenceFirstFrameID"));
		for (int i = 0; i < 500; i++) {
			assertEquals(first + i, pipe.take());
		}
		awaitValue("MemoryBufferStatus", 1);
	}

	@Test
	void waitsForTheLinkAndCanStillBeStopped() throws Exception {
		final Pipe narrow = new Pipe(3);
		model.attach(narrow);
		record(500);
		download();
		assertTrue(narrow.full.await(30, TimeUnit.SECONDS));
		assertEquals(TRANSMITTING, get("MemoryBufferStatus"));
		set("AcquisitionStop", 1);
		assertEquals(1, get("MemoryBufferStatus"));
		model.close();
	}

	@Test
	void closingEndsItsThread() throws Exception {
		model.attach(pipe);
		set("AcquisitionStart", 1);
		pipe.take();
		model.close();
		assertFalse(Thread.getAllStackTraces().keySet().stream()
			.anyMatch(thread -> thread.getName().equals("simulated Telops camera 42")));
	}

	private void record(final int images) throws Exception {
		set("Width", 64);
		set("Height", 6);
		set("MemoryBufferMode", 1);
		set("MemoryBufferSequenceSize", images);
		set("MemoryBufferMOISource", 0);
		set("AcquisitionStart", 1);
		awaitValue("MemoryBufferSequenceCount", 1);
		set("AcquisitionStop", 1);
		awaitValue("MemoryBufferStatus", 1);
		pipe.images.clear();
	}

	private void download() throws Exception {
		set("MemoryBufferSequenceDownloadMode", 1);
		set("MemoryBufferSequenceDownloadBitRateMax", Float.floatToIntBits(1000));
		set("AcquisitionStart", 1);
	}
}
