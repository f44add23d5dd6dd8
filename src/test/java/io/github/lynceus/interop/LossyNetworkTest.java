package io.github.lynceus.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.camera.Camera;
import io.github.lynceus.camera.Frame;
import io.github.lynceus.camera.FrameStream;
import io.github.lynceus.camera.OpenOptions;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.gige.StreamOptions;
import io.github.lynceus.gige.StreamStatistics;
import io.github.lynceus.pixel.PixelFormat;
import io.github.lynceus.simulator.TestPattern;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The client and the simulated camera with a network between them that loses, reorders and doubles packets. */
class LossyNetworkTest {

	private static final Duration LIMIT = Duration.ofMinutes(5);
	/** Length of the stream; 60 and more by hand. */
	private static final String SECONDS = System.getProperty("lynceus.rig.seconds", "5");
	private static final String RATE = System.getProperty("lynceus.rig.rate", "10");
	private static final String TIMEOUT = System.getProperty("lynceus.rig.timeout", "2000");

	@ParameterizedTest
	@ValueSource(strings = { "gvsp", "all" })
	void everyFrameArrivesWhole(final String scope) {
		try (NetworkRig rig = NetworkRig.build()) {
			final ExternalProcess camera = rig.start(NetworkRig.Port.CAMERA, RigCamera.class, NetworkRig.CAMERA_ADDRESS);
			camera.awaitLine(line -> line.startsWith("camera listens"), LIMIT);
			rig.relay().set("loss=0.02 reorder=0.01 duplicate=0.005 seed=1 scope=" + scope);
			final ExternalProcess client = rig.start(NetworkRig.Port.HOST, ReceivesWhole.class, SECONDS, RATE, TIMEOUT);
			client.finish(LIMIT);
			final Relay.Counts counts = rig.relay().counts();
			assertTrue(counts.lost() > 30 && counts.held() > 15 && counts.duplicated() > 5, counts.toString());
			assertEquals(0, counts.overflowed(), counts.toString());
		}
	}

	@Test
	void aSwitchThatOnlyRelaysLosesNothing() {
		try (NetworkRig rig = NetworkRig.build()) {
			final ExternalProcess camera = rig.start(NetworkRig.Port.CAMERA, RigCamera.class, NetworkRig.CAMERA_ADDRESS);
			camera.awaitLine(line -> line.startsWith("camera listens"), LIMIT);
			final ExternalProcess client = rig.start(NetworkRig.Port.HOST, ReceivesWhole.class, "1", RATE, TIMEOUT);
			client.finish(LIMIT);
			assertTrue(client.output().contains("resendRequested=0"), client.output());
			final Relay.Counts counts = rig.relay().counts();
			assertEquals(0, counts.lost() + counts.tooLong() + counts.overflowed(), counts.toString());
		}
	}

	/** Runs at the host: seconds, frames a second, milliseconds of patience with an incomplete frame. */
	static final class ReceivesWhole {
		public static void main(final String[] args) {
			try (Camera camera = Camera.open(NetworkRig.CAMERA_ADDRESS, OpenOptions.defaults(), Progress.NONE)) {
				final int rate = Integer.parseInt(args[1]);
				final int frames = Integer.parseInt(args[0]) * rate;
				camera.features().setDouble("AcquisitionFrameRate", rate);
				final StreamOptions options = camera.streamOptions().toBuilder().buffers(64)
					.frameTimeout(Duration.ofMillis(Long.parseLong(args[2]))).build();
				final StreamStatistics statistics;
				int whole = 0;
				try (FrameStream stream = camera.start(options)) {
					for (int i = 1; i <= frames; i++) {
						final Frame frame = stream.read(Duration.ofSeconds(30));
						assertEquals(i, frame.blockId());
						if (frame.isComplete()) {
							check(frame, i);
							whole++;
						}
					}
					statistics = stream.statistics();
				}
				System.out.println(whole + " of " + frames + " frames whole, " + statistics);
				System.out.println(camera.control().statistics());
				assertEquals(frames, whole);
				assertEquals(0, statistics.blocksIncomplete() + statistics.blocksNeverSeen() + statistics.noBuffer() +
					statistics.withoutLeader() + statistics.malformed(), statistics.toString());
			}
		}

		private static void check(final Frame frame, final long id) {
			final short[] pixels = frame.shorts();
			final int mono16 = PixelFormat.MONO16.code();
			for (int y = 0, i = 0; y < frame.height(); y++) {
				for (int x = 0; x < frame.width(); x++, i++) {
					final int expected = TestPattern.value(x, y, id, mono16);
					if (expected != (pixels[i] & 0xFFFF)) assertEquals(expected, pixels[i] & 0xFFFF, id + " at " + x + ", " + y);
				}
			}
		}
	}
}
