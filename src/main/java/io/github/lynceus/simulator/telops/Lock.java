package io.github.lynceus.simulator.telops;

/**
 * A state of the camera in which it refuses writes to some registers. The table of registers names the locks of each;
 * the formula is the same rule for the GenICam description, over registers every client can read.
 */
public enum Lock {
	/** An acquisition is running (not a transfer). */
	ACQUIRING("(TDCStatus >> 10) & 1", "TDCStatus"),
	/** An image correction is running. */
	CORRECTING("(TDCStatus >> 13) & 1", "TDCStatus"),
	/** The camera is not ready to acquire, or already does. */
	NOT_READY("DeviceNotReady", "DeviceNotReady"),
	/** Power is changing. */
	POWER_CHANGING("(TDCStatus >> 15) & 1", "TDCStatus"),
	/** The automatic exposure owns the exposure time. */
	AUTO_EXPOSURE("(ExposureAuto = 1) || (ExposureAuto = 2)", "ExposureAuto"),
	/** Several exposures are cycled, in simple mode or while acquiring. */
	EHDRI_LOCKED("(EHDRINumberOfExposures > 1) && ((EHDRIMode = 0) || ((TDCStatus >> 10) & 1))",
		"EHDRINumberOfExposures", "EHDRIMode", "TDCStatus"),
	/** The start trigger and the gate exclude each other, and the other one is on. */
	GATE_OR_START("((TriggerSelector = 0) && (IsActiveFlags & 4)) || ((TriggerSelector = 2) && (IsActiveFlags & 1))",
		"TriggerSelector", "IsActiveFlags"),
	/** The frame rate may not change while acquiring. */
	RATE_FIXED("(AcquisitionFrameRateMode = 0) && ((TDCStatus >> 10) & 1)", "AcquisitionFrameRateMode", "TDCStatus"),
	/** The calibration decides on detector settings. */
	NOT_RAW0("CalibrationMode <> 0", "CalibrationMode"),
	/** The window is kept in the middle of the sensor. */
	CENTERED("CenterImage = 1", "CenterImage"),
	/** The window cannot leave the middle of the sensor. */
	CENTER_LOCKED("LockedCenterImage = 1", "LockedCenterImage"),
	/** The selected collection is the active one. */
	COLLECTION_ACTIVE("CalibrationCollectionActivePOSIXTime = CalibrationCollectionPOSIXTime",
		"CalibrationCollectionActivePOSIXTime", "CalibrationCollectionPOSIXTime"),
	/** The selected block is the active one. */
	BLOCK_ACTIVE("CalibrationCollectionActiveBlockPOSIXTime = CalibrationCollectionBlockPOSIXTime",
		"CalibrationCollectionActiveBlockPOSIXTime", "CalibrationCollectionBlockPOSIXTime"),
	/** Another collection than the active one is selected while acquiring. */
	OTHER_COLLECTION_ACQUIRING(
		"(CalibrationCollectionActivePOSIXTime <> CalibrationCollectionPOSIXTime) && ((TDCStatus >> 10) & 1)",
		"CalibrationCollectionActivePOSIXTime", "CalibrationCollectionPOSIXTime", "TDCStatus"),
	/** The buffer is recording, updating, transmitting or compacting. */
	BUFFER_BUSY("MemoryBufferStatus > 2", "MemoryBufferStatus"),
	/** The buffer is updating or compacting. */
	BUFFER_UPDATING("(MemoryBufferStatus = 4) || (MemoryBufferStatus = 6)", "MemoryBufferStatus"),
	/** The buffer is recording or updating. */
	BUFFER_RECORDING("(MemoryBufferStatus = 3) || (MemoryBufferStatus = 4)", "MemoryBufferStatus"),
	/** The buffer is not recording. */
	NOT_RECORDING("MemoryBufferStatus <> 3", "MemoryBufferStatus"),
	/** The buffer holds sequences. */
	BUFFER_NOT_EMPTY("MemoryBufferSequenceCount > 0", "MemoryBufferSequenceCount"),
	/** The buffer has no room for another sequence. */
	BUFFER_FULL("MemoryBufferNumberOfSequencesMax = 0", "MemoryBufferNumberOfSequencesMax"),
	/** The selected sequence holds no image. */
	SEQUENCE_EMPTY("MemoryBufferSequenceRecordedSize = 0", "MemoryBufferSequenceRecordedSize"),
	/** No download mode is chosen. */
	DOWNLOAD_OFF("MemoryBufferSequenceDownloadMode = 0", "MemoryBufferSequenceDownloadMode"),
	/** The download mode is not Sequence. */
	NOT_SEQUENCE_DOWNLOAD("MemoryBufferSequenceDownloadMode <> 1", "MemoryBufferSequenceDownloadMode"),
	/** The download mode is not Image. */
	NOT_IMAGE_DOWNLOAD("MemoryBufferSequenceDownloadMode <> 2", "MemoryBufferSequenceDownloadMode"),
	/** The time comes from outside. */
	EXTERNAL_TIME("TimeSource <> 0", "TimeSource");

	private final String formula;
	private final String[] variables;

	Lock(final String formula, final String... variables) {
		this.formula = formula;
		this.variables = variables;
	}

	/** GenICam formula that is not 0 while locked. */
	String formula() {
		return formula;
	}

	/** Registers the formula names. */
	String[] variables() {
		return variables.clone();
	}
}
