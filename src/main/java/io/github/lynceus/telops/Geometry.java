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
		final int[] place = isCentered() ? null : offset();
		clock.await(progress);
		try {
			write(Register.WIDTH, width);
			write(Register.HEIGHT, height + FrameHeader.ROWS);
		}
		finally {
			clock.changed();
		}
		if (place != null) tellPlace(place);
		final int[] set = resolution();
		if (set[0] != width || set[1] != height)
			notices.accept("requested " + width + "x" + height + ", camera set " + set[0] + "x" + set[1]);
		return set;
	}

	/** A window that grows beyond the edge of the detector is moved inwards. */
	private void tellPlace(final int[] before) {
		final int[] now = offset();
		if (now[0] != before[0] || now[1] != before[1]) notices.accept("the window moved from " + before[0] + ", "
			+ before[1] + " to " + now[0] + ", " + now[1] + ", as it would not fit on the detector there");
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

	/** {min x, max x, step x, min y, max y, step y}. */
	int[] offsetLimits() {
		final int[] x = offsetLimits(true);
		final int[] y = offsetLimits(false);
		return new int[] { x[0], x[1], x[2], y[0], y[1], y[2] };
	}

	/** {x, y}; {0, 0} when the window cannot move. */
	int[] offsetSteps() {
		return isAlwaysCentered() ? new int[2] : registers.get(Register.OFFSET_X_INC, Register.OFFSET_Y_INC);
	}

	/** {min, max, step} at the present size, as if the window could move. */
	private int[] offsetLimits(final boolean horizontal) {
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
		letGo("Offset " + x + ", " + y, progress);
		writeOffset(x, y, progress);
		final int[] set = offset();
		if (set[0] != x || set[1] != y)
			notices.accept("requested offset " + x + ", " + y + ", camera set " + set[0] + ", " + set[1]);
		return set;
	}

	/** Lets the window be moved out of the middle. @param what is wanted, at the start of a sentence. @throws CameraException when this camera keeps it there */
	int[] letGo(final String what, final Progress progress) {
		final int[] now = offset();
		if (!isCentered()) return now;
		if (registers.get(Register.LOCKED_CENTER_IMAGE) != 0) throw new CameraException(what
			+ " is not possible: this camera keeps its window in the middle of the detector, at " + now[0] + ", " + now[1]
			+ ".");
		clock.await(progress);
		registers.set(Register.CENTER_IMAGE, 0);
		clock.changed();
		notices.accept("the window is no longer kept in the middle of the detector");
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
	int[] center(final Progress progress) {
		if (!isCentered()) {
			clock.await(progress);
			registers.set(Register.CENTER_IMAGE, 1);
			clock.changed();
		}
		return offset();
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
