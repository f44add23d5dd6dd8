package io.github.lynceus.simulator.telops;

/** In which state of the camera each lock of {@code rules.csv} is in force. */
final class LockRules {

	private LockRules() {}

	static boolean inForce(final CameraRules rules, final String lock) {
		return switch (lock) {
			case "acquiring" -> rules.acquiring();
			case "correcting" -> rules.correcting();
			case "notReady" -> rules.notReady();
			case "powerChanging", "centreLocked" -> false;
			case "autoExposure" -> rules.timing.auto == 1 || rules.timing.auto == 2;
			case "cycleLocked" -> rules.timing.exposures > 1 && (rules.timing.cycleMode == 0 || rules.acquiring());
			case "rateLocked" -> rules.timing.rateMode == 0 && rules.acquiring();
			case "calibrated" -> rules.calibration.mode != 0;
			case "centred" -> rules.centred;
			case "collectionActive" -> rules.calibration.activeTime() == rules.calibration.time();
			case "blockActive" -> rules.calibration.activeBlockTime() == rules.calibration.blockTime();
			case "otherCollectionAcquiring" -> rules.acquiring() && rules.calibration.activeTime() != rules.calibration.time();
			case "bufferBusy" -> rules.buffer.status > BufferRules.HOLDING;
			case "bufferUpdating" -> rules.buffer.status == BufferRules.UPDATING || rules.buffer.status == BufferRules.DEFRAGING;
			case "bufferRecording" -> rules.buffer.status == BufferRules.RECORDING || rules.buffer.status == BufferRules.UPDATING;
			case "notRecording" -> rules.buffer.status != BufferRules.RECORDING;
			case "bufferFilled" -> !rules.buffer.held.isEmpty();
			case "bufferFull" -> rules.buffer.sequencesMax() == 0;
			case "sequenceEmpty" -> rules.buffer.empty();
			case "downloadOff" -> rules.buffer.download == 0;
			case "notSequenceDownload" -> rules.buffer.download != 1;
			case "notImageDownload" -> rules.buffer.download != 2;
			default -> throw new AssertionError(lock);
		};
	}
}
