package io.github.lynceus.telops;

import io.github.lynceus.camera.CameraException;

/** What the camera does to its images before it sends them. Loading a calibration collection sets the mirroring anew. */
public final class ImageProcessing {

	private final TelopsCamera camera;
	private final Registers registers;

	ImageProcessing(final TelopsCamera camera) {
		this.camera = camera;
		registers = camera.registers();
	}

	/** Whether columns are mirrored. */
	public boolean reverseX() {
		return registers.get(Register.REVERSE_X) != 0;
	}

	/** @return what the camera set */
	public boolean setReverseX(final boolean on) {
		return set("horizontal mirroring", Register.REVERSE_X, on);
	}

	/** Whether rows are mirrored. */
	public boolean reverseY() {
		return registers.get(Register.REVERSE_Y) != 0;
	}

	/** @return what the camera set */
	public boolean setReverseY(final boolean on) {
		return set("vertical mirroring", Register.REVERSE_Y, on);
	}

	/** Whether bad pixels get their neighbour's value; otherwise they carry a code that is no value. */
	public boolean badPixelReplacement() {
		return registers.get(Register.BAD_PIXEL_REPLACEMENT) != 0;
	}

	/** @return what the camera set */
	public boolean setBadPixelReplacement(final boolean on) {
		return set("bad pixel replacement", Register.BAD_PIXEL_REPLACEMENT, on);
	}

	private boolean set(final String what, final Register register, final boolean on) {
		camera.requireFree();
		final boolean set = registers.take(register, on ? 1 : 0) != 0;
		if (set != on) camera.notice("requested " + what + " " + word(on) + ", camera set " + word(set));
		return set;
	}

	private static String word(final boolean on) {
		return on ? "on" : "off";
	}

	/** off, static, dynamic, constant, or the number of another test image. */
	public String testImage() {
		return Choice.label(TestImage.values(), registers.get(Register.TEST_IMAGE));
	}

	/**
	 * Lets the camera send a test image instead of its detector's, or that again. In standby it always sends one.
	 *
	 * @param name off, static, dynamic, constant
	 * @return what the camera set
	 * @throws CameraException naming the choices
	 */
	public String setTestImage(final String name) {
		final TestImage wanted = Choice.parse("Test image", TestImage.values(), name);
		camera.requireFree();
		final double rate = camera.timing().frameRate();
		registers.set(Register.TEST_IMAGE, wanted.code());
		final String set = testImage();
		if (!set.equals(wanted.label())) camera.notice("requested test image " + wanted.label() + ", camera set " + set);
		camera.timing().tellRate(rate);
		return set;
	}
}
