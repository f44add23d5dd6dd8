package io.github.lynceus.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.gige.DeviceInfo;
import io.github.lynceus.gige.Discovery;
import io.github.lynceus.gige.IpAddress;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.TestPatternModel;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is said to everybody, in a namespace where everybody is the simulated cameras. */
class BroadcastTest {

	private static final Duration LONG = Duration.ofSeconds(20);
	private static final Duration SHORT = Duration.ofMillis(600);

	@Test
	void forceIpMovesTheCameraWithThatMacAddressOnly() {
		Namespace.run("ip addr add 198.51.100.7/32 dev lo", ForcesIp.class);
	}

	/** Runs in the namespace. */
	static final class ForcesIp {
		public static void main(final String[] args) throws Exception {
			try (SimulatedDevice one = start("A", "198.51.100.7"); SimulatedDevice two = start("B", "127.0.0.2")) {
				final List<DeviceInfo> found = Discovery.broadcast(SHORT);
				assertEquals(Set.of("198.51.100.7", "127.0.0.2"),
					found.stream().map(DeviceInfo::address).collect(Collectors.toSet()), one.hearing() + two.hearing());
				final DeviceInfo first = found.stream().filter(d -> d.serial().equals("A")).findFirst().orElseThrow();
				final IpAddress wanted = new IpAddress("127.0.0.9", "255.0.0.0", "0.0.0.0");
				assertFalse(Discovery.forceIp("02:00:00:00:00:01", wanted, SHORT), "nobody has this address");
				assertTrue(Discovery.forceIp(first.mac(), wanted, LONG));
				final DeviceInfo moved = Discovery.unicast(InetAddress.getByName("127.0.0.9"), LONG).orElseThrow();
				assertEquals("A", moved.serial());
				assertEquals("127.0.0.9", moved.address());
				assertEquals("", moved.advice());
				assertEquals("B", Discovery.unicast(InetAddress.getByName("127.0.0.2"), LONG).orElseThrow().serial());
			}
		}

		private static SimulatedDevice start(final String serial, final String address) {
			return SimulatedDevice.start(TestPatternModel.withSerial(serial),
				new SimulatedDevice.Options().withAddress(address).withHearBroadcasts(true));
		}
	}
}
