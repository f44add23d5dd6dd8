package io.github.lynceus.telops;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Loopback;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.CancelledException;
import io.github.lynceus.camera.IntegrityReport;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.gvcp.Bootstrap;
import io.github.lynceus.simulator.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measuring the way to the camera. */
class TuneTest {

	private static final String ADDRESS = Loopback.address(32);

	/** A camera with a small window set and two sequences of larger ones, so that there is something to put back. */
	private static Simulated camera() {
		final Simulated simulated = Simulated.start(ADDRESS, Simulated.quick()).recorded(2, 40);
		simulated.camera.setResolution(64, 32);
		return simulated;
	}

	private static TuneOptions quick() {
		return TuneOptions.of(1).withFrames(20).withPacketSizes(List.of(1500, 4000, 60_000))
			.withBitrates(List.of(900.0, 300.0));
	}

	@Test
	void everyCombinationIsTriedAndTheBestRecommended() {
		try (Simulated simulated = camera()) {
			final int before = simulated.camera.camera().control().readRegister(Bootstrap.SCPS);
			final ConnectionReport report = simulated.camera.buffer()
				.tune(quick().withReceiveBuffers(List.of(100_000, 150_000)), Progress.NONE);
			final int largest = report.largestPacket();
			assertTrue(largest > 4000, report.toString());
			assertEquals(List.of(1500, 1500, 4000, 4000, largest, largest, 1500, 1500, 4000, 4000, largest, largest),
				report.trials().stream().map(ConnectionTrial::packetSize).toList());
			assertEquals(6, report.trials().stream().filter(trial -> trial.bitrate() == 300).count());
			for (final ConnectionTrial trial : report.trials()) {
				assertEquals(20, trial.frames());
				assertTrue(trial.grantedBuffer() >= trial.receiveBuffer(), "the system gives what was asked for");
			}
			final ConnectionTrial slow = report.trials().stream().filter(t -> t.bitrate() == 300).findFirst().orElseThrow();
			assertTrue(slow.megabytesPerSecond() > 5 && slow.megabitsPerSecond() < 600, slow.sentence());
			final ConnectionTrial best = report.best().orElseThrow();
			for (final ConnectionTrial trial : report.trials())
				assertTrue(best.lostFrames() < trial.lostFrames() || best.lostFrames() == trial.lostFrames()
					&& best.megabytesPerSecond() >= trial.megabytesPerSecond());
			assertArrayEquals(new int[] { 64, 32 }, simulated.camera.resolution());
			assertEquals(before, simulated.camera.camera().control().readRegister(Bootstrap.SCPS));
			assertEquals(1000, simulated.camera.connection().rate(0), "trials teach nothing");
			assertEquals("lo", report.networkInterface());
			assertTrue(report.sentence().startsWith("Recommended: packets of "), report.sentence());
		}
	}

	@Test
	void whatIsRecommendedCanBeApplied() {
		try (Simulated simulated = camera()) {
			simulated.camera.buffer().tune(quick().withPacketSizes(List.of()).withBitrates(List.of(400.0)), Progress.NONE)
				.apply(simulated.camera);
			final IntegrityReport report = simulated.camera.buffer().download(DownloadOptions.of(0), Progress.NONE).report();
			assertEquals(400, report.bitrate());
			assertTrue(report.packetSize() > 4000);
		}
	}

	@Test
	void lossesOfLargePacketsMakeSmallOnesTheBest() {
		try (Simulated simulated = camera()) {
			simulated.faults(Faults.NONE.withLargestPacket(3000));
			final ConnectionReport report = simulated.camera.buffer().tune(quick(), Progress.NONE);
			assertTrue(report.largestPacket() <= 3000 && report.largestPacket() >= 2996, report.toString());
			assertTrue(report.trials().stream().allMatch(trial -> trial.packetSize() <= 3000));
			simulated.faults(Faults.NONE.withDrop(0.1));
			final ConnectionReport lossy = simulated.camera.buffer().tune(quick(), Progress.NONE);
			assertTrue(lossy.warnings().stream().anyMatch(warning -> warning.startsWith("Frames are lost at every setting")),
				lossy.warnings().toString());
			assertTrue(lossy.trials().stream().allMatch(trial -> trial.lostPackets() >= trial.lostFrames()));
		}
	}

	@Test
	void packetsAloneCanBeTriedWithoutARecording() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick())) {
			final MemoryBuffer buffer = simulated.camera.buffer();
			final ConnectionReport report = buffer.tune(TuneOptions.of(0).withProbeOnly(true), Progress.NONE);
			assertTrue(report.trials().isEmpty() && report.best().isEmpty());
			assertEquals("Packets of up to " + report.largestPacket() + " bytes get through.", report.sentence());
			assertTrue(assertThrows(CameraException.class, () -> buffer.tune(TuneOptions.of(0), Progress.NONE)).getMessage()
				.contains("is empty: record first"));
			assertThrows(CameraException.class, () -> TuneOptions.of(0).withBitrates(List.of()));
		}
	}

	@Test
	void cancellingPutsEverythingBack() {
		try (Simulated simulated = camera()) {
			final Progress impatient = new Progress() {

				private boolean tried;

				@Override
				public void update(final String message, final double fraction) {
					tried |= fraction > 0.3;
				}

				@Override
				public boolean isCancelled() {
					return tried;
				}
			};
			assertThrows(CancelledException.class, () -> simulated.camera.buffer().tune(quick(), impatient));
			assertArrayEquals(new int[] { 64, 32 }, simulated.camera.resolution());
			assertEquals(64, simulated.camera.grab().width());
		}
	}

	@Test
	void aDownloadThatLosesMuchSlowsTheNextDownAndCleanOnesSpeedItUpAgain() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick()).recorded(1, 30)) {
			final MemoryBuffer buffer = simulated.camera.buffer();
			final DownloadOptions small = DownloadOptions.of(0).withPacketSize(1500).withRetries(20);
			simulated.faults(Faults.NONE.withDrop(0.01).withSeed(4));
			assertEquals(1000, buffer.download(small, Progress.NONE).report().bitrate());
			simulated.faults(Faults.NONE);
			assertEquals(1000, buffer.download(small.withBitrate(1000), Progress.NONE).report().bitrate());
			assertEquals(500, buffer.download(small, Progress.NONE).report().bitrate(), "half as fast after losses");
			assertEquals(750, buffer.download(small, Progress.NONE).report().bitrate());
			buffer.setAutoTuned(false);
			final IntegrityReport plain = buffer.download(DownloadOptions.of(0), Progress.NONE).report();
			assertEquals(1000, plain.bitrate());
			assertEquals(1500, plain.packetSize());
		}
	}

	@Test
	void theInterfaceIsLookedAt(@TempDir final Path facts) throws IOException {
		assertEquals(List.of(), new InterfaceAdvice("lo", "lo", 65536, true, false, facts).warnings());
		assertEquals(List.of(), new InterfaceAdvice("eth0", "eth0", 9000, false, false, facts).warnings());
		assertWarns("packets of up to 1500 bytes: set its MTU to 9000", new InterfaceAdvice("eth0", "eth0", 1500, false,
			false, facts));
		assertWarns("a VPN or another tunnel", new InterfaceAdvice("eth7", "eth7", 9000, false, true, facts));
		assertWarns("a VPN or another tunnel", new InterfaceAdvice("eth7", "Cisco AnyConnect", 9000, false, false, facts));
		assertWarns("a wireless network", new InterfaceAdvice("wlp3s0", "wlp3s0", 9000, false, false, facts));
		assertWarns("at USB", new InterfaceAdvice("enx0011", "enx0011", 9000, false, false, facts));
		Files.writeString(facts.resolve("speed"), "100\n");
		assertWarns("runs at 100 Mbit/s", new InterfaceAdvice("eth0", "eth0", 9000, false, false, facts));
		Files.delete(facts.resolve("speed"));
		Files.createDirectories(facts.resolve("bus/usb"));
		Files.createDirectories(facts.resolve("device"));
		Files.createSymbolicLink(facts.resolve("device/subsystem"), facts.resolve("bus/usb"));
		assertWarns("at USB", new InterfaceAdvice("eth0", "eth0", 9000, false, false, facts));
	}

	private static void assertWarns(final String words, final InterfaceAdvice advice) {
		assertEquals(1, advice.warnings().size(), advice.warnings().toString());
		assertTrue(advice.warnings().get(0).contains(words), advice.warnings().toString());
	}
}
