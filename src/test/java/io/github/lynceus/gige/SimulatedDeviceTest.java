package io.github.lynceus.gige;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.lynceus.Awaiting;
import io.github.lynceus.gvcp.Bootstrap;
import io.github.lynceus.pixel.PixelFormat;
import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.Faults;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.TestPattern;
import io.github.lynceus.simulator.TestPatternModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Both ends of the link together: what the simulated camera does to its stream is what the receiver says of
 * it.
 */
class SimulatedDeviceTest {

	private static final String ADDRESS = "127.0.1.60";
	private static final Duration LONG = Duration.ofSeconds(30);
	private static final int FRAMES = 120;
	private static final int MODE = 0xA014;
	private static final int START = 0xA018;
	private static final int RATE = 0xA020;
	private static final int COUNT = 0xA038;

	private String usedSource;

	@AfterEach
	void chooseTheSourceAgain() {
		System.clearProperty(ReceivePath.PROPERTY);
	}

	private static DeviceOptions at() {
		return new DeviceOptions().withAddress(ADDRESS);
	}

	private static SimulatedDevice start(final DeviceOptions options, final Faults faults) {
		final SimulatedDevice device = SimulatedDevice.start(TestPatternModel.withSerial("G1"), options);
		device.setFaults(faults);
		return device;
	}

	private static ControlChannel control(final SimulatedDevice device) {
		final ControlChannel control = ControlChannel.open(device.address().getAddress(), ControlOptions.defaults());
		control.takeControl(ControlMode.CONTROL, Duration.ZERO, text -> {});
		return control;
	}

	private static StreamOptions.Builder options() {
		return StreamOptions.builder().packetSize(1500).maxPayload(320 * 256 * 2).buffers(2 * FRAMES)
			.pixelFormat(PixelFormat.MONO16);
	}

	/** The stream's record of {@link #FRAMES} frames, each checked pixel by pixel outside its holes. */
	private StreamStatistics stream(final SimulatedDevice device, final ControlChannel control,
		final StreamOptions options, final Map<Long, FrameFacts> seen)
	{
		final List<FrameBuffer> frames = new ArrayList<>();
		final StreamReceiver stream = StreamReceiver.open(control, options, frame -> {
			frame.retain();
			frames.add(frame);
		});
		usedSource = stream.source();
		control.writeRegister(MODE, 2);
		control.writeRegister(COUNT, FRAMES);
		control.writeRegister(RATE, Float.floatToIntBits(100));
		control.writeRegister(START, 1);
		Awaiting.until("every block is sent", () -> device.statistics().blocks() == FRAMES);
		assertTrue(stream.flush(LONG));
		stream.close();
		// Pixels are looked at only now, as a cold loop over them would hold the receive thread up.
		for (final FrameBuffer frame : frames) {
			check(frame);
			seen.put(frame.blockId(), new FrameFacts(frame.blockId(), 0, frame.height(), 0, 0, frame.isComplete(), 0,
				frame.packetsMissing(), frame.packetsResent(), frame.missing(), true, true, 0));
			frame.release();
		}
		assertEquals(0, stream.buffersInUse());
		return stream.statistics();
	}

	private static void check(final FrameBuffer frame) {
		final int width = frame.width();
		final boolean[] hole = new boolean[width * frame.height()];
		for (final ByteRange range : frame.missing()) {
			for (int i = range.start() / 2; i < range.end() / 2; i++) hole[i] = true;
		}
		for (int i = 0; i < hole.length; i++) {
			final int expected = hole[i] ? 0
				: TestPattern.value(i % width, i / width, frame.blockId(), PixelFormat.MONO16.code());
			final int actual = frame.shorts()[i] & 0xFFFF;
			if (expected != actual) assertEquals(expected, actual, "block " + frame.blockId() + " at " + i);
		}
	}

	@ParameterizedTest
	@CsvSource({ "false,1,channel", "false,65500,recvmmsg", "true,1,recvmmsg", "true,1,channel" })
	void everyFrameOfABadNetworkArrivesWhole(final boolean extendedIds, final long firstBlock, final String source) {
		assumeTrue(source.equals("channel") || System.getProperty("os.name").equals("Linux"), "recvmmsg is Linux's");
		System.setProperty(ReceivePath.PROPERTY, source);
		final Faults bad = Faults.NONE.withSeed(7).withDrop(0.02).withReorder(0.01, 3).withDuplicate(0.005);
		try (SimulatedDevice device = start(at().withExtendedIds(extendedIds).withFirstBlockId(firstBlock), bad);
			ControlChannel control = control(device))
		{
			if (extendedIds) control.writeRegister(Bootstrap.GVSP_CONFIGURATION, Bootstrap.EXTENDED_IDS_ON);
			final Map<Long, FrameFacts> seen = new HashMap<>();
			final StreamStatistics s = stream(device, control, options().build(), seen);
			assertEquals(source, usedSource);
			assertEquals(FRAMES, seen.size(), s.toString());
			assertEquals(FRAMES, s.blocksComplete(), s.toString());
			assertEquals(0, s.packetsMissing() + s.blocksNeverSeen() + s.malformed(), s.toString());
			assertTrue(s.resendReceived() >= device.statistics().faults().dropped(), s.toString());
			assertTrue(s.duplicates() > 0, s.toString());
		}
	}

	/** Both with the pieces read as such and with the system cutting them up. */
	@ParameterizedTest
	@ValueSource(strings = { "channel", "recvmmsg" })
	void packetsSentInPiecesMakeTheSameFrames(final String source) {
		assumeTrue(System.getProperty("os.name").equals("Linux"), "pieces are Linux's");
		System.setProperty(ReceivePath.PROPERTY, source);
		try (SimulatedDevice device = start(at().withCoalescing(true), Faults.NONE); ControlChannel control = control(device)) {
			final StreamStatistics s = stream(device, control, options().build(), new HashMap<>());
			assertEquals(FRAMES, s.blocksComplete(), s.toString());
			assertEquals(device.statistics().packets(), s.packets(), s.toString());
		}
	}

	@Test
	void whatWasDroppedIsWhatIsMissing() {
		try (SimulatedDevice device = start(at(), Faults.NONE.withSeed(3).withDrop(0.01));
			ControlChannel control = control(device))
		{
			final Map<Long, FrameFacts> seen = new HashMap<>();
			final StreamStatistics s = stream(device, control, options().resend(false).build(), seen);
			assertEquals(FRAMES, s.blocksComplete() + s.blocksIncomplete(), s.toString());
			assertEquals(device.statistics().faults().dropped(), s.packetsMissing());
			assertEquals(0, s.resendRequested() + s.duplicates() + s.late(), s.toString());
			assertTrue(s.blocksIncomplete() > 0);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 0x800C, 0x8011, 0x8012, 0x8010, 0x8014 })
	void refusedResendsEndTheFrameAndNotTheStream(final int status) {
		final Faults faults = Faults.NONE.withResendStatus(status).withLost(5, 3, 4).withLost(9, 0).withLost(20, 57);
		try (SimulatedDevice device = start(at(), faults); ControlChannel control = control(device)) {
			final Map<Long, FrameFacts> seen = new HashMap<>();
			final StreamStatistics s = stream(device, control, options().build(), seen);
			assertEquals(FRAMES, seen.size(), s.toString());
			assertEquals(List.of(new ByteRange(2 * 1464, 4 * 1464)), seen.get(5L).missing());
			assertEquals(List.of(new ByteRange(56 * 1464, 57 * 1464)), seen.get(20L).missing());
			assertEquals(1, seen.get(9L).packetsMissing());
			assertEquals(2, s.blocksIncomplete(), s.toString());
			assertTrue(s.resendRefused() > 0, s.toString());
		}
	}

	@Test
	void aPathThatSwallowsLargePacketsIsFound() {
		try (SimulatedDevice device = start(at(), Faults.NONE.withLargestPacket(4000));
			ControlChannel control = control(device))
		{
			final Map<Long, FrameFacts> seen = new HashMap<>();
			final StreamStatistics s = stream(device, control, options().packetSize(0).probePacketSize(true).build(), seen);
			assertEquals(FRAMES, s.blocksComplete(), s.toString());
			assertEquals(4000, control.readRegister(Bootstrap.SCPS) & Bootstrap.SCPS_SIZE);
		}
	}

	@Test
	void aBadControlPathOnlyCostsTime() {
		try (SimulatedDevice device = start(at(), Faults.NONE.withSeed(5));
			ControlChannel control = ControlChannel.open(device.address().getAddress(),
				ControlOptions.defaults().withTimeout(Duration.ofMillis(20)).withTries(12)))
		{
			control.takeControl(ControlMode.CONTROL, Duration.ZERO, text -> {});
			device.setFaults(Faults.NONE.withSeed(5).withCommandDrop(0.2).withAckDrop(0.2));
			final byte[] xml = DescriptionDownload.fetch(control, fraction -> {});
			assertEquals('<', xml[0]);
			for (int i = 1; i <= 50; i++) {
				control.writeRegister(COUNT, i);
				assertEquals(i, control.readRegister(COUNT));
			}
			assertTrue(control.statistics().retries() > 10);
		}
	}

	@Test
	void aMuteCameraLosesControlAndALaterClientWaitsForTheLapse() throws InterruptedException {
		try (SimulatedDevice device = start(at().withHeartbeatMillis(1000), Faults.NONE);
			ControlChannel control = control(device))
		{
			final BlockingQueue<String> reasons = new LinkedBlockingQueue<>();
			control.onControlLost(reasons::add);
			device.setFaults(Faults.NONE.withMute(true));
			assertTrue(reasons.poll(30, TimeUnit.SECONDS).contains("has not answered"));
			assertFalse(control.inControl());
			device.setFaults(Faults.NONE);
			try (ControlChannel next = ControlChannel.open(device.address().getAddress(), ControlOptions.defaults())) {
				next.takeControl(ControlMode.EXCLUSIVE, LONG, text -> {});
				assertTrue(next.inControl());
			}
		}
	}
}
