package io.github.lynceus.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import io.github.lynceus.Awaiting;
import io.github.lynceus.camera.Camera;
import io.github.lynceus.camera.OpenOptions;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.gige.ByteRange;
import io.github.lynceus.gige.Discovery;
import io.github.lynceus.gige.FrameBuffer;
import io.github.lynceus.gige.StreamOptions;
import io.github.lynceus.gige.StreamReceiver;
import io.github.lynceus.gige.StreamStatistics;
import io.github.lynceus.pixel.PixelFormat;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Scanner;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Grabs software-triggered Mono8 frames from Aravis' fake camera as it is told on standard input:
 * <pre>
 * grab FRAMES PACKET_SIZE MILLISECONDS   one after the other, with this patience with incomplete ones; answer: sent
 * expect PACKETS                         says what it got when all these packets are there; answer: grab {JSON}
 * trigger FRAMES MILLISECONDS            one at each of these intervals; answer: grab {JSON}
 * </pre>
 */
final class RigGrabber {

	private static final int BESIDES_PAYLOAD = 36;

	/**
	 * What came.
	 *
	 * @param whole frames with everything
	 * @param missing packet ids by block id, as the frames themselves say
	 * @param missingPackets the same as the stream's statistics say
	 * @param duplicates packets that came twice
	 */
	record Grab(int whole, Map<Long, Set<Long>> missing, long missingPackets, long duplicates) {
		static Grab parse(final String json) {
			return new Gson().fromJson(json, Grab.class);
		}
	}

	private final Camera camera;
	private FrameCollector frames;
	private StreamReceiver stream;
	private int whole;
	private Map<Long, Set<Long>> missing;

	private RigGrabber(final Camera camera) {
		this.camera = camera;
	}

	public static void main(final String[] args) throws Exception {
		final InetAddress address = InetAddress.getByName(NetworkRig.CAMERA_ADDRESS);
		Awaiting.until("the camera answers", () -> Discovery.unicast(address, Duration.ofMillis(200)).isPresent());
		try (Camera camera = Camera.open(NetworkRig.CAMERA_ADDRESS, OpenOptions.defaults(), Progress.NONE);
			Scanner in = new Scanner(System.in))
		{
			camera.features().set("TriggerSelector", "FrameStart");
			camera.features().set("TriggerMode", "On");
			camera.features().set("TriggerSource", "Software");
			final RigGrabber grabber = new RigGrabber(camera);
			System.out.println("ready");
			while (in.hasNext()) {
				switch (in.next()) {
					case "grab" -> grabber.grab(in.nextInt(), in.nextInt(), in.nextInt());
					case "expect" -> grabber.finish(in.nextLong());
					case "trigger" -> grabber.trigger(in.nextInt(), in.nextInt());
					default -> throw new IllegalArgumentException();
				}
			}
		}
	}

	private void open(final int packetSize, final int patience) {
		frames = new FrameCollector();
		whole = 0;
		missing = new TreeMap<>();
		stream = StreamReceiver.open(camera.control(), StreamOptions.builder().maxPayload(512 * 512)
			.pixelFormat(PixelFormat.MONO8).packetSize(packetSize).frameTimeout(Duration.ofMillis(patience)).build(), frames);
		camera.features().execute("AcquisitionStart");
	}

	private void grab(final int n, final int packetSize, final int patience) {
		open(packetSize, patience);
		for (int i = 0; i < n; i++) {
			camera.features().execute("TriggerSoftware");
			take();
		}
		System.out.println("sent");
	}

	private void take() {
		final FrameBuffer frame = frames.next();
		final long packets = frame.packetsExpected();
		final int step = stream.packetSize() - BESIDES_PAYLOAD;
		final Set<Long> absent = new TreeSet<>();
		if (!frame.hasLeader()) absent.add(0L);
		for (final ByteRange range : frame.missing()) {
			assertEquals(0, range.start() % step);
			for (long at = range.start(); at < range.end(); at += step) absent.add(1 + at / step);
			for (int i = range.start(); i < range.end(); i++) assertEquals(0, frame.bytes()[i]);
		}
		if (!frame.hasTrailer()) absent.add(packets - 1);
		if (absent.isEmpty()) whole++;
		else missing.put(frame.blockId(), absent);
		assertEquals(absent.size(), frame.packetsMissing());
		checkPixels(frame, absent, step);
		frame.release();
	}

	private static void checkPixels(final FrameBuffer frame, final Set<Long> absent, final int step) {
		for (int i = 0; i < 512 * 512; i++) {
			final int expected = (int) ((i % 512 + i / 512 + frame.blockId()) % 255);
			if (expected != (frame.bytes()[i] & 0xFF) && !absent.contains(1L + i / step)) {
				assertEquals(expected, frame.bytes()[i] & 0xFF, "block " + frame.blockId() + " at " + i);
			}
		}
	}

	private void finish(final long packets) {
		Awaiting.until(packets + " packets are there", () -> stream.statistics().packets() >= packets);
		camera.features().execute("AcquisitionStop");
		stream.close();
		final StreamStatistics s = stream.statistics();
		assertEquals(packets, s.packets(), s.toString());
		assertEquals(0, s.malformed() + s.foreign() + s.noBuffer() + s.blocksNeverSeen() + s.withoutLeader(), s.toString());
		assertTrue(frames.size() == 0 && stream.buffersInUse() == 0);
		// NB: what comes again when its frame is whole already is late, before that a duplicate.
		System.out.println("grab " + new Gson().toJson(new Grab(whole, missing, s.packetsMissing(), s.duplicates() + s.late())));
	}

	private void trigger(final int n, final int interval) throws InterruptedException {
		open(1500, 3000);
		final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
		final Semaphore left = new Semaphore(n);
		clock.scheduleAtFixedRate(() -> {
			if (left.tryAcquire()) camera.features().execute("TriggerSoftware");
		}, 0, interval, TimeUnit.MILLISECONDS);
		for (int i = 0; i < n; i++) take();
		clock.shutdownNow();
		assertTrue(clock.awaitTermination(30, TimeUnit.SECONDS));
		finish(n * (2L + (512 * 512 + 1463) / 1464));
	}
}
