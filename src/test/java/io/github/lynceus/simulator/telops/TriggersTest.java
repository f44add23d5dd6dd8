package io.github.lynceus.simulator.telops;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The three triggers: their banks of registers, and what levels and edges do. */
class TriggersTest {

	private static final int GENERIC_ERROR = 0x8FFF;
	private static final int START = 0;
	private static final int FLAGGING = 1;
	private static final int GATING = 2;
	private static final int EXTERNAL = 48;
	private static final int SOFTWARE = 0;

	private final TelopsBench camera = new TelopsBench();

	private void trigger(final int selector, final int source, final int activation) {
		camera.set("TriggerSelector", selector);
		camera.set("TriggerSource", source);
		camera.set("TriggerActivation", activation);
		camera.set("TriggerMode", 1);
	}

	private int images() {
		return camera.output.images.size();
	}

	private List<Integer> flagged() {
		return IntStream.range(0, images())
			.filter(i -> RecordingOutput.payload(camera.output.images.get(i)).get(0x84) == 1).boxed().toList();
	}

	@Test
	void everyTriggerHasItsOwnRegisters() {
		for (int i = 0; i < 3; i++) {
			camera.set("TriggerSelector", i);
			camera.set("TriggerFrameCount", 10 + i);
			camera.setFloat("TriggerDelay", 100 * i);
		}
		for (int i = 0; i < 3; i++) {
			camera.set("TriggerSelector", i);
			assertEquals(10 + i, camera.get("TriggerFrameCount"));
			assertEquals(100 * i, camera.getFloat("TriggerDelay"));
			assertEquals(i == GATING ? 3 : 0, camera.get("TriggerActivation"), "factory activations");
		}
		camera.setFloat("TriggerDelay", -1);
		assertEquals(200, camera.getFloat("TriggerDelay"), "a negative delay is rejected");
		camera.set("TriggerFrameCount", 0);
		assertEquals(12, camera.get("TriggerFrameCount"));
	}

	@Test
	void gateAndStartTriggerExcludeEachOther() {
		trigger(GATING, EXTERNAL, 3);
		camera.set("TriggerSelector", START);
		assertEquals(GENERIC_ERROR, camera.writeStatus("TriggerMode", 1));
		camera.set("TriggerSelector", GATING);
		camera.set("TriggerMode", 0);
		camera.set("TriggerSelector", START);
		camera.set("TriggerMode", 1);
		assertEquals(1, camera.get("IsActiveFlags"));
		camera.set("TriggerSelector", FLAGGING);
		camera.set("TriggerMode", 1);
		assertEquals(3, camera.get("IsActiveFlags"));
		camera.set("TriggerSelector", GATING);
		assertEquals(GENERIC_ERROR, camera.writeStatus("TriggerMode", 1));
	}

	@ParameterizedTest
	@CsvSource({ "3, true", "4, false" })
	void imagesComeOnlyWhileTheGateIsOpen(final int activation, final boolean open) {
		trigger(GATING, EXTERNAL, activation);
		camera.model.externalLevel(!open);
		camera.start();
		camera.pass(0.1);
		assertEquals(0, images());
		camera.model.externalLevel(open);
		camera.pass(0.045);
		assertEquals(5, images());
		camera.model.externalLevel(!open);
		camera.pass(0.1);
		assertEquals(5, images());
		camera.model.externalLevel(open);
		camera.pass(0.025);
		final List<Long> ids = camera.output.frameIds();
		assertEquals(8, ids.size());
		assertEquals(ids.get(0) + 7, ids.get(7), "the detector counts what it takes");
	}

	@Test
	void theSoftwareOpensAndClosesTheGate() {
		trigger(GATING, SOFTWARE, 0);
		camera.start();
		camera.pass(0.1);
		assertEquals(0, images());
		camera.command("TriggerSoftware");
		camera.pass(0.035);
		camera.command("TriggerSoftware");
		camera.pass(0.1);
		assertEquals(4, images());
	}

	@Test
	void theMemoryRecordsWhatTheGateLetsIn() {
		trigger(GATING, EXTERNAL, 3);
		camera.set("MemoryBufferMode", 1);
		camera.set("MemoryBufferSequenceSize", 10);
		camera.set("MemoryBufferMOISource", 0);
		camera.start();
		camera.pass(1);
		for (int i = 0; i < 2; i++) {
			assertEquals(0, camera.get("MemoryBufferSequenceCount"));
			camera.model.externalLevel(true);
			camera.pass(0.045);
			camera.model.externalLevel(false);
			camera.pass(0.5);
		}
		assertEquals(1, camera.get("MemoryBufferSequenceCount"), "twice five images");
	}

	@ParameterizedTest
	@CsvSource({ "0, 1, 1", "1, 0, 1", "2, 1, 2", "3, 1, 1", "4, 0, 1" })
	void edgesStartImages(final int activation, final int afterRise, final int afterFall) {
		trigger(START, EXTERNAL, activation);
		camera.start();
		camera.model.externalLevel(true);
		camera.pass(0.1);
		assertEquals(afterRise, images());
		camera.model.externalLevel(false);
		camera.pass(0.1);
		assertEquals(afterFall, images());
	}

	@Test
	void aDelayedTriggerDelaysItsImages() {
		trigger(START, SOFTWARE, 0);
		camera.setFloat("TriggerDelay", 50_000);
		camera.start();
		camera.command("TriggerSoftware");
		camera.pass(0.049);
		assertEquals(0, images());
		camera.pass(0.002);
		assertEquals(1, images());
	}

	@Test
	void aLevelMarksImagesAsLongAsItLasts() {
		trigger(FLAGGING, EXTERNAL, 3);
		camera.start();
		camera.pass(0.025);
		camera.model.externalLevel(true);
		camera.pass(0.02);
		camera.model.externalLevel(false);
		camera.pass(0.05);
		assertEquals(10, images());
		assertEquals(List.of(3, 4), flagged());
	}

	@Test
	void markedImagesAreMarkedInTheMemoryToo() {
		trigger(FLAGGING, SOFTWARE, 0);
		camera.set("TriggerFrameCount", 3);
		camera.set("MemoryBufferMode", 1);
		camera.set("MemoryBufferSequenceSize", 10);
		camera.set("MemoryBufferMOISource", 0);
		camera.start();
		camera.pass(0.025);
		camera.command("TriggerSoftware");
		camera.pass(1);
		camera.command("AcquisitionStop");
		camera.pass(0.1);
		camera.output.images.clear();
		camera.set("MemoryBufferSequenceDownloadMode", 1);
		camera.setFloat("MemoryBufferSequenceDownloadBitRateMax", 1e6);
		camera.command("AcquisitionStart");
		camera.pass(1);
		assertEquals(10, images());
		assertEquals(List.of(3, 4, 5), flagged());
	}

	@ParameterizedTest
	@CsvSource({ "0, 1, 1", "1, 0, 1", "2, 1, 1" })
	void theMomentFollowsItsActivation(final int activation, final int afterRise, final int afterFall) {
		camera.set("MemoryBufferMode", 1);
		camera.set("MemoryBufferSequenceSize", 4);
		camera.set("MemoryBufferMOISource", 2);
		camera.set("MemoryBufferMOIActivation", activation);
		camera.start();
		camera.pass(0.1);
		camera.model.externalLevel(true);
		camera.pass(0.5);
		assertEquals(afterRise, camera.get("MemoryBufferSequenceCount"));
		camera.model.externalLevel(false);
		camera.pass(0.5);
		assertEquals(afterFall, camera.get("MemoryBufferSequenceCount"));
	}
}
