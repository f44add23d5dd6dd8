package io.github.lynceus.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Awaiting;
import io.github.lynceus.interop.NetworkRig.Port;
import io.github.lynceus.interop.RigGrabber.Grab;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The client against Aravis' fake camera behind a switch that does to its packets what is asked for: the client
 * counts exactly that. This camera has no resend, so that nothing lost comes back.
 */
class AravisOverCableTest {

	private static final Duration LIMIT = Duration.ofMinutes(2);
	private static final int PAYLOAD = 512 * 512;

	/** C13. */
	@Test
	void countsMatchWhatTheNetworkDid() {
		try (NetworkRig rig = NetworkRig.build(FakeCamera.PROGRAM).mtu(9000)) {
			rig.start(Port.CAMERA, FakeCamera.PROGRAM, "-i", NetworkRig.CAMERA_ADDRESS);
			final ExternalProcess client = rig.start(Port.HOST, RigGrabber.class);
			client.awaitLine("ready"::equals, LIMIT);
			Grab grab = grab(rig, client, "", 10, 1500, 3000);
			assertWhole(grab, 10, 0);

			grab = grab(rig, client, "loss=0.02 seed=5", 6, 1500, 1000);
			assertEquals(rig.relay().lostPackets(), grab.missing());
			assertTrue(grab.missingPackets() > 10, grab.toString());
			grab = grab(rig, client, "every=100", 6, 1500, 1000);
			assertEquals(rig.relay().lostPackets(), grab.missing());
			assertEquals(rig.relay().counts().seen() / 100, grab.missingPackets());

			grab = grab(rig, client, "reorder=0.01 seed=2", 10, 1500, 3000);
			assertWhole(grab, 10, 0);
			assertTrue(rig.relay().counts().held() > 5);
			grab = grab(rig, client, "duplicate=0.01 seed=3", 10, 1500, 3000);
			assertWhole(grab, 10, rig.relay().counts().duplicated());
			assertTrue(rig.relay().counts().duplicated() > 5);
			assertWhole(grab(rig, client, "delay=5 jitter=2", 10, 1500, 3000), 10, 0);
			assertWhole(grab(rig, client, "rate=20", 6, 1500, 3000), 6, 0);

			assertWhole(grab(rig, client, "", 10, 9000, 3000), 10, 0);
			assertEquals(0, rig.relay().counts().fragments());
			rig.mtu(1500);
			assertWhole(grab(rig, client, "", 10, 4000, 3000), 10, 0);
			assertTrue(rig.relay().counts().fragments() > 1000, "packets came in pieces");
			client.finish(LIMIT);
		}
	}

	/** C12. */
	@Test
	void eachSoftwareTriggerTakesOneFrame() {
		try (NetworkRig rig = NetworkRig.build(FakeCamera.PROGRAM)) {
			rig.start(Port.CAMERA, FakeCamera.PROGRAM, "-i", NetworkRig.CAMERA_ADDRESS);
			final ExternalProcess client = rig.start(Port.HOST, RigGrabber.class);
			client.awaitLine("ready"::equals, LIMIT);
			final Grab grab = Grab.parse(client.ask("trigger 20 100", "grab", LIMIT));
			assertWhole(grab, 20, 0);
			client.finish(LIMIT);
		}
	}

	/** Takes frames, and lets every packet of them arrive, before the client says what it got. */
	private static Grab grab(final NetworkRig rig, final ExternalProcess client, final String network, final int frames,
		final int packetSize, final int patience)
	{
		rig.relay().set(network);
		client.ask("grab " + frames + " " + packetSize + " " + patience, "sent", LIMIT);
		final int packets = frames * (2 + (PAYLOAD + packetSize - 37) / (packetSize - 36));
		Awaiting.until("the relay has sent on all packets", () -> {
			final Relay.Counts counts = rig.relay().counts();
			return counts.pending() == 0 && counts.seen() >= packets;
		});
		final Relay.Counts counts = rig.relay().counts();
		assertEquals(0, counts.overflowed() + counts.tooLong(), counts.toString());
		return Grab.parse(client.ask("expect " + (packets - counts.lost() + counts.duplicated()), "grab", LIMIT));
	}

	private static void assertWhole(final Grab grab, final int frames, final int duplicates) {
		assertEquals(Map.of(), grab.missing());
		assertEquals(frames, grab.whole());
		assertEquals(duplicates, grab.duplicates());
	}
}
