package io.github.lynceus.telops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Awaiting;
import io.github.lynceus.Loopback;
import io.github.lynceus.SceneFormula;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.FrameIntegrityException;
import io.github.lynceus.camera.IntegrityReport;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.camera.Sequence;
import io.github.lynceus.camera.TransferInterruptedException;
import io.github.lynceus.simulator.Faults;
import io.github.lynceus.simulator.SimulatedDevice;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Downloads over bad links: complete and exact to the pixel, or honest about what is missing. With
 * {@code -Dlynceus.recovery.frames=2000} the sequences are as long as real ones.
 */
class RecoveryTest {

	private static final String ADDRESS = Loopback.address(14);
	private static final Integer LONG = Integer.getInteger("lynceus.recovery.frames");
	private static final int FRAMES = LONG == null ? 60 : LONG;
	/** So many small packets that at 20 % loss no frame ever comes whole. */
	private static final DownloadOptions PATIENT = DownloadOptions.of(0).withPacketSize(1500).withRetries(40);

	@TempDir
	Path folder;

	private static Simulated camera() {
		return Simulated.start(ADDRESS, Simulated.quick()).recorded(1, FRAMES);
	}

	private void survives(final String what, final Faults faults) {
		try (Simulated simulated = camera()) {
			simulated.faults(faults);
			final boolean onDisk = faults.seed() % 2 == 0;
			final DownloadTarget target = onDisk ? DownloadTarget.file(folder.resolve("x.tif")) : DownloadTarget.MEMORY;
			final Sequence sequence = simulated.camera.buffer().download(PATIENT, target, Progress.NONE);
			assertEquals(FRAMES, sequence.size());
			SceneFormula.assertExact(sequence, 0, 0);
			final IntegrityReport report = sequence.report();
			assertTrue(report.isOk());
			assertEquals(FRAMES, report.completeInFirstPass() + report.recoveredByRetry());
			tell(what, report);
		}
	}

	/** Figures of a long run, for who started it by hand. */
	private static void tell(final String what, final IntegrityReport report) {
		if (LONG == null) return;
		System.out.printf("%s: %s %d passes, %d packets lost, %d rejected, %.1f s (%.1f s receiving), %.0f MB for %.0f MB%n",
			what, report.sentence(), report.passes(), report.packetsLost(), report.rejected(), report.elapsed(),
			report.seconds(), report.bytes() / 1e6, FRAMES * 320.0 * 258 * 2 / 1e6);
	}

	@Test
	void oneInAThousandPacketsLost() {
		survives("0.1 % lost, in memory", Faults.NONE.withDrop(0.001).withSeed(11));
		survives("0.1 % lost, on disk", Faults.NONE.withDrop(0.001).withSeed(12));
	}

	@Test
	void onePercentOfThePacketsLost() {
		survives("1 % lost, in memory", Faults.NONE.withDrop(0.01).withSeed(13));
	}

	@Test
	void fivePercentOfThePacketsLost() {
		survives("5 % lost, on disk", Faults.NONE.withDrop(0.05).withSeed(14));
	}

	@Test
	void aFifthOfThePacketsLost() {
		survives("20 % lost, in memory", Faults.NONE.withDrop(0.2).withSeed(15));
	}

	@Test
	void burstsOfLostPackets() {
		survives("bursts of 200, on disk", Faults.NONE.withBurstDrop(0.0005, 200).withSeed(16));
		survives("bursts of 20 in disorder, in memory",
			Faults.NONE.withBurstDrop(0.002, 20).withReorder(0.02, 5).withDuplicate(0.02).withSeed(17));
	}

	@Test
	void aFifthLostWithFewRetriesIsToldHonestly() {
		try (Simulated simulated = camera()) {
			simulated.faults(Faults.NONE.withDrop(0.2).withSeed(18));
			final FrameIntegrityException exc = assertThrows(FrameIntegrityException.class,
				() -> simulated.camera.buffer().download(PATIENT.withRetries(1), Progress.NONE));
			final IntegrityReport report = exc.report();
			assertEquals(FRAMES, report.complete() + report.incomplete().size() + report.neverArrived().size());
			assertTrue(report.incomplete().values().stream().allMatch(packets -> packets > 0 && packets <= 113));
			for (int i = 0; i < FRAMES; i++)
				if (exc.sequence().isComplete(i)) SceneFormula.assertPixels(exc.sequence(), i, 0, 0);
		}
	}

	@Test
	void aLinkCutForThreeSecondsInTheMiddle() {
		for (final boolean onDisk : new boolean[] { false, true }) {
			try (Simulated simulated = camera()) {
				simulated.faults(Faults.NONE.withCut(FRAMES * 113L / 2, Duration.ofSeconds(3)));
				final DownloadTarget target = onDisk ? DownloadTarget.file(folder.resolve("cut.tif")) : DownloadTarget.MEMORY;
				final Sequence sequence = simulated.camera.buffer()
					.download(DownloadOptions.of(0).withPacketSize(1500).withPatience(60), target, Progress.NONE);
				SceneFormula.assertExact(sequence, 0, 0);
				assertTrue(sequence.report().passes() >= 2);
				assertEquals(CameraState.CONNECTED, simulated.camera.state());
				tell("cut for 3 s, " + (onDisk ? "on disk" : "in memory"), sequence.report());
			}
		}
	}

	@Test
	void aLinkThatStaysCutLongerThanThePatienceCostsOnlyTheRest() {
		final DownloadTarget target = DownloadTarget.file(folder.resolve("gone.tif"));
		try (Simulated simulated = camera()) {
			simulated.faults(Faults.NONE.withCut(FRAMES * 113L / 2, Duration.ofSeconds(4)));
			final TransferInterruptedException exc = assertThrows(TransferInterruptedException.class, () -> simulated.camera.buffer()
				.download(DownloadOptions.of(0).withPacketSize(1500).withPatience(0), target, Progress.NONE));
			assertTrue(exc.getMessage().endsWith("download to the same file, which goes on where it stopped."),
				exc.getMessage());
			final int before = exc.report().complete();
			assertTrue(before > 0 && before < FRAMES, before + " frames");
			simulated.camera.close();
			final TelopsCamera[] next = new TelopsCamera[1];
			Awaiting.until("the camera is there again", () -> {
				try {
					next[0] = TelopsCamera.connect(ADDRESS, Simulated.impatient(), Progress.NONE);
				}
				catch (final CameraException stillGone) {
					return false;
				}
				return true;
			});
			try (TelopsCamera camera = next[0]) {
				final Sequence sequence = camera.buffer().download(DownloadOptions.of(0), target, Progress.NONE);
				SceneFormula.assertExact(sequence, 0, 0);
				assertEquals(before, sequence.report().resumed());
			}
		}
	}

	@Test
	void aCameraThatWasSwitchedOffAndOnHasForgottenTheRest() {
		final DownloadTarget target = DownloadTarget.file(folder.resolve("off.tif"));
		final SimulatedDevice[] next = new SimulatedDevice[1];
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick()).recorded(1, 200)) {
			final Progress switching = new Progress() {

				@Override
				public void update(final String message, final double done) {
					if (done < 0.2 || done == 1 || next[0] != null) return;
					simulated.device.kill();
					next[0] = Simulated.device(ADDRESS, Simulated.quick());
				}

				@Override
				public boolean isCancelled() {
					return false;
				}
			};
			final TransferInterruptedException exc = assertThrows(TransferInterruptedException.class,
				() -> simulated.camera.buffer().download(DownloadOptions.of(0).withBitrate(200).withPatience(60), target,
					switching));
			assertTrue(exc.getMessage().contains("does not have the rest any more"), exc.getMessage());
			final Sequence kept = SequenceFile.open(target.file());
			assertEquals(exc.report().complete(), kept.onlyArrived().size());
			assertTrue(kept.onlyArrived().size() >= 40 && kept.onlyArrived().size() < 200);
			for (int i = 0; i < 200; i++) if (kept.isComplete(i)) SceneFormula.assertPixels(kept, i, 0, 0);
		}
		finally {
			if (next[0] != null) next[0].close();
		}
	}
}
