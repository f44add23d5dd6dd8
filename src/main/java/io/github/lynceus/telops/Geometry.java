package io.github.lynceus.telops;

import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.Progress;
import java.util.function.Consumer;

/**
 * Size and place of the window on the detector. The camera takes any value and rejects it only when it is armed, so the
 * rules are checked here before anything is written.
 */
final class Geometry {

	private final Registers registers;
	private final GeometryClock clock;
	private final Consumer<String> notices;

	Geometry(final Registers registers, final GeometryClock clock, final Consumer<String> notices) {
		this.registers = registers;
		this.clock = clock;
		this.notices = notices;
	}

	// -- Size --

	/** {width, image rows}. */
	int[] resolution() {
		final int[] size = registers.get(Register.WIDTH, Register.HEIGHT);
		return new int[] { size[0], size[1] - FrameHeader.ROWS };
	}

	/** {min, max, step}. */
	int[] widthLimits() {
		return registers.get(Register.WIDTH_MIN, Register.WIDTH_MAX, Register.WIDTH_INC);
	}

	/** {min, max, step} of the image rows. */
	int[] heightLimits() {
		return registers.get(Register.HEIGHT_MIN, Register.HEIGHT_MAX, Register.HEIGHT_INC);
	}

	int[] sensorSize() {
		return registers.get(Register.SENSOR_WIDTH, Register.SENSOR_HEIGHT);
	}

	int[] setResolution(final int width, final int height, final Progress progress) {
		check("Width", width, widthLimits());
		check("Height", height, heightLimits());
		return writeResolution(width, height, progress);
	}

	/** Writes a size that is known to be possible, a second after the last change at the earliest. */
	int[] writeResolution(final int width, final int height, final Progress progress) {
		final int[] now = resolution();
		if (now[0] == width && now[1] == height) return now;
		clock.await(progress);
		try {
			write(Register.WIDTH, width);
			write(Register.HEIGHT, height + FrameHeader.ROWS);
		}
		finally {
			clock.changed();
		}
		final int[] set = resolution();
		if (set[0] != width || set[1] != height)
			notices.accept("requested " + width + "x" + height + ", camera set " + set[0] + "x" + set[1]);
		return set;
	}

	/** NB: some releases ignore the very first write after boot without saying so, hence the second try. */
	private void write(final Register register, final int value) {
		if (registers.get(register) == value) return;
		registers.set(register, value);
		if (registers.get(register) != value) registers.set(register, value);
	}

	// -- Place --

	int[] offset() {
		return registers.get(Register.OFFSET_X, Register.OFFSET_Y);
	}

	/** {min, max, step} at the present size, as if the window could move. */
	int[] offsetLimits(final boolean horizontal) {
		final int[] sensor = sensorSize();
		final int[] size = resolution();
		final int room = horizontal ? sensor[0] - size[0] : sensor[1] - size[1];
		return new int[] { 0, room, registers.get(horizontal ? Register.OFFSET_X_INC : Register.OFFSET_Y_INC) };
	}

	boolean isCentered() {
		return registers.get(Register.CENTER_IMAGE) != 0;
	}

	/** Whether the window cannot be moved out of the middle at all. */
	boolean isAlwaysCentered() {
		return registers.get(Register.LOCKED_CENTER_IMAGE) != 0 && isCentered();
	}

	int[] setOffset(final int x, final int y, final Progress progress) {
		final int[] now = offset();
		if (now[0] == x && now[1] == y) return now;
		check("Offset x", x, offsetLimits(true));
		check("Offset y", y, offsetLimits(false));
		if (isCentered()) {
			if (registers.get(Register.LOCKED_CENTER_IMAGE) != 0) throw new CameraException("Offset " + x + ", " + y
				+ " is not possible: this camera keeps its window in the middle of the detector, at " + now[0] + ", " + now[1]
				+ ".");
			clock.await(progress);
			registers.set(Register.CENTER_IMAGE, 0);
			notices.accept("the window is no longer kept in the middle of the detector");
		}
		writeOffset(x, y, progress);
		return offset();
	}

	/** Writes an offset that is known to be possible. */
	void writeOffset(final int x, final int y, final Progress progress) {
		final int[] now = offset();
		if (now[0] == x && now[1] == y) return;
		clock.await(progress);
		try {
			if (now[0] != x) registers.set(Register.OFFSET_X, x);
			if (now[1] != y) registers.set(Register.OFFSET_Y, y);
		}
		finally {
			clock.changed();
		}
	}

	/** Puts the window into the middle of the detector and keeps it there when its size changes. */
	void center(final Progress progress) {
		if (isCentered()) return;
		clock.await(progress);
		registers.set(Register.CENTER_IMAGE, 1);
		clock.changed();
	}

	private static void check(final String what, final int value, final int[] limits) {
		final int min = limits[0];
		final int max = limits[1];
		final int step = Math.max(1, limits[2]);
		if (value >= min && value <= max && (value - min) % step == 0) return;
		throw new CameraException(what + " " + value + " is not possible: the camera takes "
			+ (min == max ? "only " + min + " now." : min + " to " + max + " in steps of " + step + "."));
	}
}
