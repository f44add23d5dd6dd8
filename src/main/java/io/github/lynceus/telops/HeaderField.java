package io.github.lynceus.telops;

import static io.github.lynceus.telops.HeaderType.F32;
import static io.github.lynceus.telops.HeaderType.I16;
import static io.github.lynceus.telops.HeaderType.I32;
import static io.github.lynceus.telops.HeaderType.I8;
import static io.github.lynceus.telops.HeaderType.TEXT2;
import static io.github.lynceus.telops.HeaderType.U16;
import static io.github.lynceus.telops.HeaderType.U32;
import static io.github.lynceus.telops.HeaderType.U8;

/**
 * The 91 fields of the frame header, in the order they stand in it (XML 12.x and 13.x). Multi-byte fields are
 * little-endian. Physical value = raw value times {@link #scale()} in {@link #unit()}.
 */
public enum HeaderField {

	SIGNATURE(0x00, TEXT2, "Signature"),
	DEVICE_XML_MINOR_VERSION(0x02, U8, "DeviceXMLMinorVersion"),
	DEVICE_XML_MAJOR_VERSION(0x03, U8, "DeviceXMLMajorVersion"),
	IMAGE_HEADER_LENGTH(0x04, U16, "ImageHeaderLength", "byte"),
	FRAME_ID(0x08, U32, "FrameID"),
	DATA_OFFSET(0x0C, F32, "DataOffset"),
	DATA_EXP(0x10, I8, "DataExp"),
	DELTA_TEMP(0x14, F32, "DeltaTemp", "°C"),
	EXPOSURE_TIME(0x18, U32, "ExposureTime", "µs", 0.01),
	CALIBRATION_MODE(0x1C, U8, "CalibrationMode"),
	BPR_APPLIED(0x1D, U8, "BPRApplied"),
	FRAME_BUFFER_MODE(0x1E, U8, "FrameBufferMode"),
	CALIBRATION_BLOCK_INDEX(0x1F, U8, "CalibrationBlockIndex"),
	WIDTH(0x20, U16, "Width", "px"),
	HEIGHT(0x22, U16, "Height", "px"),
	OFFSET_X(0x24, U16, "OffsetX", "px"),
	OFFSET_Y(0x26, U16, "OffsetY", "px"),
	REVERSE_X(0x28, U8, "ReverseX"),
	REVERSE_Y(0x29, U8, "ReverseY"),
	TEST_IMAGE_SELECTOR(0x2A, U8, "TestImageSelector"),
	SENSOR_WELL_DEPTH(0x2B, U8, "SensorWellDepth"),
	ACQUISITION_FRAME_RATE(0x2C, U32, "AcquisitionFrameRate", "Hz", 0.001),
	TRIGGER_DELAY(0x30, F32, "TriggerDelay", "µs"),
	TRIGGER_MODE(0x34, U8, "TriggerMode"),
	TRIGGER_SOURCE(0x35, U8, "TriggerSource"),
	INTEGRATION_MODE(0x36, U8, "IntegrationMode"),
	EHDRI_NUMBER_OF_EXPOSURES(0x37, U8, "EHDRINumberOfExposures"),
	AVERAGING_NUMBER(0x38, U8, "AveragingNumber"),
	ADC_READOUT(0x39, U16, "ADCReadout"),
	EXPOSURE_AUTO(0x3B, U8, "ExposureAuto"),
	AEC_RESPONSE_TIME(0x3C, F32, "AECResponseTime", "ms"),
	AEC_IMAGE_FRACTION(0x40, F32, "AECImageFraction", "%"),
	AEC_TARGET_WELL_FILLING(0x44, F32, "AECTargetWellFilling", "%"),
	BUFFERING_FLAG(0x4A, U8, "BufferingFlag"),
	FW_MODE(0x4B, U8, "FWMode"),
	FW_SPEED_SETPOINT(0x4C, U16, "FWSpeedSetpoint", "RPM"),
	FW_SPEED(0x4E, U16, "FWSpeed", "RPM"),
	COMPRESSION_ALGORITHM(0x5F, U8, "CompressionAlgorithm"),
	COMPRESSION_PARAMETER(0x60, F32, "CompressionParameter"),
	POSIX_TIME(0x64, U32, "POSIXTime", "s"),
	SUB_SECOND_TIME(0x68, U32, "SubSecondTime", "100 ns"),
	TIME_SOURCE(0x6C, U8, "TimeSource"),
	GPS_MODE_INDICATOR(0x6F, U8, "GPSModeIndicator"),
	GPS_LONGITUDE(0x70, I32, "GPSLongitude"),
	GPS_LATITUDE(0x74, I32, "GPSLatitude"),
	GPS_ALTITUDE(0x78, I32, "GPSAltitude"),
	FW_ENCODER_AT_EXPOSURE_START(0x7C, U16, "FWEncoderAtExposureStart", "encoder count"),
	FW_ENCODER_AT_EXPOSURE_END(0x7E, U16, "FWEncoderAtExposureEnd", "encoder count"),
	FW_POSITION(0x80, U8, "FWPosition"),
	ICU_POSITION(0x81, U8, "ICUPosition"),
	ND_FILTER_POSITION(0x82, U8, "NDFilterPosition"),
	EHDRI_EXPOSURE_INDEX(0x83, U8, "EHDRIExposureIndex"),
	FRAME_FLAG(0x84, U8, "FrameFlag"),
	POST_PROCESSED(0x85, U8, "PostProcessed"),
	SENSOR_TEMPERATURE_RAW(0x86, U16, "SensorTemperatureRaw", "ADC count"),
	ALARM_VECTOR(0x88, U32, "AlarmVector"),
	LOW_CUT(0x94, F32, "LowCut"),
	HIGH_CUT(0x98, F32, "HighCut"),
	EXTERNAL_BLACK_BODY_TEMPERATURE(0x9C, F32, "ExternalBlackBodyTemperature", "°C"),
	TEMPERATURE_SENSOR(0xA0, I16, "TemperatureSensor", "°C", 0.01),
	SENSOR_ID_MSB(0xA2, U8, "SensorIDMSB"),
	BINNING_MODE(0xA3, U8, "BinningMode"),
	TEMPERATURE_INTERNAL_LENS(0xA4, I16, "TemperatureInternalLens", "°C", 0.01),
	TEMPERATURE_EXTERNAL_LENS(0xA6, I16, "TemperatureExternalLens", "°C", 0.01),
	TEMPERATURE_INTERNAL_CALIBRATION_UNIT(0xA8, I16, "TemperatureInternalCalibrationUnit", "°C", 0.01),
	TEMPERATURE_EXTERNAL_THERMISTOR(0xB4, I16, "TemperatureExternalThermistor", "°C", 0.01),
	TEMPERATURE_FILTER_WHEEL(0xB6, I16, "TemperatureFilterWheel", "°C", 0.01),
	TEMPERATURE_COMPRESSOR(0xB8, I16, "TemperatureCompressor", "°C", 0.01),
	TEMPERATURE_COLD_FINGER(0xBA, I16, "TemperatureColdFinger", "°C", 0.01),
	CALIBRATION_BLOCK_POSIX_TIME(0xD4, U32, "CalibrationBlockPOSIXTime", "s"),
	EXTERNAL_LENS_SERIAL_NUMBER(0xD8, U32, "ExternalLensSerialNumber"),
	MANUAL_FILTER_SERIAL_NUMBER(0xDC, U32, "ManualFilterSerialNumber"),
	SENSOR_ID(0xE0, U8, "SensorID"),
	PIXEL_DATA_RESOLUTION(0xE1, U8, "PixelDataResolution", "bit"),
	HFOV(0xE2, U16, "HFOV"),
	VFOV(0xE4, U16, "VFOV"),
	FOCUS_POSITION_RAW(0xE6, U16, "FocusPositionRaw"),
	FOV_POSITION_RAW(0xE8, U16, "FOVPositionRaw"),
	FOV_POSITION(0xEA, U8, "FOVPosition"),
	DEVICE_CALIBRATION_FILES_MAJOR_VERSION(0xEB, U8, "DeviceCalibrationFilesMajorVersion"),
	DEVICE_CALIBRATION_FILES_MINOR_VERSION(0xEC, U8, "DeviceCalibrationFilesMinorVersion"),
	DEVICE_CALIBRATION_FILES_SUB_MINOR_VERSION(0xED, U8, "DeviceCalibrationFilesSubMinorVersion"),
	DEVICE_DATA_FLOW_MAJOR_VERSION(0xEE, U8, "DeviceDataFlowMajorVersion"),
	DEVICE_DATA_FLOW_MINOR_VERSION(0xEF, U8, "DeviceDataFlowMinorVersion"),
	DEVICE_FIRMWARE_MAJOR_VERSION(0xF0, U8, "DeviceFirmwareMajorVersion"),
	DEVICE_FIRMWARE_MINOR_VERSION(0xF1, U8, "DeviceFirmwareMinorVersion"),
	DEVICE_FIRMWARE_SUB_MINOR_VERSION(0xF2, U8, "DeviceFirmwareSubMinorVersion"),
	DEVICE_FIRMWARE_BUILD_VERSION(0xF3, U8, "DeviceFirmwareBuildVersion"),
	IMAGE_CORRECTION_POSIX_TIME(0xF4, U32, "ImageCorrectionPOSIXTime", "s"),
	DEVICE_SERIAL_NUMBER(0xF8, U32, "DeviceSerialNumber"),
	CALIBRATION_COLLECTION_POSIX_TIME(0xFC, U32, "CalibrationCollectionPOSIXTime", "s");

	private final int offset;
	private final HeaderType type;
	private final String label;
	private final String unit;
	private final double scale;

	HeaderField(final int offset, final HeaderType type, final String label) {
		this(offset, type, label, "", 1);
	}

	HeaderField(final int offset, final HeaderType type, final String label, final String unit) {
		this(offset, type, label, unit, 1);
	}

	HeaderField(final int offset, final HeaderType type, final String label, final String unit, final double scale) {
		this.offset = offset;
		this.type = type;
		this.label = label;
		this.unit = unit;
		this.scale = scale;
	}

	/** First byte in the header. */
	public int offset() {
		return offset;
	}

	/** How the bytes are to be read. */
	public HeaderType type() {
		return type;
	}

	/** The name Telops gives it. */
	public String label() {
		return label;
	}

	/** Unit of the physical value; empty for codes and pure numbers. */
	public String unit() {
		return unit;
	}

	/** Physical units per step of the raw value. */
	public double scale() {
		return scale;
	}
}
