package io.github.lynceus.simulator.telops;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.ToIntFunction;

/**
 * The 256 bytes with which every image begins, as they stand while the settings do not change. What differs from
 * image to image ({@link Stamp}) is filled in when the image is written.
 */
final class FrameHeader {

	private static final String[] TRIGGER = { "TriggerDelay", "TriggerMode", "TriggerSource" };

	private final byte[] bytes;
	private final ExposureCycle exposures;

	/**
	 * Takes a picture of the settings.
	 *
	 * @param registers current values
	 * @param window part of the sensor that is read
	 * @param trigger bits of the given register in the bank of the AcquisitionStart trigger
	 * @param exposures exposure times of the images
	 * @param state what the registers do not show
	 */
	FrameHeader(final RegisterFile registers, final Window window, final ToIntFunction<String> trigger,
		final ExposureCycle exposures, final HeaderState state)
	{
		this.exposures = exposures;
		final ByteBuffer b = ByteBuffer.allocate(HeaderField.LENGTH).order(ByteOrder.LITTLE_ENDIAN);
		final CalibrationMode mode = CalibrationMode.of(registers.get("CalibrationMode"));
		b.put(HeaderField.SIGNATURE, (byte) 'T').put(HeaderField.SIGNATURE + 1, (byte) 'C');
		b.put(HeaderField.XML_MINOR, (byte) registers.get("DeviceXMLMinorVersion"));
		b.put(HeaderField.XML_MAJOR, (byte) registers.get("DeviceXMLMajorVersion"));
		b.putShort(HeaderField.HEADER_LENGTH, (short) (2 * Window.HEADER_ROWS * window.width()));
		b.putFloat(HeaderField.DATA_OFFSET, mode.dataOffset());
		b.put(HeaderField.DATA_EXPONENT, (byte) mode.dataExponent());
		b.putFloat(HeaderField.DELTA_TEMPERATURE, 0);
		b.put(HeaderField.CALIBRATION_MODE, (byte) mode.code());
		b.put(HeaderField.BAD_PIXELS_REPLACED, (byte) registers.get("BadPixelReplacement"));
		b.put(HeaderField.CALIBRATION_BLOCK_INDEX, (byte) state.blockIndex());
		b.putShort(HeaderField.WIDTH, (short) window.width());
		b.putShort(HeaderField.HEIGHT, (short) window.height());
		b.putShort(HeaderField.OFFSET_X, (short) window.offsetX());
		b.putShort(HeaderField.OFFSET_Y, (short) window.offsetY());
		b.put(HeaderField.REVERSE_X, (byte) registers.get("ReverseX"));
		b.put(HeaderField.REVERSE_Y, (byte) registers.get("ReverseY"));
		b.put(HeaderField.TEST_IMAGE, (byte) registers.get("TestImageSelector"));
		b.put(HeaderField.WELL_DEPTH, (byte) registers.get("SensorWellDepth"));
		b.putInt(HeaderField.FRAME_RATE, (int) Math.round(registers.getFloat("AcquisitionFrameRate") * 1000.0));
		b.putInt(HeaderField.TRIGGER_DELAY, trigger.applyAsInt(TRIGGER[0]));
		b.put(HeaderField.TRIGGER_MODE, (byte) trigger.applyAsInt(TRIGGER[1]));
		b.put(HeaderField.TRIGGER_SOURCE, (byte) trigger.applyAsInt(TRIGGER[2]));
		b.put(HeaderField.INTEGRATION_MODE, (byte) registers.get("IntegrationMode"));
		b.put(HeaderField.EHDRI_EXPOSURES, (byte) registers.get("EHDRINumberOfExposures"));
		b.put(HeaderField.AVERAGING, (byte) 1);
		b.put(HeaderField.EXPOSURE_AUTO, (byte) registers.get("ExposureAuto"));
		b.putFloat(HeaderField.AEC_RESPONSE_TIME, registers.getFloat("AECResponseTime"));
		b.putFloat(HeaderField.AEC_IMAGE_FRACTION, registers.getFloat("AECImageFraction"));
		b.putFloat(HeaderField.AEC_WELL_FILLING, registers.getFloat("AECTargetWellFilling"));
		b.put(HeaderField.FILTER_WHEEL_MODE, (byte) registers.get("FWMode"));
		b.put(HeaderField.FILTER_WHEEL_POSITION, (byte) registers.get("FWPosition"));
		b.put(HeaderField.ICU_POSITION, (byte) registers.get("ICUPosition"));
		b.put(HeaderField.ND_FILTER_POSITION, (byte) registers.get("NDFilterPosition"));
		b.putShort(HeaderField.SENSOR_TEMPERATURE_RAW, (short) state.sensorTemperatureRaw());
		b.putFloat(HeaderField.LOW_CUT, 0);
		b.putFloat(HeaderField.HIGH_CUT, 0xFFF0);
		b.putFloat(HeaderField.BLACK_BODY_TEMPERATURE, registers.getFloat("ExternalBlackBodyTemperature"));
		temperatures(b, state);
		b.putInt(HeaderField.BLOCK_POSIX_TIME, registers.get("CalibrationCollectionActiveBlockPOSIXTime"));
		b.putInt(HeaderField.EXTERNAL_LENS_SERIAL, registers.get("ExternalLensSerialNumber"));
		b.putInt(HeaderField.MANUAL_FILTER_SERIAL, registers.get("ManualFilterSerialNumber"));
		b.put(HeaderField.SENSOR_ID, (byte) registers.get("SensorID"));
		b.put(HeaderField.PIXEL_RESOLUTION, (byte) registers.get("PixelDataResolution"));
		b.put(HeaderField.FOV_POSITION, (byte) registers.get("FOVPosition"));
		b.put(HeaderField.CALIBRATION_FILES_VERSION, (byte) 2);
		b.put(HeaderField.DATA_FLOW_VERSION, (byte) 1);
		b.put(HeaderField.FIRMWARE_VERSION, (byte) registers.get("DeviceFirmwareMajorVersion"));
		b.put(HeaderField.FIRMWARE_VERSION + 1, (byte) registers.get("DeviceFirmwareMinorVersion"));
		b.put(HeaderField.FIRMWARE_VERSION + 2, (byte) registers.get("DeviceFirmwareSubMinorVersion"));
		b.put(HeaderField.FIRMWARE_VERSION + 3, (byte) registers.get("DeviceFirmwareBuildVersion"));
		b.putInt(HeaderField.CORRECTION_POSIX_TIME, state.correctionPosixTime());
		b.putInt(HeaderField.DEVICE_SERIAL, registers.get("DeviceSerialNumber"));
		b.putInt(HeaderField.COLLECTION_POSIX_TIME, registers.get("CalibrationCollectionActivePOSIXTime"));
		bytes = b.array();
	}

	private static void temperatures(final ByteBuffer b, final HeaderState state) {
		b.putShort(HeaderField.TEMPERATURE_SENSOR, hundredths(state.temperatures(), 0));
		b.putShort(HeaderField.TEMPERATURE_INTERNAL_LENS, hundredths(state.temperatures(), 2));
		b.putShort(HeaderField.TEMPERATURE_EXTERNAL_LENS, hundredths(state.temperatures(), 3));
		b.putShort(HeaderField.TEMPERATURE_ICU, hundredths(state.temperatures(), 4));
		b.putShort(HeaderField.TEMPERATURE_FILTER_WHEEL, hundredths(state.temperatures(), 5));
		b.putShort(HeaderField.TEMPERATURE_COMPRESSOR, hundredths(state.temperatures(), 6));
		b.putShort(HeaderField.TEMPERATURE_COLD_FINGER, hundredths(state.temperatures(), 7));
		b.putShort(HeaderField.TEMPERATURE_THERMISTOR, hundredths(state.temperatures(), 9));
	}

	private static short hundredths(final float[] temperatures, final int index) {
		return (short) Math.round(temperatures[index] * 100);
	}

	/** Whether it says the same. */
	boolean same(final FrameHeader other) {
		return Arrays.equals(bytes, other.bytes) && exposures.same(other.exposures);
	}

	/**
	 * Writes two rows: the fields, then zeros.
	 *
	 * @param target little-endian; its position moves on by two rows
	 */
	void write(final ByteBuffer target, final int width, final Stamp stamp) {
		final int start = target.position();
		target.put(bytes);
		target.put(new byte[2 * Window.HEADER_ROWS * width - bytes.length]);
		target.putInt(start + HeaderField.FRAME_ID, (int) stamp.frameId());
		target.putInt(start + HeaderField.EXPOSURE_TIME, exposures.ticks(stamp.frameId()));
		target.put(start + HeaderField.EHDRI_EXPOSURE_INDEX, (byte) exposures.index(stamp.frameId()));
		target.put(start + HeaderField.BUFFERING_FLAG, (byte) stamp.bufferingFlag());
		target.put(start + HeaderField.FRAME_FLAG, (byte) (stamp.flagged() ? 1 : 0));
		target.putInt(start + HeaderField.POSIX_TIME, (int) Math.floorDiv(stamp.epochNanos(), 1_000_000_000L));
		target.putInt(start + HeaderField.SUB_SECOND_TIME,
			(int) (Math.floorMod(stamp.epochNanos(), 1_000_000_000L) / 100));
	}

	/**
	 * What differs from image to image.
	 *
	 * @param frameId counter of the detector
	 * @param epochNanos UTC at the start of the exposure, nanoseconds since 1970
	 * @param bufferingFlag 0 not buffered, 1 before the moment of interest, 2 at it, 3 after it
	 * @param flagged whether the flagging trigger marked the image
	 */
	record Stamp(long frameId, long epochNanos, int bufferingFlag, boolean flagged) {}

	/**
	 * What goes into the header but is in no register.
	 *
	 * @param temperatures by place, °C
	 * @param sensorTemperatureRaw reading of the detector's diode
	 * @param blockIndex index of the active calibration block
	 * @param correctionPosixTime when the last image correction ended, seconds since 1970
	 */
	record HeaderState(float[] temperatures, int sensorTemperatureRaw, int blockIndex, int correctionPosixTime) {}
}
