package io.github.lynceus.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.lynceus.Loopback;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.CancelledException;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.gige.ControlChannel;
import io.github.lynceus.gige.ControlMode;
import io.github.lynceus.gige.ControlOptions;
import io.github.lynceus.gvcp.Bootstrap;
import io.github.lynceus.simulator.DeviceModel;
import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.Faults;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.TestPatternModel;
import io.github.lynceus.simulator.telops.TelopsModel;
import io.github.lynceus.simulator.telops.TelopsOptions;
import io.github.lynceus.telops.TelopsCamera;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The check against simulated cameras with what goes wrong at a bench. */
class NetworkCheckTest {

	private static final String ADDRESS = Loopback.address(240);
	private static final CheckRequest REQUEST = CheckRequest.of(ADDRESS).withListen(Duration.ofMillis(300)).withStream(
		Duration.ofMillis(700));

	@Test
	void aCameraThatIsFineIsFoundFine() throws UnknownHostException {
		try (SimulatedDevice device = start(TestPatternModel.withSerial("N1"), new DeviceOptions())) {
			final List<String> said = new ArrayList<>();
			final CheckReport report = NetworkCheck.run(REQUEST, new Listening(said, false));
			for (final Topic topic : List.of(Topic.CAMERA, Topic.ROUTE, Topic.CONTROL, Topic.PACKET_SIZE, Topic.IMAGES,
				Topic.FIREWALL, Topic.CLOCK))
			{
				assertEquals(Severity.OK, of(report, topic).severity(), report::text);
			}
			assertEquals("Packets of up to 9000 bytes get through, as large as the network interface and the camera take them.", of(
				report, Topic.PACKET_SIZE).sentence());
			assertEquals(5, said.size(), said::toString);
			assertLeftAlone(1500);
		}
	}

	@Test
	void aTelopsCameraIsFoundFine() throws UnknownHostException {
		try (SimulatedDevice device = start(new TelopsModel(TelopsOptions.defaults().timeScale(0.1)), new DeviceOptions())) {
			final CheckReport report = NetworkCheck.run(REQUEST, Progress.NONE);
			assertEquals(Severity.OK, of(report, Topic.IMAGES).severity(), report::text);
			assertEquals(Severity.OK, of(report, Topic.FIREWALL).severity(), report::text);
			assertLeftAlone(1500);
		}
	}

	@Test
	void aStreamThatNeverComesIsAFirewalls() throws UnknownHostException {
		try (SimulatedDevice device = start(TestPatternModel.withSerial("N2"), new DeviceOptions())) {
			device.setFaults(Faults.NONE.withLargestPacket(20));
			final CheckReport report = NetworkCheck.run(REQUEST, Progress.NONE);
			assertEquals(Severity.OK, of(report, Topic.CONTROL).severity(), report::text);
			assertEquals(Severity.ERROR, of(report, Topic.FIREWALL).severity(), report::text);
			assertEquals(Severity.ERROR, report.worst());
			assertFalse(of(report, Topic.FIREWALL).commands().isEmpty());
			assertLeftAlone(1500);
		}
	}

	@Test
	void aPathThatCarriesOnlySmallPacketsIsFound() throws UnknownHostException {
		try (SimulatedDevice device = start(TestPatternModel.withSerial("N3"), new DeviceOptions().withPacketSize(4000))) {
			device.setFaults(Faults.NONE.withLargestPacket(1500));
			final CheckReport report = NetworkCheck.run(REQUEST, Progress.NONE);
			assertEquals(Severity.WARNING, of(report, Topic.PACKET_SIZE).severity(), report::text);
			assertTrue(of(report, Topic.PACKET_SIZE).sentence().startsWith(
				"Packets of up to 1500 bytes get through although this computer takes 9000"), report::text);
			assertEquals(Severity.OK, of(report, Topic.IMAGES).severity(), report::text);
			assertLeftAlone(4000);
		}
	}

	@Test
	void whoeverHoldsTheCameraIsToldAndNothingIsWritten() throws UnknownHostException {
		try (SimulatedDevice device = start(TestPatternModel.withSerial("N4"), new DeviceOptions());
			ControlChannel other = ControlChannel.open(InetAddress.getByName(ADDRESS), ControlOptions.defaults()))
		{
			for (final ControlMode mode : List.of(ControlMode.CONTROL, ControlMode.EXCLUSIVE)) {
				other.takeControl(mode, Duration.ZERO, waiting -> {});
				final CheckReport report = NetworkCheck.run(REQUEST, Progress.NONE);
				assertEquals(Severity.ERROR, of(report, Topic.CONTROL).severity(), report::text);
				assertTrue(of(report, Topic.CONTROL).sentence().contains("ACCESS_DENIED"), report::text);
				assertEquals(List.of(), report.findings().stream().filter(finding -> finding.topic() == Topic.PACKET_SIZE).toList());
				assertTrue(other.inControl());
				assertEquals(1500, other.readRegister(Bootstrap.SCPS));
				assertEquals(0, other.readRegister(Bootstrap.SCDA), "nobody opened a stream");
				other.release();
			}
		}
	}

	@Test
	void aCameraThatThisProgramHoldsStaysItsOwn() {
		try (SimulatedDevice device = start(new TelopsModel(TelopsOptions.defaults().timeScale(0.1)), new DeviceOptions());
			TelopsCamera camera = TelopsCamera.connect(ADDRESS, Progress.NONE))
		{
			camera.trigger().configure("external", "rising", "acquisition_start", true);
			final CheckReport report = NetworkCheck.run(REQUEST.withHeld(CameraLink.of(camera)), Progress.NONE);
			assertEquals("This program controls the camera.", of(report, Topic.CONTROL).sentence());
			assertEquals(Severity.WARNING, of(report, Topic.IMAGES).severity(), report::text);
			assertTrue(of(report, Topic.IMAGES).sentence().contains("waits for a trigger"), report::text);
			assertEquals(Severity.OK, of(report, Topic.FIREWALL).severity(), report::text);
			assertTrue(camera.isConnected());
			assertFalse(camera.isStreaming());
			final CheckReport quick = NetworkCheck.run(REQUEST.withHeld(CameraLink.of(camera.camera())).withStream(Duration.ZERO),
				Progress.NONE);
			assertEquals(Severity.OK, of(quick, Topic.PACKET_SIZE).severity(), quick::text);
			assertTrue(camera.isConnected());
		}
	}

	@Test
	void packetsThatThisComputerThrowsAwayAreToldFromThoseTheNetworkLoses() {
		assumeTrue(System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux"), "only Linux tells");
		try (SimulatedDevice device = start(TestPatternModel.withSerial("N6"), new DeviceOptions().withLinkMegabits(0))) {
			final CheckReport small = NetworkCheck.run(REQUEST.withReceiveBuffer(4096), Progress.NONE);
			assertEquals(Severity.ERROR, of(small, Topic.COMPUTER_LOSS).severity(), small::text);
			assertFalse(of(small, Topic.COMPUTER_LOSS).commands().isEmpty());
		}
		try (SimulatedDevice device = start(TestPatternModel.withSerial("N7"), new DeviceOptions().withLinkMegabits(200))) {
			device.setFaults(Faults.NONE.withDrop(0.02).withSeed(3).withDropResent(false));
			final CheckReport lossy = NetworkCheck.run(REQUEST, Progress.NONE);
			assertTrue(of(lossy, Topic.NETWORK_LOSS).severity() != Severity.OK, lossy::text);
			assertTrue(of(lossy, Topic.NETWORK_LOSS).sentence().contains("on the network, before they reached this computer"),
				lossy::text);
		}
	}

	@Test
	void nobodyThereIsToldWithWhatElseCouldBeFoundOut() {
		final CheckReport report = NetworkCheck.run(REQUEST.withListen(Duration.ofMillis(50)), Progress.NONE);
		assertEquals(Severity.ERROR, of(report, Topic.CAMERA).severity());
		assertEquals(1, report.findings().stream().filter(finding -> finding.topic() == Topic.RECEIVE_BUFFER).count());
		assertTrue(report.text().contains("No camera answers at " + ADDRESS), report::text);
		assertTrue(report.sentence().startsWith("1 error and "), report::sentence);
	}

	@Test
	void aCameraThatIsDeafAfterDiscoveryIsAnErrorAndNoException() {
		try (SimulatedDevice device = start(TestPatternModel.withSerial("N8"), new DeviceOptions())) {
			device.setFaults(Faults.NONE.withRegisterLatency(Duration.ofSeconds(30)));
			final CheckReport report = NetworkCheck.run(REQUEST, Progress.NONE);
			assertTrue(report.findings().stream().anyMatch(finding -> finding.sentence().startsWith(
				"The camera answers discovery but no other question")), report::text);
		}
	}

	@Test
	void cancellingGivesTheCameraBack() throws UnknownHostException {
		try (SimulatedDevice device = start(TestPatternModel.withSerial("N9"), new DeviceOptions())) {
			final List<String> said = new ArrayList<>();
			assertThrows(CancelledException.class, () -> NetworkCheck.run(REQUEST.withStream(Duration.ofMinutes(5)), new Listening(
				said, true)));
			assertTrue(said.get(said.size() - 1).startsWith("Receiving the stream"), said::toString);
			assertLeftAlone(1500);
		}
	}

	@Test
	void whatIsNoAddressIsSaid() {
		assertThrows(CameraException.class, () -> NetworkCheck.run(CheckRequest.of("camera"), Progress.NONE));
	}

	// -- Helper methods --

	private static SimulatedDevice start(final DeviceModel model, final DeviceOptions options) {
		return SimulatedDevice.start(model, options.withAddress(ADDRESS));
	}

	private static Finding of(final CheckReport report, final Topic topic) {
		return report.findings().stream().filter(finding -> finding.topic() == topic).findFirst().orElseThrow(
			() -> new AssertionError(topic + " is not in\n" + report.text()));
	}

	/** Nobody controls it, its stream channel is closed, its packet size is as it was. */
	private static void assertLeftAlone(final int packetSize) throws UnknownHostException {
		try (ControlChannel control = ControlChannel.open(InetAddress.getByName(ADDRESS), ControlOptions.defaults())) {
			assertEquals(0, control.readRegister(Bootstrap.CCP));
			assertEquals(0, control.readRegister(Bootstrap.SCP));
			assertEquals(packetSize, control.readRegister(Bootstrap.SCPS) & Bootstrap.SCPS_SIZE);
		}
	}

	/** Keeps what is said; may cancel when the stream runs. */
	private record Listening(List<String> said, boolean cancels) implements Progress {

		@Override
		public void update(final String message, final double fraction) {
			if (!said.isEmpty() && said.get(said.size() - 1).equals(message)) return;
			if (message.startsWith("Reading the description") || message.startsWith("Looking for a camera")) return;
			said.add(message);
			assertTrue(Double.isNaN(fraction) || fraction >= 0 && fraction <= 1, message);
		}

		@Override
		public boolean isCancelled() {
			return cancels && !said.isEmpty() && said.get(said.size() - 1).startsWith("Receiving the stream");
		}
	}
}
