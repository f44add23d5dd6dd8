package io.github.lynceus.simulator.telops;

/** Offsets of the frame header's fields; all of them little-endian. */
final class HeaderField {

	static final int SIGNATURE = 0x00;
	static final int XML_MINOR = 0x02;
	static final int XML_MAJOR = 0x03;
	static final int HEADER_LENGTH = 0x04;
	static final int FRAME_ID = 0x08;
	static final int DATA_OFFSET = 0x0C;
	static final int DATA_EXPONENT = 0x10;
	static final int DELTA_TEMPERATURE = 0x14;
	static final int EXPOSURE_TIME = 0x18;
	static final int CALIBRATION_MODE = 0x1C;
	static final int BAD_PIXELS_REPLACED = 0x1D;
	static final int CALIBRATION_BLOCK_INDEX = 0x1F;
	static final int WIDTH = 0x20;
	static final int HEIGHT = 0x22;
	static final int OFFSET_X = 0x24;
	static final int OFFSET_Y = 0x26;
	static final int REVERSE_X = 0x28;
	static final int REVERSE_Y = 0x29;
	static final int TEST_IMAGE = 0x2A;
	static final int WELL_DEPTH = 0x2B;
	static final int FRAME_RATE = 0x2C;
	static final int TRIGGER_DELAY = 0x30;
	static final int TRIGGER_MODE = 0x34;
	static final int TRIGGER_SOURCE = 0x35;
	static final int INTEGRATION_MODE = 0x36;
	static final int EHDRI_EXPOSURES = 0x37;
	static final int AVERAGING = 0x38;
	static final int EXPOSURE_AUTO = 0x3B;
	static final int AEC_RESPONSE_TIME = 0x3C;
	static final int AEC_IMAGE_FRACTION = 0x40;
	static final int AEC_WELL_FILLING = 0x44;
	static final int BUFFERING_FLAG = 0x4A;
	static final int FILTER_WHEEL_MODE = 0x4B;
	static final int POSIX_TIME = 0x64;
	static final int SUB_SECOND_TIME = 0x68;
	static final int FILTER_WHEEL_POSITION = 0x80;
	static final int ICU_POSITION = 0x81;
	static final int ND_FILTER_POSITION = 0x82;
	static final int EHDRI_EXPOSURE_INDEX = 0x83;
	static final int FRAME_FLAG = 0x84;
	static final int SENSOR_TEMPERATURE_RAW = 0x86;
	static final int LOW_CUT = 0x94;
	static final int HIGH_CUT = 0x98;
	static final int BLACK_BODY_TEMPERATURE = 0x9C;
	static final int TEMPERATURE_SENSOR = 0xA0;
	static final int TEMPERATURE_INTERNAL_LENS = 0xA4;
	static final int TEMPERATURE_EXTERNAL_LENS = 0xA6;
	static final int TEMPERATURE_ICU = 0xA8;
	static final int TEMPERATURE_THERMISTOR = 0xB4;
	static final int TEMPERATURE_FILTER_WHEEL = 0xB6;
	static final int TEMPERATURE_COMPRESSOR = 0xB8;
	static final int TEMPERATURE_COLD_FINGER = 0xBA;
	static final int BLOCK_POSIX_TIME = 0xD4;
	static final int EXTERNAL_LENS_SERIAL = 0xD8;
	static final int MANUAL_FILTER_SERIAL = 0xDC;
	static final int SENSOR_ID = 0xE0;
	static final int PIXEL_RESOLUTION = 0xE1;
	static final int FOV_POSITION = 0xEA;
	static final int CALIBRATION_FILES_VERSION = 0xEB;
	static final int DATA_FLOW_VERSION = 0xEE;
	static final int FIRMWARE_VERSION = 0xF0;
	static final int CORRECTION_POSIX_TIME = 0xF4;
	static final int DEVICE_SERIAL = 0xF8;
	static final int COLLECTION_POSIX_TIME = 0xFC;

	/** Bytes up to here carry fields; the rest of the two rows is zero. */
	static final int LENGTH = 0x100;

	private HeaderField() {}
}
