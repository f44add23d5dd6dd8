package io.github.lynceus.simulator.telops;

/**
 * The window on the sensor. The height register counts the two header rows, its limits in HeightMin, HeightMax and
 * HeightInc do not. Sizes are not checked when they are written, only when the camera is armed.
 */
final class Geometry {

	static final int WIDTH_STEP = 64;
	static final int HEIGHT_STEP = 4;
	static final int OFFSET_X_STEP = 32;
	static final int OFFSET_Y_STEP = 2;
	private static final int LINE_VALUE_TAPS = 4;

	private final RegisterFile registers;

	/**
	 * @param changed called after a write that changed the window
	 */
	Geometry(final RegisterFile registers, final Runnable changed) {
		this.registers = registers;
		for (final String name : new String[] { "Width", "Height", "OffsetX", "OffsetY" }) {
			registers.onWrite(name, value -> write(name, value, changed));
		}
		registers.onWrite("CenterImage", value -> {
			// Leaving the middle starts from the middle.
			final Window window = window();
			registers.set("OffsetX", window.offsetX());
			registers.set("OffsetY", window.offsetY());
			registers.set("CenterImage", value);
			changed.run();
		});
		registers.onRead("OffsetX", () -> centred() ? centreX() : registers.stored("OffsetX"));
		registers.onRead("OffsetY", () -> centred() ? centreY() : registers.stored("OffsetY"));
		registers.onRead("OffsetXMin", () -> centred() ? centreX() : 0);
		registers.onRead("OffsetYMin", () -> centred() ? centreY() : 0);
		registers.onRead("OffsetXMax", () -> centred() ? centreX() : 2 * centreX());
		registers.onRead("OffsetYMax", () -> centred() ? centreY() : 2 * centreY());
		registers.onRead("FValSize", () -> registers.stored("Height") * imagesPerGrabberFrame());
		registers.onRead("LValSize", () -> registers.stored("Width") / LINE_VALUE_TAPS);
		registers.onRead("PayloadSize", () -> registers.get("FValSize") * registers.stored("Width") * 2);
		registers.lockWhen(Lock.CENTERED, this::centred);
		registers.lockWhen(Lock.CENTER_LOCKED, () -> registers.is("LockedCenterImage"));
	}

	private void write(final String name, final int value, final Runnable changed) {
		registers.set(name, value);
		if (!name.startsWith("Offset")) {
			// Offsets give way when the window grows; written ones are checked when the camera is armed.
			registers.set("OffsetX", Math.min(registers.stored("OffsetX"), 2 * centreX()));
			registers.set("OffsetY", Math.min(registers.stored("OffsetY"), 2 * centreY()));
		}
		changed.run();
	}

	private boolean centred() {
		return registers.is("CenterImage") || registers.is("LockedCenterImage");
	}

	private int centreX() {
		return Math.max(0, (Window.SENSOR_WIDTH - registers.stored("Width")) / 2);
	}

	private int centreY() {
		return Math.max(0, (Window.SENSOR_HEIGHT - rows()) / 2);
	}

	/** Image rows as the height register has them, legal or not. */
	int rows() {
		return registers.stored("Height") - Window.HEADER_ROWS;
	}

	/** The window as the registers have it, legal or not. */
	Window window() {
		return new Window(registers.stored("Width"), rows(), registers.get("OffsetX"), registers.get("OffsetY"));
	}

	/** The nearest window that fits the sensor, for what is computed before anybody checks. */
	Window plausibleWindow() {
		final int width = Math.min(Math.max(registers.stored("Width"), WIDTH_STEP), Window.SENSOR_WIDTH);
		final int height = Math.min(Math.max(rows(), 1), Window.SENSOR_HEIGHT);
		return new Window(width, height, Math.min(Math.max(0, registers.get("OffsetX")), Window.SENSOR_WIDTH - width),
			Math.min(Math.max(0, registers.get("OffsetY")), Window.SENSOR_HEIGHT - height));
	}

	/** Reports what is wrong with the window. */
	boolean verify(final EventLog events) {
		final Window window = window();
		boolean valid = check(window.height(), HEIGHT_STEP, Window.SENSOR_HEIGHT, HEIGHT_STEP,
			EventLog.INVALID_HEIGHT, events);
		valid &= check(window.width(), WIDTH_STEP, Window.SENSOR_WIDTH, WIDTH_STEP, EventLog.INVALID_WIDTH, events);
		if (!centred()) {
			valid &= check(window.offsetX(), 0, Window.SENSOR_WIDTH - window.width(), OFFSET_X_STEP,
				EventLog.INVALID_OFFSET_X, events);
			valid &= check(window.offsetY(), 0, Window.SENSOR_HEIGHT - window.height(), OFFSET_Y_STEP,
				EventLog.INVALID_OFFSET_Y, events);
		}
		return valid;
	}

	private static boolean check(final int value, final int min, final int max, final int step, final int error,
		final EventLog events)
	{
		if (value >= min && value <= max && value % step == 0) {
			return true;
		}
		events.error(error);
		return false;
	}

	/** A Camera Link frame holds several images when they come too fast or are too small for a frame grabber. */
	int imagesPerGrabberFrame() {
		final double byRate = registers.getFloat("AcquisitionFrameRate")
			/ Math.max(1, registers.getFloat("AcquisitionFrameRateMaxFG"));
		final double bySize = Integer.toUnsignedLong(registers.get("PayloadSizeMinFG"))
			/ (double) plausibleWindow().imageBytes();
		return (int) Math.max(1, Math.max(Math.ceil(byRate), Math.ceil(bySize)));
	}
}
