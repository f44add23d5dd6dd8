package io.github.lynceus.img;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.camera.CameraException;
import io.github.lynceus.gige.TestFrames;
import io.github.lynceus.pixel.PixelFormat;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import net.imglib2.Cursor;
import net.imglib2.RandomAccess;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.view.Views;
import org.junit.jupiter.api.Test;

class LiveRingTest {

	private static final int WIDTH = 5;
	private static final int HEIGHT = 3;
	private final LiveRing ring = new LiveRing(WIDTH, HEIGHT, PixelFormat.MONO16, RingOptions.DEFAULT.withFrames(4));

	/** Frame k is filled with k; ids start at 1, the clock ticks in ns at 100 Hz. */
	private static void put(final LiveRing ring, final int k) {
		final short[] plane = new short[ring.width() * ring.height()];
		Arrays.fill(plane, (short) k);
		ring.put(plane, k + 1, 1000 + k, 5_000_000_000L + k * 10_000_000L, 0, k);
	}

	@Test
	void theNewestFrameIsTheOneThatCameLast() {
		final short[] plane = (short[]) ring.newPlane();
		assertNull(ring.readNewest(plane));
		put(ring, 0);
		put(ring, 1);
		final RingFrame frame = ring.readNewest(plane);
		assertEquals(1, frame.ordinal());
		assertEquals(2, frame.blockId());
		assertEquals(1001, frame.frameId());
		assertEquals(0.01, frame.seconds(), 1e-12);
		assertEquals("FrameID 1001 t=0.010000 s", frame.label());
		assertEquals(1, plane[7]);
	}

	@Test
	void overwrittenFramesAreGoneAndTheOldestStandsIn() {
		for (int k = 0; k < 20; k++) {
			put(ring, k);
		}
		assertNull(ring.read(3, null));
		assertNull(ring.read(20, null));
		assertNull(ring.readOrOldest(20, null));
		final short[] plane = (short[]) ring.newPlane();
		assertEquals(16, ring.readOrOldest(3, plane).ordinal());
		assertEquals(16, plane[0]);
		assertEquals(17, ring.readOrOldest(17, plane).ordinal());
	}

	@Test
	void aHeldRingKeepsItsFramesAndCountsTheRest() {
		put(ring, 0);
		ring.hold(true);
		put(ring, 1);
		put(ring, 2);
		assertTrue(ring.isHeld());
		assertEquals(1, ring.end());
		assertEquals(2, ring.counters().notKept());
		ring.hold(false);
		put(ring, 3);
		assertEquals(1003, ring.readNewest(null).frameId());
		assertEquals(0, ring.counters().neverArrived());
	}

	@Test
	void incompleteFramesAreCountedAndSkippedUnlessWanted() {
		ring.put(new short[15], 1, 1, 0, 3, 0);
		assertEquals(0, ring.end());
		assertEquals(new RingCounters(1, 0, 1, 1, 0, 0, 0, 3), ring.counters());
		final LiveRing lenient = new LiveRing(WIDTH, HEIGHT, PixelFormat.MONO16,
			RingOptions.DEFAULT.withFrames(4).withIncomplete(true));
		lenient.put(new short[15], 1, 7, 0, 3, 0);
		assertEquals(new RingCounters(1, 1, 1, 0, 0, 0, 0, 3), lenient.counters());
		assertFalse(lenient.readNewest(null).isComplete());
		assertEquals("FrameID 7 t=0.000000 s incomplete", lenient.readNewest(null).label());
	}

	@Test
	void gapsInTheBlockIdsAreFramesThatNeverArrived() {
		final BlockGaps gaps = new BlockGaps();
		assertEquals(0, gaps.missingBefore(5));
		assertEquals(0, gaps.missingBefore(6));
		assertEquals(3, gaps.missingBefore(10));
		assertEquals(0, gaps.missingBefore(1), "a new stream");
		assertEquals(65532, gaps.missingBefore(65534));
		assertEquals(1, gaps.missingBefore(1), "65535 is missing, 0 is no id");
		assertEquals(0x1_0000_0000L - 2, gaps.missingBefore(0x1_0000_0000L), "64-bit ids do not come round");
	}

	@Test
	void withoutADeviceClockTimeIsThatOfReception() {
		ring.put(new short[15], 1, 1, 0, 0, 1_000_000_000L);
		ring.put(new short[15], 2, 2, 0, 0, 1_500_000_000L);
		assertEquals(0.5, ring.readNewest(null).seconds(), 1e-12);
	}

	@Test
	void unknownFormatsAreRefusedInASentence() {
		final String message = assertThrows(CameraException.class,
			() -> new LiveRing(4, 4, PixelFormat.of(0x810C0F00), RingOptions.DEFAULT)).getMessage();
		assertTrue(message.contains("0x810C0F00") && message.contains("set the camera's PixelFormat"), message);
	}

	@Test
	void theNumberOfFramesFollowsMemoryWithinLimits() {
		assertEquals(20_000, RingOptions.DEFAULT.frames(2));
		assertEquals(2, RingOptions.DEFAULT.frames(1L << 40));
		final int full = RingOptions.DEFAULT.frames(640 * 512 * 2);
		assertTrue(full >= 2 && full <= (256 << 20) / (640 * 512 * 2), "" + full);
		assertEquals(7, RingOptions.DEFAULT.withFrames(7).frames(1));
	}

	@Test
	void theImageIsTheLastFramesOldestFirst() {
		for (int k = 0; k < 10; k++) {
			final short[] plane = new short[15];
			for (int p = 0; p < 15; p++) {
				plane[p] = (short) (k * 100 + p);
			}
			ring.put(plane, k + 1, k, 0, 0, 0);
		}
		final RandomAccessibleInterval<UnsignedShortType> image = ring.image();
		assertArrayEquals(new long[] { 5, 3, 4 }, image.dimensionsAsLongArray());
		final Cursor<UnsignedShortType> cursor = Views.flatIterable(image).localizingCursor();
		int pixels = 0;
		while (cursor.hasNext()) {
			cursor.fwd();
			final int p = cursor.getIntPosition(1) * 5 + cursor.getIntPosition(0);
			assertEquals((6 + cursor.getIntPosition(2)) * 100 + p, cursor.get().get());
			pixels++;
		}
		assertEquals(60, pixels);
		assertThrows(IllegalStateException.class, ring::imageOfBytes);
	}

	@Test
	void anAccessStaysWithItsPlaneWhileTheStreamGoesOn() {
		put(ring, 0);
		final RandomAccess<UnsignedShortType> access = ring.image().randomAccess();
		access.setPosition(new long[] { 0, 0, 3 });
		assertEquals(0, access.get().get());
		put(ring, 1);
		access.fwd(0);
		assertEquals(0, access.get().get());
		assertEquals(1, ring.image().getAt(0, 0, 3).get());
		assertEquals(0, ring.image().getAt(0, 0, 0).get(), "no frame yet");
	}

	@Test
	void eightBitFramesAreUnsignedBytes() {
		final LiveRing bytes = new LiveRing(2, 1, PixelFormat.MONO8, RingOptions.DEFAULT.withFrames(1));
		bytes.put(new byte[] { (byte) 200, 3 }, 1, 1, 0, 0, 0);
		final RandomAccessibleInterval<UnsignedByteType> image = bytes.imageOfBytes();
		assertEquals(200, image.getAt(0, 0, 0).get());
		assertEquals(3, image.getAt(1, 0, 0).get());
	}

	@Test
	void theReceiversFramesComeWithTheirHeadersNumber() {
		final LiveRing numbered = new LiveRing(2, 2, PixelFormat.MONO16, RingOptions.DEFAULT.withFrames(2)
			.withNanosPerTick(8).withFrameId(header -> header[0]));
		final short[] pixels = { 1, 2, 3, (short) 0xFFFF };
		numbered.frame(TestFrames.mono16(2, 2, pixels, new byte[] { 42, 0, 0, 0 }, 9, 1000, 0));
		numbered.frame(TestFrames.mono16(2, 2, pixels, new byte[] { 44, 0, 0, 0 }, 11, 2000, 3));
		numbered.frame(TestFrames.mono16(2, 2, pixels, new byte[] { 45, 0, 0, 0 }, 12, 3000, 0));
		numbered.frame(TestFrames.mono16(2, 1, new short[2], new byte[0], 13, 4000, 0));
		numbered.frame(TestFrames.mono8(2, 2, 0, new byte[4], 14));
		final short[] plane = (short[]) numbered.newPlane();
		assertEquals("FrameID 45 t=0.000016 s", numbered.readNewest(plane).label());
		assertArrayEquals(pixels, plane);
		assertEquals(new RingCounters(5, 2, 1, 1, 0, 2, 1, 3), numbered.counters());
	}

	@Test
	void paddingOfByteRowsIsLeftOut() {
		final LiveRing bytes = new LiveRing(3, 2, PixelFormat.MONO8, RingOptions.DEFAULT.withFrames(1));
		bytes.frame(TestFrames.mono8(3, 2, 1, new byte[] { 1, 2, 3, 99, 4, 5, 6, 99 }, 1));
		final byte[] plane = (byte[]) bytes.newPlane();
		bytes.readNewest(plane);
		assertArrayEquals(new byte[] { 1, 2, 3, 4, 5, 6 }, plane);
	}

	/** One writer as fast as it can, three readers: every copy must be of one frame, and the right one. */
	@Test
	void noReaderEverSeesATornFrame() throws Exception {
		final LiveRing wide = new LiveRing(64, 64, PixelFormat.MONO16, RingOptions.DEFAULT.withFrames(2));
		final AtomicBoolean done = new AtomicBoolean();
		final CountDownLatch reading = new CountDownLatch(3);
		final ExecutorService threads = Executors.newFixedThreadPool(3);
		try {
			final Future<?>[] readers = new Future<?>[3];
			for (int i = 0; i < 3; i++) {
				final int back = i;
				readers[i] = threads.submit(() -> {
					final short[] plane = (short[]) wide.newPlane();
					boolean seen = false;
					while (!done.get()) {
						final RingFrame frame = back < 2 ? wide.readOrOldest(wide.end() - 1 - back, plane)
							: wide.read(wide.end() - 4, plane);
						if (frame != null) {
							final short expected = (short) frame.ordinal();
							for (final short pixel : plane) {
								assertEquals(expected, pixel);
							}
							assertEquals(1000 + frame.ordinal(), frame.frameId());
						}
						if (!seen) {
							seen = true;
							reading.countDown();
						}
					}
				});
			}
			assertTrue(reading.await(30, TimeUnit.SECONDS));
			for (int k = 0; k < 60_000; k++) {
				put(wide, k);
			}
			done.set(true);
			for (final Future<?> reader : readers) {
				reader.get(30, TimeUnit.SECONDS);
			}
		}
		finally {
			done.set(true);
			threads.shutdownNow();
		}
		assertEquals(60_000, wide.counters().kept());
		assertNotNull(wide.readNewest(null));
	}
}
