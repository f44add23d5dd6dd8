package io.github.lynceus.simulator.telops;

import io.github.lynceus.simulator.telops.BufferRules.Held;

import java.util.LinkedHashMap;
import java.util.Map;

/** Compares all that can be read from a camera with what the rules say. */
final class RulesComparison {

	private final TelopsBench camera;
	private final CameraRules rules;
	private final Map<String, Object> expected = new LinkedHashMap<>();
	/** FrameIDs of the camera begin anywhere, those of the rules at 0. */
	private Long idOffset;

	RulesComparison(final TelopsBench camera, final CameraRules rules) {
		this.camera = camera;
		this.rules = rules;
	}

	/** The bits to write into the camera for a step: FrameIDs are those of the camera. */
	long translated(final Step step) {
		final boolean frameId = step.register().endsWith("DownloadFrameID")
			|| step.register().endsWith("DownloadImageFrameID");
		return frameId && idOffset != null && !rules.buffer.held.isEmpty() ? step.value() + idOffset : step.value();
	}

	/** The first difference, or null. */
	String difference() {
		expected.clear();
		state();
		window();
		timing();
		calibration();
		memory();
		rules.plain.forEach(expected::put);
		for (final Map.Entry<String, Object> entry : expected.entrySet()) {
			final Object wanted = entry.getValue();
			final Object read = wanted instanceof Float ? (Object) camera.getFloat(entry.getKey())
				: wanted instanceof Long ? (Object) wide(entry.getKey()) : (Object) camera.get(entry.getKey());
			if (!same(wanted, read)) {
				return entry.getKey() + " is " + read + " instead of " + wanted;
			}
		}
		return null;
	}

	private static boolean same(final Object wanted, final Object read) {
		return wanted instanceof Float f ? Math.abs(f - (Float) read) <= 1e-6 * Math.abs(f) : wanted.equals(read);
	}

	private long wide(final String register) {
		return Integer.toUnsignedLong(camera.get(register + "High")) << 32
			| Integer.toUnsignedLong(camera.get(register + "Low"));
	}

	private void state() {
		expected.put("TDCStatus", rules.tdcStatus());
		expected.put("DeviceNotReady", rules.notReady() ? 1 : 0);
		final Integer event = rules.errors.poll();
		expected.put("EventErrorCode", event == null ? 0 : event);
		for (final String register : new String[] { "TriggerSource", "TriggerActivation", "TriggerFrameCount",
			"TriggerDelay" })
		{
			expected.put(register, rules.triggers.value(register));
		}
	}

	private void window() {
		expected.put("Width", rules.width);
		expected.put("Height", rules.height);
		expected.put("OffsetX", rules.offsetX());
		expected.put("OffsetY", rules.offsetY());
		final int roomX = Math.max(0, (320 - rules.width) / 2);
		expected.put("OffsetXMin", rules.centred ? roomX : 0);
		expected.put("OffsetXMax", rules.centred ? roomX : 2 * roomX);
	}

	private void timing() {
		final TimingRules timing = rules.timing;
		if (rules.aside()) {
			// Beside the middle the formula is another, with a test of its own; what follows from it is taken over.
			timing.rate = camera.getFloat("AcquisitionFrameRate");
			timing.exposure = camera.getFloat("ExposureTime");
			timing.cycle[0] = camera.getFloat("ExposureTime1");
			timing.cycle[1] = camera.getFloat("ExposureTime2");
			return;
		}
		expected.put("AcquisitionFrameRate", timing.rate);
		expected.put("AcquisitionFrameRateMax", (float) timing.rateMax());
		expected.put("ExposureTime", timing.exposure);
		expected.put("ExposureTime1", timing.cycle[0]);
		expected.put("ExposureTime2", timing.cycle[1]);
		expected.put("ExposureTimeMax", (float) timing.exposureMax());
		expected.put("ExposureAuto", timing.auto);
		expected.put("EHDRINumberOfExposures", timing.exposures);
	}

	private void calibration() {
		final CalibrationRules calibration = rules.calibration;
		expected.put("CalibrationMode", calibration.mode);
		expected.put("AvailabilityFlags", calibration.available());
		expected.put("CalibrationCollectionSelector", calibration.selected);
		expected.put("CalibrationCollectionPOSIXTime", calibration.time());
		expected.put("CalibrationCollectionBlockCount", calibration.blockCount());
		expected.put("CalibrationCollectionBlockSelector", calibration.block);
		expected.put("CalibrationCollectionBlockPOSIXTime", calibration.blockTime());
		expected.put("CalibrationCollectionActivePOSIXTime", calibration.activeTime());
		expected.put("CalibrationCollectionActiveBlockPOSIXTime", calibration.activeBlockTime());
		expected.put("SensorWellDepth", calibration.wellDepth);
		expected.put("ReverseX", calibration.reverseX);
		expected.put("ReverseY", calibration.reverseY);
	}

	private void memory() {
		final BufferRules buffer = rules.buffer;
		expected.put("MemoryBufferStatus", buffer.status);
		expected.put("MemoryBufferSequenceCount", buffer.held.size());
		expected.put("MemoryBufferNumberOfSequences", buffer.sequences);
		expected.put("MemoryBufferNumberOfSequencesMax", buffer.sequencesMax());
		expected.put("MemoryBufferSequenceSize", buffer.size);
		expected.put("MemoryBufferSequenceSizeMax", buffer.sizeMax());
		expected.put("MemoryBufferSequencePreMOISize", buffer.preMoi);
		expected.put("MemoryBufferMOISource", buffer.source);
		expected.put("MemoryBufferSequenceSelector", buffer.selector);
		expected.put("MemoryBufferSequenceDownloadMode", buffer.download);
		expected.put("MemoryBufferAvailableFreeSpace", buffer.free());
		expected.put("MemoryBufferFragmentedFreeSpace", buffer.fragmented());
		if (!buffer.empty()) {
			sequence(buffer, buffer.selected());
		}
	}

	private void sequence(final BufferRules buffer, final Held selected) {
		if (idOffset == null) {
			idOffset = Integer.toUnsignedLong(camera.get("MemoryBufferSequenceFirstFrameID")) - selected.first();
		}
		final String prefix = "MemoryBufferSequence";
		expected.put(prefix + "RecordedSize", (int) selected.size());
		expected.put(prefix + "FirstFrameID", (int) (selected.first() + idOffset));
		expected.put(prefix + "MOIFrameID", (int) (selected.moi() + idOffset));
		expected.put(prefix + "Width", selected.width());
		expected.put(prefix + "Height", selected.rows());
		expected.put(prefix + "OffsetX", selected.offsetX());
		expected.put(prefix + "OffsetY", selected.offsetY());
		expected.put(prefix + "DownloadFrameID", download(buffer.firstId));
		expected.put(prefix + "DownloadFrameCount", (int) buffer.count);
		expected.put(prefix + "DownloadImageFrameID", download(buffer.imageId));
		final long suggested = 990_720L / (selected.width() * (selected.rows() + 2L));
		expected.put(prefix + "DownloadSuggestedFrameImageCount",
			(int) Math.max(1, Math.min(suggested, buffer.count)));
	}

	/** Until the first sequence is chosen, nothing is. */
	private int download(final long frameId) {
		return frameId == 0 ? 0 : (int) (frameId + idOffset);
	}
}
