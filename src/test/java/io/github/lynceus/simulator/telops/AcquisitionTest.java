package io.github.lynceus.simulator.telops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.simulator.ImageBlock;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

class AcquisitionTest {

	private static final int GENERIC_ERROR = 0x8FFF;

	private final TelopsBench camera = new TelopsBench();

	@Test
	void goesThroughArmingToStartedAndBack() {
		assertEquals(0x100, camera.get("TDCStatus"));
		camera.command("AcquisitionArm");
		assertEquals(0x2, camera.get("TDCStatus"));
		camera.pass(0.1);
		assertEquals(0, camera.get("TDCStatus"));
		camera.command("AcquisitionStart");
		assertEquals(0x400, camera.get("TDCStatus"));
		assertEquals(1, camera.get("DeviceNotReady"), "an acquiring camera is not ready");
		assertEquals(GENERIC_ERROR, camera.writeStatus("AcquisitionStart", 1));
		camera.command("AcquisitionStop");
		assertEquals(0x100, camera.get("TDCStatus"));
		assertEquals(0, camera.get("DeviceNotReady"));
	}

	@Test
	void startArmsByItself() {
		camera.command("AcquisitionStart");
		assertEquals(0x2, camera.get("TDCStatus"));
		camera.pass(0.1);
		assertEquals(0x400, camera.get("TDCStatus"));
	}

	@Test
	void sendsImagesAtTheFrameRate() {
		camera.rate(50, 100);
		camera.start();
		camera.pass(0.1 + 0.001);
		assertEquals(10 + 1, camera.output.images.size());
		final List<Long> ids = camera.output.frameIds();
		assertEquals(LongStream.range(ids.get(0), ids.get(0) + 11).boxed().toList(), ids);
	}

	/** The camera's thread may be late for what begins an acquisition; its images are not stamped late for it. */
	@Test
	void aLateStartStampsNoImageAheadOfTheClock() {
		camera.rate(50, 100);
		camera.command("AcquisitionStart");
		camera.pass(0.5);
		final long now = camera.output.timestamp();
		final List<ImageBlock> images = camera.output.images;
		assertTrue(images.size() > 1);
		for (int i = 0; i < images.size(); i++)
			assertEquals(now - (images.size() - 1 - i) * 1_250_000L, images.get(i).timestamp(), 1_250_000, "image " + i);
		assertTrue(images.get(images.size() - 1).timestamp() <= now);
	}

	@Test
	void imagesCarryTheSceneAndTheirTime() {
		camera.window(128, 64);
		camera.rate(30, 250);
		camera.start();
		camera.pass(0.05);
		for (final ImageBlock image : camera.output.images) {
			assertEquals(128, image.width());
			assertEquals(66, image.height());
			assertEquals(0x01100007, image.pixelFormat());
			final ByteBuffer payload = RecordingOutput.payload(image);
			final long id = payload.getInt(8);
			final long index = id - RecordingOutput.frameId(camera.output.images.get(0));
			assertEquals(1_000_000 + index * 40_000, payload.getInt(0x68), "tenths of a microsecond after arming");
			assertEquals((100_000_000 + index * 4_000_000) / 8, image.timestamp());
			for (int i = 0; i < 128 * 64; i++) {
				assertEquals(ThermalSceneTest.expected(96 + i % 128, 96 + i / 128, id, CalibrationMode.RT),
					Short.toUnsignedInt(payload.getShort(2 * (2 * 128 + i))));
			}
		}
		assertEquals(13, camera.output.images.size());
	}

	@Test
	void mirroredImagesShowTheSamePlace() {
		camera.window(64, 8);
		camera.set("ReverseX", 1);
		camera.set("ReverseY", 1);
		camera.start();
		camera.pass(0.005);
		final ByteBuffer payload = RecordingOutput.payload(camera.output.images.get(0));
		assertEquals(ThermalSceneTest.expected(191, 131, payload.getInt(8), CalibrationMode.RT),
			Short.toUnsignedInt(payload.getShort(256)));
	}

	@Test
	void frameIdsJumpWhereTheLinkHadNoRoom() {
		camera.rate(10, 1000);
		camera.start();
		for (int i = 0; i < 300; i++) {
			camera.output.busy = i % 3 == 0;
			camera.pass(0.001);
		}
		final List<Long> ids = camera.output.frameIds();
		assertEquals(200, ids.size(), 1);
		assertEquals(ids.get(ids.size() - 1) - ids.get(0) + 1, ids.size() + camera.model.discardedImages(), 1);
	}

	@Test
	void countsWhatTheLinkRefuses() {
		camera.start();
		camera.output.busy = true;
		camera.pass(0.1);
		assertEquals(10, camera.model.discardedImages());
		camera.output.busy = false;
		final long refused = camera.model.discardedImages();
		camera.pass(0.1);
		assertEquals(10, camera.output.images.size());
		assertEquals(refused, camera.model.discardedImages());
	}

	@Test
	void acquiresOnWithoutAnybodyListening() {
		camera.start();
		camera.pass(0.001);
		final long first = camera.output.frameIds().get(0);
		camera.output.open = false;
		camera.pass(1);
		camera.output.open = true;
		camera.pass(0.1);
		final List<Long> ids = camera.output.frameIds();
		assertEquals(first + 101, ids.get(1), 1);
		assertEquals(0, camera.model.discardedImages());
	}

	@Test
	void frameIdsGoOnAcrossAcquisitionsAndSkipThreeAfterAChangeOfTheWindow() {
		camera.start();
		camera.pass(0.001);
		camera.command("AcquisitionStop");
		camera.start();
		camera.pass(0.001);
		camera.command("AcquisitionStop");
		camera.window(128, 64);
		camera.start();
		camera.pass(0.001);
		final List<Long> ids = camera.output.frameIds();
		assertEquals(List.of(ids.get(0), ids.get(0) + 1, ids.get(0) + 5), ids);
	}

	@Test
	void aNewFrameRateCountsFromTheNextImage() {
		camera.rate(50, 100);
		camera.start();
		camera.pass(0.015);
		camera.setFloat("AcquisitionFrameRate", 1000);
		camera.pass(0.0096);
		final List<ImageBlock> images = camera.output.images;
		assertEquals(2 + 5, images.size());
		assertEquals(100_000, RecordingOutput.payload(images.get(1)).getInt(0x2C));
		assertEquals(1_000_000, RecordingOutput.payload(images.get(2)).getInt(0x2C));
		assertEquals(1_250_000 - 50_000, RecordingOutput.payload(images.get(2)).getInt(0x68));
		assertEquals(1_250_000 - 40_000, RecordingOutput.payload(images.get(3)).getInt(0x68));
	}

	@Test
	void triggersYieldTheirNumberOfImages() {
		camera.set("TriggerMode", 1);
		camera.set("TriggerFrameCount", 3);
		camera.rate(50, 1000);
		camera.start();
		camera.pass(1);
		assertEquals(0, camera.output.images.size());
		camera.command("TriggerSoftware");
		camera.pass(0.0015);
		camera.command("TriggerSoftware");
		camera.pass(0.1);
		assertEquals(3, camera.output.images.size(), "a trigger in between is ignored");
		camera.command("TriggerSoftware");
		camera.pass(0.1);
		assertEquals(6, camera.output.images.size());
		camera.model.externalPulse();
		camera.pass(0.1);
		assertEquals(6, camera.output.images.size(), "the source is the software");
	}

	@Test
	void theFlaggingTriggerMarksImages() {
		camera.set("TriggerSelector", 1);
		camera.set("TriggerMode", 1);
		camera.set("TriggerFrameCount", 2);
		camera.start();
		camera.pass(0.015);
		final int before = camera.output.images.size();
		camera.command("TriggerSoftware");
		camera.pass(0.05);
		for (int i = 0; i < camera.output.images.size(); i++) {
			final boolean flagged = RecordingOutput.payload(camera.output.images.get(i)).get(0x84) == 1;
			assertEquals(i >= before && i < before + 2, flagged, "image " + i);
		}
	}

	@Test
	void testPatternsNeedNoScene() {
		camera.set("TestImageSelector", 31);
		camera.start();
		camera.pass(0.02);
		final ByteBuffer payload = RecordingOutput.payload(camera.output.images.get(1));
		assertEquals(31, payload.get(0x2A));
		assertEquals(64 * (5 + 7 + payload.getInt(8)) & 0xFFFF,
			Short.toUnsignedInt(payload.getShort(2 * (9 * 320 + 5))));
	}

	@Test
	void badPixelsAreMarkedOrReplaced() {
		final TelopsBench worn = new TelopsBench(TelopsOptions.defaults().badPixels(50).hotSpot(true));
		worn.start();
		worn.pass(0.001);
		worn.set("BadPixelReplacement", 1);
		worn.pass(0.02);
		final ByteBuffer raw = RecordingOutput.payload(worn.output.images.get(0));
		final ByteBuffer replaced = RecordingOutput.payload(worn.output.images.get(2));
		int bad = 0;
		int saturated = 0;
		for (int i = 4 * 320; i < raw.limit(); i += 2) {
			bad += raw.getShort(i) == (short) 0xFFFE ? 1 : 0;
			saturated += raw.getShort(i) == (short) 0xFFFF ? 1 : 0;
			assertFalse(replaced.getShort(i) == (short) 0xFFFE);
			if (raw.getShort(i) == (short) 0xFFFE && raw.getShort(i - 2) != (short) 0xFFFE) {
				assertEquals(replaced.getShort(i - 2), replaced.getShort(i));
			}
		}
		assertTrue(bad > 45 && bad <= 50, bad + " bad pixels");
		assertEquals(16, saturated);
	}
}
