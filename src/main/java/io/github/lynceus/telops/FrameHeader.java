package io.github.lynceus.telops;

import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.FrameUnit;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The header a Telops camera puts above every image, in two extra rows: what the camera was doing when it took that very
 * image. It is the authority on which frame this is ({@link #frameId()}) and what its counts mean ({@link #unit()}).
 */
public final class FrameHeader {

	/** Rows the header takes at the top of every image the camera sends. */
	public static final int ROWS = 2;

	/** Bytes that carry fields; the rest of the two rows is zero. */
	public static final int SIZE = 256;

	private final ByteBuffer bytes;

	private FrameHeader(final ByteBuffer bytes) {
		this.bytes = bytes;
	}

	/** Whether these bytes begin with the signature "TC" and are long enough. */
	public static boolean isHeader(final byte[] bytes) {
		return bytes.length >= SIZE && bytes[0] == 'T' && bytes[1] == 'C';
	}

	/**
	 * Reads a header.
	 *
	 * @param bytes header rows as sent; not copied
	 * @throws CameraException when it is not a Telops header
	 */
	public static FrameHeader of(final byte[] bytes) {
		if (!isHeader(bytes)) throw new CameraException("The frame carries no Telops header (" + bytes.length
			+ " bytes, no \"TC\" at the start): it did not come from a Telops camera, or only in part.");
		return new FrameHeader(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
	}

	// -- Any field --

	/** Value of a field as it stands in the header; NaN for the signature. */
	public double raw(final HeaderField field) {
		return field.type().read(bytes, field.offset());
	}

	/** Value of a field in its {@link HeaderField#unit()}; NaN for the signature. */
	public double value(final HeaderField field) {
		return raw(field) * field.scale();
	}

	/** A field as text or number: a String for the signature, Double for floats and scaled values, else Long. */
	public Object get(final HeaderField field) {
		if (field.type() == HeaderType.TEXT2)
			return new String(bytes.array(), bytes.arrayOffset() + field.offset(), 2, StandardCharsets.US_ASCII);
		if (field.type() == HeaderType.F32) return decimal(bytes.getFloat(field.offset()));
		if (field.scale() != 1) return Math.round(raw(field)) / (double) Math.round(1 / field.scale());
		return (long) raw(field);
	}

	/** All fields by name, in header order, as {@link #get} gives them. */
	public Map<String, Object> toMap() {
		final Map<String, Object> map = new LinkedHashMap<>();
		for (final HeaderField field : HeaderField.values()) map.put(field.label(), get(field));
		return Collections.unmodifiableMap(map);
	}

	/** All fields as people read them, by name in header order: "50.65 µs", "RT", "-196.04 °C". */
	public Map<String, String> toText() {
		final Map<String, String> map = new LinkedHashMap<>();
		final Map<String, Object> values = toMap();
		for (final HeaderField field : HeaderField.values()) {
			final String value = field == HeaderField.CALIBRATION_MODE ? calibrationLabel()
				: values.get(field.label()).toString();
			map.put(field.label(), field.unit().isEmpty() ? value : value + " " + field.unit());
		}
		return Collections.unmodifiableMap(map);
	}

	// -- The fields everybody needs --

	/** The camera's own number of this image, unsigned 32 bit. */
	public long frameId() {
		return (long) raw(HeaderField.FRAME_ID);
	}

	/** Columns. */
	public int width() {
		return (int) raw(HeaderField.WIDTH);
	}

	/** Image rows, without header rows. */
	public int height() {
		return (int) raw(HeaderField.HEIGHT);
	}

	/** First column on the sensor. */
	public int offsetX() {
		return (int) raw(HeaderField.OFFSET_X);
	}

	/** First row on the sensor. */
	public int offsetY() {
		return (int) raw(HeaderField.OFFSET_Y);
	}

	/** Integration time in µs. */
	public double integrationTime() {
		return value(HeaderField.EXPOSURE_TIME);
	}

	/** Frame rate in Hz. */
	public double frameRate() {
		return raw(HeaderField.ACQUISITION_FRAME_RATE) / 1000;
	}

	/** Exponent of the conversion to physical values. */
	public int dataExp() {
		return (int) raw(HeaderField.DATA_EXP);
	}

	/** Offset of the conversion to physical values. */
	public double dataOffset() {
		return decimal(bytes.getFloat(HeaderField.DATA_OFFSET.offset()));
	}

	/** What the counts are; empty for a mode that is not known here, of a camera newer than this program perhaps. */
	public Optional<CalibrationMode> calibrationMode() {
		return CalibrationMode.find(modeCode());
	}

	/** The name of {@link #calibrationMode()}, or its number if it is not known. */
	public String calibrationLabel() {
		return calibrationMode().map(CalibrationMode::label).orElseGet(() -> "mode " + modeCode());
	}

	private int modeCode() {
		return (int) raw(HeaderField.CALIBRATION_MODE);
	}

	/**
	 * How the counts of this image become values; they stay counts in a calibration mode that is not known, or with an
	 * offset that is no number.
	 */
	public FrameUnit unit() {
		if (!Double.isFinite(dataOffset())) return FrameUnit.COUNTS;
		return calibrationMode().map(mode -> mode.unit(dataExp(), dataOffset())).orElse(FrameUnit.COUNTS);
	}

	/** Where in its sequence the memory buffer saw this image: 0 nowhere, 1 before, 2 at, 3 after the moment of interest. */
	public int bufferingFlag() {
		return (int) raw(HeaderField.BUFFERING_FLAG);
	}

	/** Start of the exposure by the camera's clock, to 100 ns. */
	public Instant time() {
		return Instant.ofEpochSecond((long) raw(HeaderField.POSIX_TIME), (long) raw(HeaderField.SUB_SECOND_TIME) * 100);
	}

	/** Detector temperature in °C. */
	public double sensorTemperature() {
		return raw(HeaderField.TEMPERATURE_SENSOR) / 100;
	}

	/** The number a person wrote down as this float: 273.15, not 273.149994. */
	private static double decimal(final float value) {
		return Float.isFinite(value) ? Double.parseDouble(Float.toString(value)) : value;
	}

	@Override
	public String toString() {
		return "frame " + frameId() + " " + width() + "x" + height() + " " + calibrationLabel();
	}
}
