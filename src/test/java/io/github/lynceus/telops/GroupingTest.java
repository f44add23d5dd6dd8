package io.github.lynceus.telops;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Loopback;
import io.github.lynceus.SceneFormula;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.camera.Sequence;
import io.github.lynceus.simulator.DeviceIdentity;
import io.github.lynceus.simulator.DeviceModel;
import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.Faults;
import io.github.lynceus.simulator.RegisterAccessException;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.StreamOutput;
import io.github.lynceus.simulator.telops.TelopsModel;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/** Small frames come several in one block of the stream. */
class GroupingTest {

	private static final String ADDRESS = Loopback.address(13);
	private static final int BLOCK = 64 * (32 + 2) * 2;

	private static Simulated small(final int frames) {
		final Simulated simulated = Simulated.start(ADDRESS, Simulated.quick());
		simulated.camera.setResolution(64, 32);
		simulated.camera.setFrameRate(1000);
		return simulated.recorded(1, frames);
	}

	private static void assertExact(final Sequence sequence) {
		SceneFormula.assertExact(sequence, 128, 112);
	}

	@Test
	void everyFrameOfABlockIsFiledByItsOwnHeader() {
		try (Simulated simulated = small(500)) {
			final long blocks = simulated.device.statistics().blocks();
			final Sequence sequence = simulated.camera.buffer().download(DownloadOptions.of(0), Progress.NONE);
			assertExact(sequence);
			final int images = sequence.report().imagesPerBlock();
			assertEquals(170_000 / BLOCK, images);
			if (sequence.report().passes() == 1) {
				assertEquals((500 + images - 1) / images, simulated.device.statistics().blocks() - blocks);
				assertEquals(500L * BLOCK, sequence.report().bytes(), "of these frames, not of the camera's PayloadSize");
			}
			assertArrayEquals(new int[] { 64, 32 }, simulated.camera.resolution());
			assertEquals(1000, simulated.camera.frameRate());
		}
	}

	@Test
	void lostPacketsOfABlockCostOnlyTheFramesTheyBelongTo() {
		try (Simulated simulated = small(200)) {
			simulated.faults(Faults.NONE.withDrop(0.05).withSeed(2));
			final DownloadOptions options = DownloadOptions.of(0).withPacketSize(1500).withRetries(20);
			final Sequence sequence = simulated.camera.buffer().download(options, Progress.NONE);
			assertExact(sequence);
			assertTrue(sequence.report().recoveredByRetry() > 0);
			assertTrue(sequence.report().completeInFirstPass() > 0);
		}
	}

	@Test
	void eachFrameHasABlockOfItsOwnWhenThatIsWanted() {
		try (Simulated simulated = small(40)) {
			final Sequence sequence = simulated.camera.buffer().download(DownloadOptions.of(0).withGrouping(false), Progress.NONE);
			assertExact(sequence);
			assertEquals(1, sequence.report().imagesPerBlock());
		}
	}

	@Test
	void largeFramesNeedNoCompany() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick()).recorded(1, 10)) {
			assertEquals(1, simulated.camera.buffer().download(DownloadOptions.of(0), Progress.NONE).report()
				.imagesPerBlock());
		}
	}

	@Test
	void aCameraThatCannotOrWillNotSendsThemOneByOne() {
		for (final Register refused : new Register[] { Register.XML_MINOR, Register.DOWNLOAD_IMAGES }) {
			final SimulatedDevice device = SimulatedDevice.start(new Stubborn(refused),
				new DeviceOptions().withAddress(ADDRESS));
			try (device; TelopsCamera camera = TelopsCamera.connect(ADDRESS, Simulated.impatient(), Progress.NONE)) {
				camera.setCalibrationMode("RT");
				camera.setResolution(64, 32);
				camera.buffer().configure(1, 30, 0, "software");
				camera.buffer().record(Progress.NONE);
				final Sequence sequence = camera.buffer().download(DownloadOptions.of(0), Progress.NONE);
				assertExact(sequence);
				assertEquals(1, sequence.report().imagesPerBlock());
				assertEquals(refused == Register.DOWNLOAD_IMAGES, camera.notices().contains(
					"the camera does not send several frames in one block, so each has its own"));
				assertArrayEquals(new int[] { 64, 32 }, camera.resolution());
			}
		}
	}

	@Test
	void aProgramThatDiedLeavesNoImpossibleWindow() {
		try (Simulated simulated = small(40)) {
			final Registers registers = simulated.camera.registers();
			registers.set(Register.DOWNLOAD_MODE, 1);
			registers.set(Register.HEIGHT, 20 * 34);
			simulated.camera.close();
			try (TelopsCamera next = TelopsCamera.connect(ADDRESS, Simulated.impatient(), Progress.NONE)) {
				assertArrayEquals(new int[] { 64, 32 }, next.resolution());
				assertTrue(next.notices().contains("a download that an earlier session left behind was ended"));
				assertEquals(64, next.grab().width());
			}
		}
	}

	/** A camera of which one register always reads 1. */
	private static final class Stubborn implements DeviceModel {

		private final DeviceModel camera = new TelopsModel(Simulated.quick());
		private final Register register;

		Stubborn(final Register register) {
			this.register = register;
		}

		@Override
		public void read(final long address, final byte[] into) throws RegisterAccessException {
			camera.read(address, into);
			final long at = register.address() - address;
			if (at >= 0 && at < into.length) ByteBuffer.wrap(into).putInt((int) at, 1);
		}

		@Override
		public void write(final long address, final byte[] data) throws RegisterAccessException {
			camera.write(address, data);
		}

		@Override
		public DeviceIdentity identity() {
			return camera.identity();
		}

		@Override
		public byte[] description() {
			return camera.description();
		}

		@Override
		public String descriptionFileName() {
			return camera.descriptionFileName();
		}

		@Override
		public void attach(final StreamOutput stream) {
			camera.attach(stream);
		}

		@Override
		public void close() {
			camera.close();
		}
	}
}
