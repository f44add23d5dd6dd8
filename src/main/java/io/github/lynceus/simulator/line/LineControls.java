package io.github.lynceus.simulator.line;

import io.github.lynceus.simulator.RegisterAccessException;

/** What the registers of the line camera mean to one another, and to its images. */
final class LineControls {

	/** µs in which a row of the sensor is read. */
	private static final int ROW_TIME = 5;
	/** µs between two exposures. */
	private static final int PAUSE = 100;

	private final LineRegisters registers;
	private final BandRanges bands;
	private final LineOptions options;
	private final String rateSwitch;
	private final int firstFormat;
	private boolean closed;
	private volatile LineSettings settings;

	LineControls(final LineRegisters registers, final LineOptions options, final CubeFile cube) {
		this.registers = registers;
		this.options = options;
		bands = BandRanges.of(registers, options.profile());
		rateSwitch = options.profile().isSpecim() ? "EnAcquisitionFrameRate" : "AcquisitionFrameRateEnable";
		firstFormat = options.format(cube.type()).code();
		registers.set("SensorWidth", cube.samples());
		registers.set("SensorHeight", cube.bands());
		powerUp();
	}

	/** As after switching on. */
	void powerUp() {
		closed = false;
		registers.set("PixelFormat", firstFormat);
		registers.set("BinningHorizontal", 1);
		registers.set("BinningVertical", 1);
		registers.set("AcquisitionMode", 0);
		registers.set("AcquisitionFrameCount", 1);
		registers.set("ExposureTime", options.referenceExposure() > 0 ? options.referenceExposure() : 1000.0);
		registers.set("AcquisitionFrameRate", 100.0);
		registers.set(rateSwitch, 1);
		registers.set("TriggerMode", 0);
		registers.set("TriggerSource", 0);
		if (registers.has("EnStatusLine")) registers.set("EnStatusLine", 0);
		if (registers.has("MotorShutter_PulseFwd")) {
			registers.set("MotorShutter_PulseFwd", 1);
			registers.set("MotorShutter_PulseRev", 1);
		}
		showAll();
		refresh();
	}

	private void showAll() {
		registers.set("OffsetX", 0);
		registers.set("Width", registers.get("SensorWidth") / registers.get("BinningHorizontal"));
		bands.showAll(registers.get("SensorHeight") / registers.get("BinningVertical"));
	}

	/** A client sets a feature, which is within its limits. @throws RegisterAccessException if it must not be set so */
	void write(final String name, final int value) throws RegisterAccessException {
		bands.write(name, value);
		final boolean binning = name.startsWith("Binning");
		if (binning) {
			LineRegisters.require(Integer.bitCount(value) == 1 && (value == 1 || bands.allowsBinning())
				&& value <= registers.get(name.endsWith("Vertical") ? "SensorHeight" : "SensorWidth"));
		}
		registers.set(name, value);
		if (binning) showAll();
		if (name.equals("MotorShutter_PulseFwd")) closed = true;
		if (name.equals("MotorShutter_PulseRev")) closed = false;
		refresh();
	}

	/** Brings everything that follows from something else up to date. */
	private void refresh() {
		bands.refresh();
		final int columns = registers.get("SensorWidth") / registers.get("BinningHorizontal");
		final int rows = registers.get("SensorHeight") / registers.get("BinningVertical");
		registers.set("WidthMax", columns);
		registers.set("HeightMax", rows);
		registers.set("WidthLimit", columns - registers.get("OffsetX"));
		registers.set("OffsetXLimit", columns - registers.get("Width"));
		registers.set("HeightLimit", rows - registers.get("OffsetY"));
		registers.set("OffsetYLimit", Math.max(0, rows - registers.get("Height")));
		registers.set("DeviceTemperature", 35.5 + 5 * registers.get("DeviceTemperatureSelector"));
		final int read = RowRange.total(bands.ranges()) * registers.get("BinningVertical");
		final double limit = 1e6 / Math.max(registers.real("ExposureTime") + PAUSE, read * ROW_TIME);
		registers.set("FrameRateLimit", limit);
		registers.set("AcquisitionFrameRate", Math.min(registers.real("AcquisitionFrameRate"), limit));
		settings = make();
	}

	private LineSettings make() {
		final double brightness = options.referenceExposure() > 0 ? registers.real("ExposureTime") / options.referenceExposure() : 1;
		final LineFormat format = format();
		return new LineSettings(format, registers.get("OffsetX"), registers.get("Width"), RowRange.rows(bands.ranges()),
			registers.get("BinningHorizontal"), registers.get("BinningVertical"),
			options.gain() * (closed ? 1 : brightness), closed, registers.is("EnStatusLine"));
	}

	private LineFormat format() {
		for (final LineFormat format : LineFormat.values()) if (format.code() == registers.get("PixelFormat")) return format;
		throw new AssertionError("the register's check lets no other pass");
	}

	LineSettings settings() {
		return settings;
	}

	boolean isClosed() {
		return closed;
	}

	/** Lines a second. */
	double rate() {
		return registers.real(registers.is(rateSwitch) ? "AcquisitionFrameRate" : "FrameRateLimit");
	}
}
