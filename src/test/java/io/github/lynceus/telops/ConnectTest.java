package io.github.lynceus.telops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Loopback;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.CameraSearch;
import io.github.lynceus.camera.CancelledException;
import io.github.lynceus.camera.OpenOptions;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.gige.ControlChannel;
import io.github.lynceus.gige.ControlMode;
import io.github.lynceus.gige.ControlOptions;
import io.github.lynceus.gige.DeviceInfo;
import io.github.lynceus.simulator.Faults;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.telops.TelopsOptions;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Taking control: what is waited for, what is changed and what is not, and the state it is in afterwards. */
class ConnectTest {

	private static final String ADDRESS = Loopback.address(138);
	private static final long STOP = 0xD318;
	private static final long GRABBER_RATE = 0xE81C;
	private static final long RATE_MODE = 0xE818;
	private static final long LED = 0xE950;
	private static final long TEST_IMAGE = 0xEACC;
	private static final long BAD_PIXELS = 0xEB60;
	private static final long STATUS = 0xEAAC;
	private static final long NOT_READY = 0xEA84;

	@Test
	void connectingChangesNoSetting() {
		final TappedModel model = new TappedModel(Simulated.quick());
		try (Simulated simulated = Simulated.start(ADDRESS, model)) {
			final Set<Long> written = model.takeWrites().stream().map(TappedModel.Access::address).collect(Collectors.toSet());
			assertEquals(Set.of(STOP), written);
			assertEquals(List.of(), simulated.camera.notices());
		}
	}

	@Test
	void theVendorsDefaultsAreSetWhenAskedForAndTheChangesTold() {
		final TappedModel model = new TappedModel(Simulated.quick());
		try (SimulatedDevice device = Simulated.device(ADDRESS, model)) {
			try (TelopsCamera first = TelopsCamera.connect(ADDRESS, Simulated.impatient(), Progress.NONE)) {
				first.image().setTestImage("dynamic");
				first.setFrameRateMode("maximum");
			}
			model.takeWrites();
			try (TelopsCamera camera = TelopsCamera.connect(ADDRESS, Simulated.impatient().withVendorDefaults(true),
				Progress.NONE))
			{
				assertTrue(camera.image().badPixelReplacement());
				assertEquals("fixed", camera.frameRateMode());
				assertEquals("off", camera.image().testImage());
				assertEquals(1e9, camera.register(GRABBER_RATE).getFloat());
				final Map<Long, Integer> written = new TreeMap<>();
				model.takeWrites().forEach(access -> written.put(access.address(), access.value()));
				assertEquals(Set.of(STOP, RATE_MODE, GRABBER_RATE, TEST_IMAGE, BAD_PIXELS), written.keySet());
			}
			assertNotNull(device.statistics());
		}
	}

	/** The session of a program that died: it took control and never speaks again. */
	@Test
	void aStaleSessionIsTakenOverWhenItsHeartbeatLapses() throws Exception {
		try (SimulatedDevice device = Simulated.device(ADDRESS, Simulated.quick());
			DatagramSocket dead = new DatagramSocket())
		{
			// WRITEREG with acknowledge: control channel privilege 2, then heartbeat timeout 1000 ms.
			for (final String hex : List.of("4201008200080001" + "00000a0000000002", "4201008200080002" + "00000938000003e8")) {
				final byte[] bytes = HexFormat.of().parseHex(hex);
				dead.send(new DatagramPacket(bytes, bytes.length, InetAddress.getByName(ADDRESS), 3956));
				dead.receive(new DatagramPacket(new byte[64], 64));
			}
			final Listening listening = new Listening();
			try (TelopsCamera camera = TelopsCamera.connect(ADDRESS, Simulated.impatient(), listening)) {
				assertEquals(CameraState.CONNECTED, camera.state());
			}
			assertTrue(listening.heard("is controlled by another program"), listening.toString());
			assertTrue(listening.heard("waiting up to"), listening.toString());
			assertEquals(1, device.statistics().heartbeatsLapsed());
		}
	}

	@Test
	void waitingForABusyCameraCanBeCancelled() throws Exception {
		try (SimulatedDevice device = Simulated.device(ADDRESS, Simulated.quick());
			ControlChannel other = ControlChannel.open(InetAddress.getByName(ADDRESS), ControlOptions.defaults()))
		{
			other.takeControl(ControlMode.CONTROL, Duration.ZERO, sentence -> {});
			assertThrows(CancelledException.class,
				() -> TelopsCamera.connect(ADDRESS, new Listening("controlled by another")).close());
			assertTrue(other.inControl());
			assertNotNull(device.statistics());
		}
	}

	@Test
	void waitingForAWarmCameraNamesItsTemperatureAndCanBeCancelled() {
		try (SimulatedDevice device = Simulated.device(ADDRESS, TelopsOptions.defaults().cooldown(true).timeScale(0.05))) {
			final Listening listening = new Listening("cooling down (detector at ");
			assertThrows(CancelledException.class, () -> TelopsCamera.connect(ADDRESS, listening).close());
			// Control was given back at once.
			try (TelopsCamera camera = TelopsCamera.connect(ADDRESS,
				Simulated.impatient().withReadyPatience(Duration.ZERO)
					.withOpen(OpenOptions.defaults().withDescribe(false).withPatience(Duration.ZERO)), Progress.NONE))
			{
				assertTrue(camera.notReadyReasons().stream().anyMatch(reason -> reason.startsWith("cooling down")));
			}
			assertNotNull(device.statistics());
		}
	}

	@Test
	void theCameraThatWasFoundIsConnectedWithoutBeingLookedForAgain() {
		try (SimulatedDevice device = Simulated.device(ADDRESS, Simulated.quick())) {
			final DeviceInfo found = CameraSearch.at(ADDRESS, Duration.ofSeconds(1), Progress.NONE);
			final Listening listening = new Listening();
			try (TelopsCamera camera = TelopsCamera.connect(found, Simulated.impatient(), listening)) {
				assertEquals(found, camera.camera().info());
			}
			assertTrue(!listening.heard("Looking"), listening.toString());
			assertNotNull(device.statistics());
		}
	}

	// -- State --

	/** Bits of the maker's list that keep a camera from acquiring. */
	@ParameterizedTest
	@CsvSource({ "0x4,starting up", "0x40,preparing its calibration", "0x1000,loading calibration data",
		"0x2000,correcting its image", "0x4000,starting its output electronics", "0x8000,switching its power",
		"0x80,moving the filter wheel", "0x20,moving the ND filter", "0x10,moving the internal calibration unit" })
	void everyReasonHasItsWords(final String bit, final String words) {
		final TappedModel model = new TappedModel(Simulated.quick());
		try (Simulated simulated = Simulated.start(ADDRESS, model)) {
			model.answer(STATUS, () -> Integer.decode(bit)).answer(NOT_READY, () -> 1);
			assertEquals(List.of(words), simulated.camera.notReadyReasons());
			assertEquals(CameraState.NOT_READY, simulated.camera.state());
			assertEquals("not ready", simulated.camera.state().toString());
		}
	}

	@Test
	void faultsAndLossesAreStatesOfTheirOwn() {
		final TappedModel model = new TappedModel(Simulated.quick());
		try (Simulated simulated = Simulated.start(ADDRESS, model)) {
			assertEquals(CameraState.CONNECTED, simulated.camera.state());
			model.answer(LED, () -> 0);
			assertEquals(CameraState.ERROR, simulated.camera.state());
			simulated.faults(Faults.NONE.withMute(true));
			assertEquals(CameraState.DISCONNECTED, simulated.camera.state());
		}
	}

	/** A camera that acquires is not ready either, and stays so: nobody must wait for it. */
	@Test
	void anAcquisitionOfSomebodyElseIsSaidAtOnceInsteadOfWaitedFor() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick())) {
			final TelopsCamera camera = simulated.camera;
			camera.buffer().configure(1, 4, 0, "software");
			camera.buffer().arm();
			assertEquals(CameraState.STREAMING, camera.state());
			final String sentence = camera.name() + " is acquiring already: stop that, or the recording into its memory, first.";
			assertEquals(sentence, assertThrows(CameraException.class, camera::grab).getMessage());
			assertEquals(sentence, assertThrows(CameraException.class, camera::startAcquisition).getMessage());
			camera.buffer().stop();
			assertNotNull(camera.grab());
		}
	}
}
