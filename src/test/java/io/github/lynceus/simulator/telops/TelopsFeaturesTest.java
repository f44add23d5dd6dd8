package io.github.lynceus.simulator.telops;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lynceus.genicam.EnumerationNode;
import io.github.lynceus.genicam.IntegerNode;
import io.github.lynceus.genicam.NodeMap;
import io.github.lynceus.genicam.Port;
import io.github.lynceus.simulator.RegisterAccessException;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

/** Reads the simulated camera through its own description: both have to tell the same about every register. */
class TelopsFeaturesTest {

	/** Writing these their own value does something. */
	private static final Set<String> ACTING = Set.of("MemoryBufferSequenceDownloadImageFrameID");

	private final TelopsBench camera = new TelopsBench(TelopsOptions.defaults().firmware(Firmware.XML_13_4).liveWhileRecording(false));
	private final NodeMap features = NodeMap.parse(TelopsDescription.bytes(Firmware.XML_13_4));

	TelopsFeaturesTest() {
		features.connect(new Port() {

			@Override
			public void read(final long address, final byte[] into) {
				try {
					camera.model.read(address, into);
				}
				catch (final RegisterAccessException exc) {
					throw new IllegalStateException(exc);
				}
			}

			@Override
			public void write(final long address, final byte[] data) {
				try {
					camera.model.write(address, data);
				}
				catch (final RegisterAccessException exc) {
					throw new IllegalStateException(exc);
				}
			}
		});
	}

	/** Registers that refuse to be written, tried with what they hold or, for commands, with 0. */
	private Set<String> refusedByCamera() {
		final Set<String> refused = new TreeSet<>();
		for (final RegisterDefinition definition : RegisterTable.get().definitions()) {
			if (definition.writable() && !ACTING.contains(definition.name())) {
				final int value = definition.readable() ? camera.get(definition.name()) : 0;
				if (camera.writeStatus(definition.name(), value) != 0) {
					refused.add(definition.name());
				}
			}
		}
		return refused;
	}

	/** Registers whose features are not writable. */
	private Set<String> lockedByDescription() {
		final Set<String> locked = new TreeSet<>();
		for (final RegisterDefinition definition : RegisterTable.get().definitions()) {
			if (definition.writable() && !ACTING.contains(definition.name())
				&& !features.isWritable(definition.name()))
			{
				locked.add(definition.name());
			}
		}
		return locked;
	}

	private void assertSame(final String state) {
		assertEquals(lockedByDescription(), refusedByCamera(), state);
	}

	@Test
	void everyFeatureReadsWhatItsRegisterHolds() {
		for (final RegisterDefinition definition : RegisterTable.get().definitions()) {
			if (definition.readable()) {
				final int bits = camera.get(definition.name());
				if (definition.type() == RegisterType.FLOAT) {
					assertEquals(Float.intBitsToFloat(bits), (float) features.getDouble(definition.name()),
						definition.name());
				}
				else if (definition.type() != RegisterType.BOOL) {
					assertEquals(Integer.toUnsignedLong(bits), features.getLong(definition.name()),
						definition.name());
				}
				else {
					assertEquals(bits != 0, features.getBoolean(definition.name()), definition.name());
				}
			}
		}
	}

	@Test
	void locksAreDescribedAsTheCameraHoldsThem() {
		assertSame("ready");
		camera.set("CenterImage", 0);
		camera.set("ExposureAuto", 0);
		assertSame("free window, free exposure");
		camera.set("CalibrationCollectionSelector", 1);
		assertSame("another collection selected");
		camera.command("CalibrationCollectionLoad");
		assertSame("loading");
		camera.pass(2);
		camera.command("ImageCorrection");
		assertSame("correcting");
		camera.pass(20);
		camera.set("AcquisitionFrameRateMode", 0);
		camera.start();
		assertSame("acquiring");
		camera.command("AcquisitionStop");
		record();
		camera.set("MemoryBufferSequenceDownloadMode", 1);
		assertSame("sequence download");
		camera.command("AcquisitionStart");
		assertSame("transmitting");
		camera.command("AcquisitionStop");
		camera.set("MemoryBufferSequenceDownloadMode", 2);
		assertSame("image download");
		camera.command("MemoryBufferSequenceDefrag");
		assertSame("compacting");
		camera.pass(1);
		camera.set("DevicePowerStateSetpoint", 0);
		assertSame("standby");
		camera.set("DevicePowerStateSetpoint", 1);
		assertSame("cooling down");
	}

	private void record() {
		camera.set("MemoryBufferMode", 1);
		assertSame("empty memory");
		camera.set("MemoryBufferSequenceSize", 10);
		camera.start();
		assertSame("recording");
		camera.command("MemoryBufferMOISoftware");
		camera.pass(0.2);
		assertEquals(1, camera.get("MemoryBufferSequenceCount"));
		camera.pass(0.1);
		camera.command("AcquisitionStop");
		assertSame("recorded");
	}

	@Test
	void limitsOfTheHeightCountHeaderRows() {
		assertEquals("258", features.get("Height"));
		assertEquals(List.of(6L, 258L, 4L), List.of(limits().min(), limits().max(), limits().increment()));
		camera.set("MemoryBufferMode", 1);
		camera.set("MemoryBufferSequenceSize", 10);
		camera.set("MemoryBufferMOISource", 0);
		camera.start();
		camera.pass(0.3);
		camera.command("AcquisitionStop");
		camera.pass(0.1);
		camera.set("MemoryBufferSequenceDownloadMode", 1);
		assertEquals(List.of(6L, 2580L, 1L), List.of(limits().min(), limits().max(), limits().increment()));
	}

	private IntegerNode limits() {
		return (IntegerNode) features.node("Height").orElseThrow();
	}

	@Test
	void offersOnlyTheModesOfTheLoadedCalibration() {
		final EnumerationNode mode = (EnumerationNode) features.node("CalibrationMode").orElseThrow();
		assertEquals(Set.of("Raw", "NUC", "RT"),
			new TreeSet<>(mode.availableEntries().stream().map(entry -> entry.symbolic()).toList()));
	}

	@Test
	void writesThroughFeatures() {
		features.set("ExposureAuto", "Off");
		features.setDouble("ExposureTime", 12.5);
		assertEquals(12.5f, camera.getFloat("ExposureTime"));
		features.set("CalibrationMode", "NUC");
		assertEquals(1, camera.get("CalibrationMode"));
		features.execute("AcquisitionArm");
		assertEquals(0x2, camera.get("TDCStatus"));
		assertEquals(320, features.getLong("Width"));
	}
}
