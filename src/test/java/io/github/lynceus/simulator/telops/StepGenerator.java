package io.github.lynceus.simulator.telops;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Draws steps that a client might take, likely ones more often, with values that matter: legal, at limits, beyond. */
final class StepGenerator {

	private static final double[] WAITS = { 0.0001, 0.003, 0.02, 0.06, 0.11, 0.11, 0.35, 1.3, 3.1 };
	private static final long[] WIDTHS = { 320, 320, 256, 128, 64, 1000 };
	private static final long[] HEIGHTS = { 258, 258, 66, 6, 8, 516, 2580 };
	private static final double[] RATES = { 50, 100, 333.3, 5000, 1e6, 0.05, Float.NaN };
	private static final double[] EXPOSURES = { 0, 5, 50, 123.4, 3000, 1e7 };
	private static final String[] BUSY = { "AcquisitionStart", "AcquisitionStart", "AcquisitionStop", "AcquisitionStop",
		"MemoryBufferMOISoftware", "MemoryBufferMOISoftware", "AcquisitionArm", "MemoryBufferSequenceClear",
		"MemoryBufferSequenceClearAll", "MemoryBufferSequenceDefrag", "DeviceRegistersCheck" };

	private final Random random;
	private final CameraRules rules;

	StepGenerator(final long seed, final CameraRules rules) {
		random = new Random(seed);
		this.rules = rules;
	}

	/** What every sequence begins with: no automatic exposure, a memory that is on, short sequences. */
	static List<Step> preparation() {
		return new ArrayList<>(List.of(Step.write("ExposureAuto", 0L), Step.write("MemoryBufferMode", 1L),
			Step.write("MemoryBufferSequenceSize", 20L), Step.write("MemoryBufferNumberOfSequences", 2L)));
	}

	private <T> T one(final T[] of) {
		return of[random.nextInt(of.length)];
	}

	private long one(final long... of) {
		return of[random.nextInt(of.length)];
	}

	private double one(final double... of) {
		return of[random.nextInt(of.length)];
	}

	/** The next step, by what the camera is doing. */
	Step next() {
		final Step step = draw();
		return foreseeable(step) ? step : next();
	}

	/** Whether the rules say what comes of a step: not of pace beside the middle, nor of two calibrations at once. */
	private boolean foreseeable(final Step step) {
		final boolean starts = step.register().equals("AcquisitionStart");
		return !(starts && rules.aside() || step.register().equals("OffsetX") && rules.startPending()
			|| step.register().equals("CenterImage") && rules.startPending()
			|| step.register().equals("ImageCorrection") && rules.calibration.loading());
	}

	private Step draw() {
		switch (random.nextInt(10)) {
			case 0, 1, 2:
				return Step.wait(one(WAITS) * (0.9 + 0.2 * random.nextDouble()));
			case 3, 4:
				return Step.write(one(BUSY), 1L);
			case 5:
				return memory();
			default:
				final List<String> registers = rules.table.registers();
				return write(registers.get(random.nextInt(registers.size())));
		}
	}

	private Step memory() {
		return write(one(new String[] { "MemoryBufferSequenceSize", "MemoryBufferNumberOfSequences",
			"MemoryBufferSequencePreMOISize", "MemoryBufferMOISource", "MemoryBufferSequenceSelector",
			"MemoryBufferSequenceDownloadMode", "MemoryBufferSequenceDownloadFrameID", "Width", "Height",
			"MemoryBufferSequenceDownloadFrameCount", "MemoryBufferSequenceDownloadImageFrameID" }));
	}

	private Step write(final String register) {
		switch (register) {
			case "Width":
				return Step.write(register, one(WIDTHS));
			case "Height":
				return Step.write(register, one(HEIGHTS));
			case "OffsetX":
			case "OffsetY":
				return Step.write(register, one(0L, 32, 64, 33, 96, 400));
			case "MemoryBufferMOISource":
				return Step.write(register, one(0L, 1, 1, 1, 255, 7));
			case "MemoryBufferSequenceSize":
				return Step.write(register, one(0L, 2, 7, 20, 50, 121, 0xFFFF_FFFFL));
			case "MemoryBufferNumberOfSequences":
				return Step.write(register, one(0L, 1, 2, 3, 10, 5000));
			case "MemoryBufferSequencePreMOISize":
				return Step.write(register, one(0L, 1, 2, 5, 19, 1000));
			case "MemoryBufferSequenceDownloadFrameID":
			case "MemoryBufferSequenceDownloadImageFrameID":
				return Step.write(register, rules.buffer.empty() ? 1
					: rules.buffer.selected().first() + one(-5L, 0, 1, 7, 15, 100));
			case "CalibrationCollectionPOSIXTime":
				return Step.write(register, one(1_700_003_600L, 1_700_021_600L, 5));
			case "CalibrationCollectionBlockPOSIXTime":
				return Step.write(register, rules.calibration.time() + one(10L, 20, 30, 15));
			default:
				return plain(rules.table.of(register));
		}
	}

	private Step plain(final RuleTable.Rule rule) {
		final String register = rule.register();
		switch (rule.kind()) {
			case COMMAND:
				return Step.write(register, random.nextInt(8) == 0 ? 0L : 1L);
			case CHOICE:
				return choice(rule);
			case FLOAT:
				return Step.write(register, register.contains("Exposure") ? one(EXPOSURES)
					: register.startsWith("AcquisitionFrameRate") ? one(RATES) : one(-400d, -1, 0, 12.5, 60, 99, 3000));
			default:
				return Step.write(register, one(0L, 1, 2, 3, 17, 0xFFFF_FFFFL));
		}
	}

	private Step choice(final RuleTable.Rule rule) {
		// The automatic exposure has its own test; here it may be on, but not with images.
		final boolean automatic = rule.register().equals("ExposureAuto");
		final int index = random.nextInt(rule.values().size() + 1);
		return Step.write(rule.register(), automatic ? one(0L, 0, 4, 9)
			: index == rule.values().size() ? 77L : Math.round(rule.values().get(index)));
	}
}
