package io.github.lynceus.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.camera.Camera;
import io.github.lynceus.camera.Frame;
import io.github.lynceus.camera.FrameStream;
import io.github.lynceus.camera.OpenOptions;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.gvcp.Bootstrap;
import io.github.lynceus.interop.NetworkRig.Port;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A stream finds the packets that get through by itself, where nobody tells the camera that larger ones do not. */
class PathMtuTest {

	private static final Duration LIMIT = Duration.ofMinutes(2);

	@Test
	void jumboPacketsAreUsedWhereThePathCarriesThem() {
		try (NetworkRig rig = NetworkRig.build().mtu(9000)) {
			streams(rig, 9000);
			assertEquals(0, rig.relay().counts().tooLong());
		}
	}

	@Test
	void aBlackHoleBehindTheCameraIsFound() {
		try (NetworkRig rig = NetworkRig.build().mtu(9000).mtu(Port.SWITCH_TO_HOST, 1500).mtu(Port.HOST, 1500)) {
			streams(rig, 1500);
		}
	}

	@Test
	void aBlackHoleBetweenTwoJumboPortsIsFound() {
		try (NetworkRig rig = NetworkRig.build().mtu(9000).mtu(Port.SWITCH_TO_HOST, 1500)) {
			streams(rig, 1500);
			assertTrue(rig.relay().counts().tooLong() > 0, "larger packets were tried");
		}
	}

	private static void streams(final NetworkRig rig, final int expected) {
		final ExternalProcess camera = rig.start(Port.CAMERA, RigCamera.class, NetworkRig.CAMERA_ADDRESS);
		camera.awaitLine(line -> line.startsWith("camera listens"), LIMIT);
		rig.start(Port.HOST, Streams.class, Integer.toString(expected)).finish(LIMIT);
		// NB: a fragment is a packet that the camera's own computer had to cut.
		assertEquals(0, rig.relay().counts().fragments());
	}

	/** Runs at the host; the argument is the packet size to be found. */
	static final class Streams {
		public static void main(final String[] args) {
			final int expected = Integer.parseInt(args[0]);
			try (Camera camera = Camera.open(NetworkRig.CAMERA_ADDRESS, OpenOptions.defaults(), Progress.NONE)) {
				// Two starts: the second with the size that the first has found.
				for (int start = 0; start < 2; start++) {
					try (FrameStream stream = camera.start()) {
						assertEquals(expected, stream.packetSize());
						for (int i = 1; i <= 5; i++) {
							final Frame frame = stream.read(Duration.ofSeconds(30));
							assertTrue(frame.isComplete());
							assertEquals(i, frame.blockId());
						}
					}
				}
				assertEquals(expected, camera.control().readRegister(Bootstrap.SCPS), "the camera is left at a size that passed");
			}
		}
	}
}
