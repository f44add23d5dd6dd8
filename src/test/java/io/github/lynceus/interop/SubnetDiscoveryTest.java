package io.github.lynceus.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.camera.Camera;
import io.github.lynceus.camera.OpenOptions;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.gige.DeviceInfo;
import io.github.lynceus.gige.Discovery;
import io.github.lynceus.gige.IpAddress;
import io.github.lynceus.interop.NetworkRig.Port;
import java.time.Duration;
import java.util.List;
import java.util.Scanner;
import org.junit.jupiter.api.Test;

/** Discovery by real broadcasts, over a cable and a switch. */
class SubnetDiscoveryTest {

	private static final Duration LIMIT = Duration.ofMinutes(2);
	private static final String FOREIGN = "192.168.77.2";
	private static final String FREE = "10.99.0.7";

	@Test
	void eachOfTheTwoBroadcastAddressesIsEnough() {
		try (NetworkRig rig = NetworkRig.build()) {
			startCamera(rig, NetworkRig.CAMERA_ADDRESS);
			for (final String blocked : new String[] { "", "255.255.255.255", NetworkRig.DIRECTED_BROADCAST }) {
				rig.relay().set("block=" + blocked);
				rig.start(Port.HOST, FindsCamera.class).finish(LIMIT);
				assertEquals(!blocked.isEmpty(), rig.relay().counts().blocked() > 0, "blocked " + blocked);
			}
		}
	}

	@Test
	void aCameraOnAForeignSubnetIsSeenAndMadeReachable() {
		try (NetworkRig rig = NetworkRig.build()) {
			rig.ip(Port.CAMERA, "addr flush dev cable");
			rig.ip(Port.CAMERA, "addr add " + FOREIGN + "/24 brd + dev cable");
			// NB: the host has no address the camera knows a way to, so that it must answer by a broadcast.
			startCamera(rig, FOREIGN);
			rig.relay().set("block=" + NetworkRig.HOST_ADDRESS);
			final ExternalProcess host = rig.start(Port.HOST, RepairsCamera.class);
			host.awaitLine("seen"::equals, LIMIT);
			rig.relay().set("");
			// NB: the simulated camera takes any address its computer has.
			rig.ip(Port.CAMERA, "addr add " + FREE + "/24 brd + dev cable");
			host.send("repair");
			host.finish(LIMIT);
		}
	}

	private static void startCamera(final NetworkRig rig, final String address) {
		rig.start(Port.CAMERA, RigCamera.class, address).awaitLine(line -> line.startsWith("camera listens"), LIMIT);
	}

	/** The only device that answers a broadcast. */
	private static DeviceInfo find() {
		final List<DeviceInfo> found = Discovery.broadcast(Duration.ofSeconds(2));
		assertEquals(1, found.size(), found.toString());
		assertEquals(RigCamera.SERIAL, found.get(0).serial());
		assertEquals("cable", found.get(0).interfaceName());
		return found.get(0);
	}

	static final class FindsCamera {
		public static void main(final String[] args) {
			final DeviceInfo device = find();
			assertEquals(NetworkRig.CAMERA_ADDRESS, device.address());
			assertEquals(NetworkRig.HOST_ADDRESS, device.interfaceAddress());
			assertEquals("255.255.255.0", device.mask());
			assertTrue(device.reachable());
		}
	}

	static final class RepairsCamera {
		public static void main(final String[] args) throws Exception {
			final DeviceInfo lost = find();
			assertEquals(FOREIGN, lost.address());
			assertFalse(lost.reachable());
			System.out.println("seen");
			try (Scanner in = new Scanner(System.in)) {
				assertEquals("repair", in.nextLine());
			}
			final IpAddress wanted = new IpAddress(FREE, "255.255.255.0", "0.0.0.0");
			assertTrue(Discovery.forceIp(lost.mac(), wanted, Duration.ofSeconds(10)), "FORCEIP was acknowledged");
			final DeviceInfo found = find();
			assertEquals(FREE, found.address());
			assertTrue(found.reachable());
			try (Camera camera = Camera.open(FREE, OpenOptions.defaults(), Progress.NONE)) {
				assertTrue(camera.grab(Duration.ofSeconds(30)).isComplete());
			}
		}
	}
}
