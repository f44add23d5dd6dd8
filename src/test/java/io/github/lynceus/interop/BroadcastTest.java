package io.github.lynceus.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.gige.ActionReply;
import io.github.lynceus.gige.Actions;
import io.github.lynceus.gige.ControlChannel;
import io.github.lynceus.gige.ControlMode;
import io.github.lynceus.gige.ControlOptions;
import io.github.lynceus.gige.DeviceInfo;
import io.github.lynceus.gige.Discovery;
import io.github.lynceus.gige.IpAddress;
import io.github.lynceus.gvcp.Bootstrap;
import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.TestPatternModel;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
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

	@Test
	void anActionReachesEveryCameraOfItsGroup() {
		Namespace.run(Acts.class);
	}

	/** Runs in the namespace. */
	static final class Acts {
		public static void main(final String[] args) throws Exception {
			try (SimulatedDevice one = ForcesIp.start("A", "127.0.0.2"); SimulatedDevice two = ForcesIp.start("B", "127.0.0.3")) {
				for (final SimulatedDevice device : List.of(one, two)) configure(device);
				final List<ActionReply> replies = Actions.broadcast(7, 8, 0x2, OptionalLong.empty(), SHORT);
				assertEquals(Set.of("127.0.0.2", "127.0.0.3"),
					replies.stream().map(ActionReply::address).collect(Collectors.toSet()));
				assertEquals(2, replies.size());
				assertEquals(List.of(), Actions.broadcast(9, 8, 0x2, OptionalLong.empty(), SHORT), "another key");
				assertEquals(1, Actions.fire(7, 8, 0x2, OptionalLong.empty(), LONG, List.of(one.address().getAddress())).size());
			}
		}

		private static void configure(final SimulatedDevice device) {
			final ControlChannel control = ControlChannel.open(device.address().getAddress(), ControlOptions.defaults());
			control.takeControl(ControlMode.CONTROL, Duration.ZERO, text -> {});
			control.writeRegister(Bootstrap.ACTION_DEVICE_KEY, 7);
			control.writeRegister(Bootstrap.ACTION_GROUPS, 8);
			control.writeRegister(Bootstrap.ACTION_GROUPS + 4, 0x3);
			control.writeRegister(Bootstrap.GVCP_CONFIGURATION, 0x8);
			control.close();
		}
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
				new DeviceOptions().withAddress(address).withHearBroadcasts(true));
		}
	}
}
