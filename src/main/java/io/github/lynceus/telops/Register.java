package io.github.lynceus.telops;

/**
 * The registers this driver uses, by the names and addresses of the TEL-2000 family. Their addresses are the same in
 * every release, so settings need no description file; everything else goes through the camera's features.
 */
enum Register {

	SENSOR_WIDTH(0xA020, "SensorWidth"),
	SENSOR_HEIGHT(0xA024, "SensorHeight"),
	WIDTH(0xD300, "Width"),
	HEIGHT(0xD304, "Height"),
	ACQUISITION_START(0xD314, "AcquisitionStart"),
	ACQUISITION_STOP(0xD318, "AcquisitionStop"),
	ACQUISITION_ARM(0xE800, "AcquisitionArm"),
	EXPOSURE_TIME(0xE808, "ExposureTime"),
	FRAME_RATE(0xE810, "AcquisitionFrameRate"),
	FRAME_RATE_MODE(0xE818, "AcquisitionFrameRateMode"),
	EXPOSURE_AUTO(0xE82C, "ExposureAuto"),
	CALIBRATION_MODE(0xE86C, "CalibrationMode"),
	CENTER_IMAGE(0xE8E8, "CenterImage"),
	LOCKED_CENTER_IMAGE(0xE8EC, "LockedCenterImage"),
	BUFFER_MODE(0xE908, "MemoryBufferMode"),
	BUFFER_SEQUENCES_MAX(0xE910, "MemoryBufferNumberOfSequencesMax"),
	BUFFER_SEQUENCE_COUNT(0xE914, "MemoryBufferSequenceCount"),
	BUFFER_SEQUENCES(0xE918, "MemoryBufferNumberOfSequences"),
	BUFFER_SIZE_MAX(0xE91C, "MemoryBufferSequenceSizeMax"),
	BUFFER_SIZE(0xE920, "MemoryBufferSequenceSize"),
	BUFFER_PRE_MOI(0xE924, "MemoryBufferSequencePreMOISize"),
	BUFFER_SELECTOR(0xE928, "MemoryBufferSequenceSelector"),
	BUFFER_FIRST_FRAME_ID(0xE92C, "MemoryBufferSequenceFirstFrameID"),
	BUFFER_MOI_FRAME_ID(0xE930, "MemoryBufferSequenceMOIFrameID"),
	BUFFER_RECORDED_SIZE(0xE934, "MemoryBufferSequenceRecordedSize"),
	DOWNLOAD_MODE(0xE93C, "MemoryBufferSequenceDownloadMode"),
	BUFFER_CLEAR_ALL(0xE940, "MemoryBufferSequenceClearAll"),
	POWER_STATE(0xE94C, "DevicePowerState"),
	WIDTH_MAX(0xE9F4, "WidthMax"),
	HEIGHT_MAX(0xE9F8, "HeightMax"),
	WIDTH_MIN(0xE9FC, "WidthMin"),
	WIDTH_INC(0xEA00, "WidthInc"),
	HEIGHT_MIN(0xEA04, "HeightMin"),
	HEIGHT_INC(0xEA08, "HeightInc"),
	OFFSET_X_INC(0xEA0C, "OffsetXInc"),
	OFFSET_Y_INC(0xEA10, "OffsetYInc"),
	EVENT_ERROR_CODE(0xEA28, "EventErrorCode"),
	TEMPERATURE_SELECTOR(0xEA6C, "DeviceTemperatureSelector"),
	TEMPERATURE(0xEA70, "DeviceTemperature"),
	REGISTERS_VALID(0xEA80, "DeviceRegistersValid"),
	NOT_READY(0xEA84, "DeviceNotReady"),
	XML_MAJOR(0xEA48, "DeviceXMLMajorVersion"),
	XML_MINOR(0xEA4C, "DeviceXMLMinorVersion"),
	XML_SUB_MINOR(0xEA50, "DeviceXMLSubMinorVersion"),
	FIRMWARE_MAJOR(0xEA54, "DeviceFirmwareMajorVersion"),
	FIRMWARE_MINOR(0xEA58, "DeviceFirmwareMinorVersion"),
	FIRMWARE_SUB_MINOR(0xEA5C, "DeviceFirmwareSubMinorVersion"),
	FIRMWARE_BUILD(0xEA60, "DeviceFirmwareBuildVersion"),
	SERIAL_NUMBER(0xE9EC, "DeviceSerialNumber"),
	RUNNING_TIME(0xEA98, "DeviceRunningTime"),
	CAPABILITIES(0xEAA8, "TDCFlags"),
	STATUS(0xEAAC, "TDCStatus"),
	AVAILABILITY(0xEAB0, "AvailabilityFlags"),
	FRAME_RATE_MAX(0xEAB4, "AcquisitionFrameRateMax"),
	EXPOSURE_TIME_MIN(0xEAB8, "ExposureTimeMin"),
	EXPOSURE_TIME_MAX(0xEABC, "ExposureTimeMax"),
	TEST_IMAGE(0xEACC, "TestImageSelector"),
	DOWNLOAD_BIT_RATE(0xEAD4, "MemoryBufferSequenceDownloadBitRateMax"),
	FRAME_RATE_MIN(0xEAD8, "AcquisitionFrameRateMin"),
	OFFSET_X_MIN(0xEB28, "OffsetXMin"),
	BUFFER_MOI_SOURCE(0xEB2C, "MemoryBufferMOISource"),
	BUFFER_MOI_SOFTWARE(0xEB34, "MemoryBufferMOISoftware"),
	OFFSET_X_MAX(0xEB38, "OffsetXMax"),
	OFFSET_Y_MIN(0xEB3C, "OffsetYMin"),
	OFFSET_Y_MAX(0xEB40, "OffsetYMax"),
	OFFSET_X(0xEB44, "OffsetX"),
	OFFSET_Y(0xEB48, "OffsetY"),
	BUFFER_FREE_HIGH(0xEB70, "MemoryBufferAvailableFreeSpaceHigh"),
	BUFFER_FREE_LOW(0xEB74, "MemoryBufferAvailableFreeSpaceLow"),
	BUFFER_FRAGMENTED_HIGH(0xEB78, "MemoryBufferFragmentedFreeSpaceHigh"),
	BUFFER_FRAGMENTED_LOW(0xEB7C, "MemoryBufferFragmentedFreeSpaceLow"),
	BUFFER_TOTAL_HIGH(0xEB80, "MemoryBufferTotalSpaceHigh"),
	BUFFER_TOTAL_LOW(0xEB84, "MemoryBufferTotalSpaceLow"),
	BUFFER_SEQUENCE_OFFSET_X(0xEB88, "MemoryBufferSequenceOffsetX"),
	BUFFER_SEQUENCE_OFFSET_Y(0xEB8C, "MemoryBufferSequenceOffsetY"),
	BUFFER_SEQUENCE_WIDTH(0xEB90, "MemoryBufferSequenceWidth"),
	BUFFER_SEQUENCE_HEIGHT(0xEB94, "MemoryBufferSequenceHeight"),
	BUFFER_SEQUENCE_CLEAR(0xEB98, "MemoryBufferSequenceClear"),
	BUFFER_DEFRAG(0xEB9C, "MemoryBufferSequenceDefrag"),
	DOWNLOAD_FRAME_ID(0xEBA8, "MemoryBufferSequenceDownloadFrameID"),
	DOWNLOAD_FRAME_COUNT(0xEBAC, "MemoryBufferSequenceDownloadFrameCount"),
	BUFFER_STATUS(0xEBB0, "MemoryBufferStatus"),
	DOWNLOAD_SUGGESTED_IMAGES(0xEC44, "MemoryBufferSequenceDownloadSuggestedFrameImageCount"),
	DOWNLOAD_IMAGES(0xEC48, "MemoryBufferSequenceDownloadFrameImageCount");

	private final int address;
	private final String feature;

	Register(final int address, final String feature) {
		this.address = address;
		this.feature = feature;
	}

	int address() {
		return address;
	}

	/** Name of the feature that stands for this register in the camera's description. */
	String feature() {
		return feature;
	}
}
