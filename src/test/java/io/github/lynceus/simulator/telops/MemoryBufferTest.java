package io.github.lynceus.simulator.telops;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lynceus.simulator.ImageBlock;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

class MemoryBufferTest {

	private static final int GENERIC_ERROR = 0x8FFF;
	private static final int IDLE = 1;
	private static final int HOLDING = 2;
	private static final int RECORDING = 3;
	private static final int UPDATING = 4;
	private static final int TRANSMITTING = 5;
	private static final int DEFRAGING = 6;
	private static final int SOFTWARE = 1;
	private static final int NONE = 255;

	private final TelopsBench camera = new TelopsBench(TelopsOptions.defaults().liveWhileRecording(false));

	private void configure(final int sequences, final int size, final int preMoi, final int source) {
		camera.set("MemoryBufferMode", 1);
		camera.set("MemoryBufferSequenceSize", 2);
		camera.set("MemoryBufferNumberOfSequences", sequences);
		camera.set("MemoryBufferSequenceSize", size);
		camera.set("MemoryBufferSequencePreMOISize", preMoi);
		camera.set("MemoryBufferMOISource", source);
		assertEquals(List.of(sequences, size, preMoi), List.of(camera.get("MemoryBufferNumberOfSequences"),
			camera.get("MemoryBufferSequenceSize"), camera.get("MemoryBufferSequencePreMOISize")));
	}

	/** Records short sequences that begin with the acquisition, and stops. */
	private void record(final int sequences, final int size) {
		configure(sequences, size, 0, 0);
		camera.start();
		camera.pass(sequences * size * 0.01 + 0.1);
		camera.command("AcquisitionStop");
		camera.pass(0.1);
		assertEquals(IDLE, camera.get("MemoryBufferStatus"));
	}

	private void select(final int sequence) {
		camera.set("MemoryBufferSequenceSelector", sequence);
	}

	private long unsigned(final String register) {
		return Integer.toUnsignedLong(camera.get(register));
	}

	private long wide(final String register) {
		return unsigned(register + "High") << 32 | unsigned(register + "Low");
	}

	// -- Division --

	@Test
	void startsAsOneSequenceAsLongAsTheMemory() {
		assertEquals(17_179_869_184L, wide("MemoryBufferTotalSpace"));
		assertEquals(17_179_869_184L, wide("MemoryBufferAvailableFreeSpace"));
		assertEquals(104_044, camera.get("MemoryBufferSequenceSizeMax"));
		assertEquals(104_044, camera.get("MemoryBufferSequenceSize"));
		assertEquals(1, camera.get("MemoryBufferNumberOfSequences"));
		assertEquals(1024, camera.get("MemoryBufferNumberOfSequencesMax"));
	}

	@Test
	void sizesAreEvenAndGiveWayToOneAnother() {
		camera.set("MemoryBufferSequenceSize", 101);
		assertEquals(100, camera.get("MemoryBufferSequenceSize"));
		camera.set("MemoryBufferSequenceSize", 0);
		assertEquals(2, camera.get("MemoryBufferSequenceSize"));
		camera.set("MemoryBufferNumberOfSequences", 5000);
		assertEquals(1024, camera.get("MemoryBufferNumberOfSequences"));
		camera.set("MemoryBufferSequenceSize", 1000);
		assertEquals(104, camera.get("MemoryBufferNumberOfSequences"), "104044 / 1000");
		camera.set("MemoryBufferNumberOfSequences", 300);
		assertEquals(346, camera.get("MemoryBufferSequenceSize"), "104044 / 300, even");
		camera.set("MemoryBufferSequencePreMOISize", 4000);
		assertEquals(345, camera.get("MemoryBufferSequencePreMOISize"));
		camera.set("MemoryBufferSequenceSize", 50);
		assertEquals(49, camera.get("MemoryBufferSequencePreMOISize"));
	}

	@Test
	void smallerImagesMakeRoomForMore() {
		camera.window(64, 4);
		assertEquals(2 * (17_179_869_184L / 768 / 2), camera.get("MemoryBufferSequenceSizeMax"));
		assertEquals(104_044, camera.get("MemoryBufferSequenceSize"), "what was chosen stays");
		camera.set("MemoryBufferSequenceSize", 1_000_000);
		camera.window(320, 256);
		assertEquals(104_044, camera.get("MemoryBufferSequenceSize"));
	}

	// -- Recording --

	@Test
	void recordsAroundTheSoftwareMoment() {
		configure(2, 100, 20, SOFTWARE);
		camera.start();
		assertEquals(RECORDING, camera.get("MemoryBufferStatus"));
		camera.pass(0.505);
		camera.command("MemoryBufferMOISoftware");
		camera.pass(0.79);
		assertEquals(0, camera.get("MemoryBufferSequenceCount"));
		camera.pass(0.02);
		assertEquals(1, camera.get("MemoryBufferSequenceCount"));
		assertEquals(RECORDING, camera.get("MemoryBufferStatus"));
		camera.pass(0.1);
		camera.command("MemoryBufferMOISoftware");
		camera.pass(1);
		assertEquals(2, camera.get("MemoryBufferSequenceCount"));
		assertEquals(IDLE, camera.get("MemoryBufferStatus"));
		assertEquals(0x400, camera.get("TDCStatus") & 0x400, "the sensor goes on");
		camera.command("AcquisitionStop");
		final long first = unsigned("MemoryBufferSequenceFirstFrameID");
		assertEquals(first + 20, unsigned("MemoryBufferSequenceMOIFrameID"));
		assertEquals(100, camera.get("MemoryBufferSequenceRecordedSize"));
		select(1);
		assertEquals(first + 100, unsigned("MemoryBufferSequenceFirstFrameID"), "no image between the sequences");
		assertEquals(first + 100 + 12, unsigned("MemoryBufferSequenceMOIFrameID"), 1);
	}

	@Test
	void refusesTheMomentUnlessRecording() {
		configure(1, 10, 0, SOFTWARE);
		assertEquals(GENERIC_ERROR, camera.writeStatus("MemoryBufferMOISoftware", 1));
		camera.start();
		camera.command("MemoryBufferMOISoftware");
		camera.pass(1);
		assertEquals(GENERIC_ERROR, camera.writeStatus("MemoryBufferMOISoftware", 1));
	}

	@Test
	void theExternalSignalMarksTheMomentToo() {
		configure(1, 10, 0, 2);
		camera.start();
		camera.pass(0.1);
		camera.command("MemoryBufferMOISoftware");
		camera.pass(1);
		assertEquals(0, camera.get("MemoryBufferSequenceCount"), "the source is the external signal");
		camera.model.externalPulse();
		camera.pass(1);
		assertEquals(1, camera.get("MemoryBufferSequenceCount"));
	}

	@Test
	void stoppingBeforeTheMomentKeepsNothing() {
		configure(1, 100, 20, SOFTWARE);
		camera.start();
		camera.pass(2);
		camera.command("AcquisitionStop");
		assertEquals(UPDATING, camera.get("MemoryBufferStatus"));
		camera.pass(0.05);
		assertEquals(IDLE, camera.get("MemoryBufferStatus"));
		assertEquals(0, camera.get("MemoryBufferSequenceCount"));
	}

	@Test
	void stoppingAfterTheMomentKeepsAShorterSequence() {
		configure(1, 100, 20, SOFTWARE);
		camera.start();
		camera.pass(1);
		camera.command("MemoryBufferMOISoftware");
		camera.pass(0.405);
		camera.command("AcquisitionStop");
		assertEquals(1, camera.get("MemoryBufferSequenceCount"));
		assertEquals(20 + 40, camera.get("MemoryBufferSequenceRecordedSize"));
	}

	@Test
	void holdsWithoutASource() {
		configure(1, 10, 4, NONE);
		camera.start();
		assertEquals(HOLDING, camera.get("MemoryBufferStatus"));
		camera.pass(1);
		camera.set("MemoryBufferMOISource", SOFTWARE);
		assertEquals(RECORDING, camera.get("MemoryBufferStatus"));
		camera.pass(0.1);
		camera.command("MemoryBufferMOISoftware");
		camera.pass(1);
		assertEquals(1, camera.get("MemoryBufferSequenceCount"));
	}

	@Test
	void sequenceCountIsCumulative() {
		record(3, 4);
		assertEquals(3, camera.get("MemoryBufferSequenceCount"));
		assertEquals(1021, camera.get("MemoryBufferNumberOfSequencesMax"));
		camera.start();
		camera.pass(0.5);
		camera.command("AcquisitionStop");
		camera.pass(0.1);
		assertEquals(6, camera.get("MemoryBufferSequenceCount"));
		assertEquals(17_179_869_184L - 6 * 4 * 165_120, wide("MemoryBufferAvailableFreeSpace"));
	}

	@Test
	void everySequenceKeepsItsGeometry() {
		record(1, 4);
		camera.window(128, 64);
		camera.start();
		camera.pass(0.5);
		camera.command("AcquisitionStop");
		camera.pass(0.1);
		assertEquals(List.of(320, 256), List.of(camera.get("MemoryBufferSequenceWidth"),
			camera.get("MemoryBufferSequenceHeight")));
		select(1);
		assertEquals(List.of(128, 64, 96, 96), List.of(camera.get("MemoryBufferSequenceWidth"),
			camera.get("MemoryBufferSequenceHeight"), camera.get("MemoryBufferSequenceOffsetX"),
			camera.get("MemoryBufferSequenceOffsetY")));
	}

	@Test
	void recordsAtFullSpeedHoweverManyImages() {
		camera.window(64, 4);
		camera.rate(5, 95_000);
		configure(3, 1_000_000, 1000, SOFTWARE);
		camera.start();
		for (int i = 0; i < 3; i++) {
			camera.pass(0.1);
			camera.command("MemoryBufferMOISoftware");
			camera.pass(10.6);
		}
		assertEquals(3, camera.get("MemoryBufferSequenceCount"));
		assertEquals(1_000_000, camera.get("MemoryBufferSequenceRecordedSize"));
	}

	@Test
	void recordingTimeFollowsTheTimeScale() {
		try (TelopsBench fast = new TelopsBench(TelopsOptions.defaults().timeScale(0.01))) {
			fast.rate(50, 100);
			fast.set("MemoryBufferMode", 1);
			fast.set("MemoryBufferSequenceSize", 1000);
			fast.set("MemoryBufferMOISource", 0);
			fast.command("AcquisitionStart");
			fast.pass(0.001);
			fast.pass(0.0999);
			assertEquals(0, fast.get("MemoryBufferSequenceCount"));
			fast.pass(0.0002);
			assertEquals(1, fast.get("MemoryBufferSequenceCount"));
		}
	}

	// -- Clearing --

	@Test
	void clearAllKeepsTheDivision() {
		record(3, 4);
		select(2);
		camera.set("MemoryBufferSequenceDownloadMode", 1);
		camera.command("MemoryBufferSequenceClearAll");
		assertEquals(0, camera.get("MemoryBufferSequenceCount"));
		assertEquals(0, camera.get("MemoryBufferSequenceDownloadMode"));
		assertEquals(0, camera.get("MemoryBufferSequenceSelector"));
		assertEquals(17_179_869_184L, wide("MemoryBufferAvailableFreeSpace"));
		assertEquals(List.of(3, 4, 0), List.of(camera.get("MemoryBufferNumberOfSequences"),
			camera.get("MemoryBufferSequenceSize"), camera.get("MemoryBufferMOISource")));
	}

	@Test
	void clearingInTheMiddleLeavesAHoleThatCompactingCloses() {
		record(3, 4);
		select(2);
		final long last = unsigned("MemoryBufferSequenceFirstFrameID");
		select(1);
		camera.command("MemoryBufferSequenceClear");
		assertEquals(3, camera.get("MemoryBufferSequenceCount"));
		assertEquals(0, camera.get("MemoryBufferSequenceRecordedSize"));
		assertEquals(4 * 165_120, wide("MemoryBufferFragmentedFreeSpace"));
		assertEquals(GENERIC_ERROR, camera.writeStatus("MemoryBufferSequenceClear", 1));
		camera.command("MemoryBufferSequenceDefrag");
		assertEquals(DEFRAGING, camera.get("MemoryBufferStatus"));
		assertEquals(GENERIC_ERROR, camera.writeStatus("MemoryBufferSequenceClearAll", 1));
		camera.pass(1);
		assertEquals(IDLE, camera.get("MemoryBufferStatus"));
		assertEquals(2, camera.get("MemoryBufferSequenceCount"));
		assertEquals(0, wide("MemoryBufferFragmentedFreeSpace"));
		assertEquals(last, unsigned("MemoryBufferSequenceFirstFrameID"), "the last has moved up");
	}

	@Test
	void clearingTheLastGivesItsSpaceBack() {
		record(2, 4);
		select(1);
		camera.command("MemoryBufferSequenceClear");
		assertEquals(1, camera.get("MemoryBufferSequenceCount"));
		assertEquals(17_179_869_184L - 4 * 165_120, wide("MemoryBufferAvailableFreeSpace"));
		assertEquals(0, camera.get("MemoryBufferSequenceSelector"));
	}

	// -- Transfer --

	@Test
	void sendsASequenceAndBecomesIdleByItself() {
		record(2, 10);
		camera.output.images.clear();
		select(1);
		camera.set("MemoryBufferSequenceDownloadMode", 1);
		camera.setFloat("MemoryBufferSequenceDownloadBitRateMax", 1000);
		final long first = unsigned("MemoryBufferSequenceFirstFrameID");
		camera.command("AcquisitionStart");
		assertEquals(TRANSMITTING, camera.get("MemoryBufferStatus"));
		assertEquals(0, camera.get("TDCStatus") & 0x400);
		camera.pass(0.0099);
		assertEquals(0, camera.output.images.size());
		camera.pass(0.0002);
		assertEquals(1, camera.output.images.size());
		// 320 * 258 * 16 / 1000 = 1320.96 µs an image
		camera.pass(0.00132096 * 3);
		assertEquals(4, camera.output.images.size());
		camera.pass(0.0131);
		assertEquals(LongStream.range(first, first + 10).boxed().toList(), camera.output.frameIds());
		assertEquals(IDLE, camera.get("MemoryBufferStatus"));
	}

	@Test
	void downloadedImagesAreThoseThatWereRecorded() {
		camera.window(128, 64);
		camera.rate(10, 5000);
		configure(1, 40, 10, SOFTWARE);
		camera.start();
		camera.pass(1);
		camera.command("MemoryBufferMOISoftware");
		camera.pass(1);
		camera.command("AcquisitionStop");
		camera.pass(0.1);
		camera.output.images.clear();
		camera.set("MemoryBufferSequenceDownloadMode", 1);
		camera.setFloat("MemoryBufferSequenceDownloadBitRateMax", 1e6);
		camera.command("AcquisitionStart");
		camera.pass(1);
		assertEquals(40, camera.output.images.size());
		final long moi = unsigned("MemoryBufferSequenceMOIFrameID");
		long before = 0;
		for (final ImageBlock image : camera.output.images) {
			final ByteBuffer payload = RecordingOutput.payload(image);
			final long id = payload.getInt(8);
			assertEquals(id < moi ? 1 : id == moi ? 2 : 3, payload.get(0x4A));
			final long time = payload.getInt(0x64) * 10_000_000L + payload.getInt(0x68);
			assertEquals(before == 0 ? time : before + 2000, time, "200 µs between two images");
			before = time;
			for (int i = 0; i < 128 * 64; i += 13) {
				assertEquals(ThermalSceneTest.expected(96 + i % 128, 96 + i / 128, id, CalibrationMode.RT),
					Short.toUnsignedInt(payload.getShort(2 * (2 * 128 + i))));
			}
		}
	}

	@Test
	void sendsPartOfASequenceAndStopsWhenTold() {
		record(1, 50);
		camera.output.images.clear();
		camera.set("MemoryBufferSequenceDownloadMode", 1);
		final long first = unsigned("MemoryBufferSequenceFirstFrameID");
		camera.set("MemoryBufferSequenceDownloadFrameID", first + 45);
		assertEquals(5, camera.get("MemoryBufferSequenceDownloadFrameCount"), "clamped to what is left");
		camera.set("MemoryBufferSequenceDownloadFrameID", first - 10);
		assertEquals(first, unsigned("MemoryBufferSequenceDownloadFrameID"));
		camera.set("MemoryBufferSequenceDownloadFrameID", first + 7);
		camera.set("MemoryBufferSequenceDownloadFrameCount", 30);
		camera.command("AcquisitionStart");
		camera.pass(0.011);
		for (int i = 0; i < 4; i++) {
			camera.pass(0.066048);
		}
		camera.command("AcquisitionStop");
		camera.pass(10);
		assertEquals(LongStream.range(first + 7, first + 12).boxed().toList(), camera.output.frameIds(),
			"20 Mbit/s make 66 ms an image");
		assertEquals(IDLE, camera.get("MemoryBufferStatus"));
	}

	@Test
	void refusesAnotherGeometryWithAnEvent() {
		record(1, 4);
		camera.set("MemoryBufferSequenceDownloadMode", 1);
		camera.set("Width", 128);
		camera.output.images.clear();
		camera.command("AcquisitionStart");
		camera.pass(1);
		assertEquals(34, camera.get("EventErrorCode"));
		assertEquals(0, camera.output.images.size());
		assertEquals(IDLE, camera.get("MemoryBufferStatus"));
	}

	@Test
	void refusesAClearedSequenceWithAnEvent() {
		record(2, 4);
		camera.command("MemoryBufferSequenceClear");
		camera.set("MemoryBufferSequenceDownloadMode", 1);
		camera.command("AcquisitionStart");
		assertEquals(35, camera.get("EventErrorCode"));
		assertEquals(IDLE, camera.get("MemoryBufferStatus"));
	}

	@Test
	void packsSeveralImagesIntoOneBlock() {
		record(1, 10);
		camera.output.images.clear();
		camera.set("MemoryBufferSequenceDownloadMode", 1);
		assertEquals(10, camera.get("MemoryBufferSequenceDownloadSuggestedFrameImageCount"));
		camera.set("Height", 4 * 258);
		assertEquals(4, camera.get("MemoryBufferSequenceDownloadFrameImageCount"));
		final float rate = camera.getFloat("AcquisitionFrameRate");
		camera.command("AcquisitionStart");
		camera.pass(0.011);
		for (int i = 0; i < 3; i++) {
			camera.pass(0.27);
		}
		assertEquals(List.of(4 * 258, 4 * 258, 2 * 258),
			camera.output.images.stream().map(ImageBlock::height).toList());
		final ByteBuffer payload = RecordingOutput.payload(camera.output.images.get(0));
		assertEquals(payload.getInt(8) + 1, payload.getInt(165_120 + 8));
		assertEquals(rate, camera.getFloat("AcquisitionFrameRate"), "a block is no larger window");
	}

	@Test
	void imageModeSendsTheImageThatIsNamed() {
		record(1, 10);
		camera.output.images.clear();
		final long first = unsigned("MemoryBufferSequenceFirstFrameID");
		camera.set("MemoryBufferSequenceDownloadMode", 2);
		camera.set("MemoryBufferSequenceDownloadImageFrameID", first + 3);
		assertEquals(TRANSMITTING, camera.get("MemoryBufferStatus"));
		camera.pass(0.011);
		assertEquals(List.of(first + 3), camera.output.frameIds());
		assertEquals(IDLE, camera.get("MemoryBufferStatus"));
	}

	@Test
	void selectingASequencePreparesItsDownload() {
		record(2, 10);
		select(1);
		assertEquals(unsigned("MemoryBufferSequenceFirstFrameID"), unsigned("MemoryBufferSequenceDownloadFrameID"));
		assertEquals(unsigned("MemoryBufferSequenceMOIFrameID"),
			unsigned("MemoryBufferSequenceDownloadImageFrameID"));
		assertEquals(10, camera.get("MemoryBufferSequenceDownloadFrameCount"));
		select(99);
		assertEquals(1, camera.get("MemoryBufferSequenceSelector"));
	}
}
