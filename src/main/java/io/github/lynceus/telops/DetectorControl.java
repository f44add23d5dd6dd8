package io.github.lynceus.telops;

import io.github.lynceus.camera.Camera;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.Progress;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a Telops camera's detector is set to: window, frame rate, integration time. They limit each other, and the camera
 * changes one for another; that is told by {@link #notices()}. Heights are image rows, without the header rows the camera
 * puts above them.
 * <p>
 * All methods throw {@link CameraException} with one sentence.
 * </p>
 */
public abstract class DetectorControl {

	private final Registers registers;
	private final Geometry geometry;
	private final Timing timing;
	private final Occupation occupation;
	private final Notices notices = new Notices();

	/** Only for {@link TelopsCamera}. */
	DetectorControl(final Camera camera) {
		registers = new Registers(camera::control, camera.name(), this::doing);
		geometry = new Geometry(registers, new GeometryClock(System::nanoTime), notices::add);
		timing = new Timing(registers, geometry, notices::add);
		occupation = new Occupation(camera.name());
	}

	// -- Window --

	/** {width, image rows}. */
	public int[] resolution() {
		return geometry.resolution();
	}

	/** Sets {width, image rows}; waits until a second has passed since the last change. @return what the camera set */
	public int[] setResolution(final int width, final int height) {
		return changing(() -> geometry.setResolution(width, height, Progress.NONE));
	}

	/** {x, y} of the window's first pixel on the detector. */
	public int[] offset() {
		return geometry.offset();
	}

	/** Moves the window; one that is kept in the middle of the detector is let go. @return what the camera set */
	public int[] setOffset(final int x, final int y) {
		return changing(() -> geometry.setOffset(x, y, Progress.NONE));
	}

	/** Puts the window into the middle of the detector and keeps it there when its size changes. */
	public void center() {
		changing(() -> geometry.center(Progress.NONE));
	}

	/** Whether the window is kept in the middle of the detector. */
	public boolean isCentered() {
		return geometry.isCentered();
	}

	/** As {@link #center()}, or lets the window go from there. @throws CameraException when this camera always centres */
	public void setCentered(final boolean on) {
		if (on) center();
		else changing(() -> geometry.letGo("Another offset", Progress.NONE));
	}

	/** {width, height} of the detector. */
	public int[] sensorSize() {
		return geometry.sensorSize();
	}

	/** {min, max, step}. */
	public int[] widthLimits() {
		return geometry.widthLimits();
	}

	/** {min, max, step} of the image rows. */
	public int[] heightLimits() {
		return geometry.heightLimits();
	}

	/** {min x, max x, step x, min y, max y, step y} at the present resolution. */
	public int[] offsetLimits() {
		return geometry.offsetLimits();
	}

	/** Steps of the offset, {x, y}; {0, 0} when this camera keeps every window in the middle of the detector. */
	public int[] offsetSteps() {
		return geometry.offsetSteps();
	}

	private int[] changing(final Supplier<int[]> change) {
		requireFree();
		final double rate = timing.frameRate();
		final int[] result = change.get();
		timing.tellRate(rate);
		return result;
	}

	// -- Frame rate and integration time --

	/** Hz. */
	public double frameRate() {
		return timing.frameRate();
	}

	/** @param hz wanted; above the maximum the camera takes the maximum, which is a notice. @return what the camera set */
	public double setFrameRate(final double hz) {
		requireFree();
		return timing.setFrameRate(hz);
	}

	/** Highest rate in Hz at the present window and integration time. */
	public double frameRateMax() {
		return timing.frameRateMax();
	}

	/** {@link FrameRateModel#frameRateMax}: the highest rate of a window in the middle of the detector, not asking it. */
	public static double frameRateMax(final int width, final int height, final double integrationTime) {
		return FrameRateModel.frameRateMax(width, height, integrationTime);
	}

	/** {@link FrameRateModel#exposureTimeMax}: the longest integration time in µs at a rate in Hz, not asking it. */
	public static double exposureTimeMax(final int width, final int height, final double frameRate) {
		return FrameRateModel.exposureTimeMax(width, height, frameRate);
	}

	/** fixed_locked, fixed, maximum or burst. */
	public String frameRateMode() {
		return timing.frameRateMode().label();
	}

	/** @return what the camera set. @throws CameraException naming the choices */
	public String setFrameRateMode(final String name) {
		requireFree();
		return timing.setFrameRateMode(Choice.parse("Frame rate mode", FrameRateMode.values(), name)).label();
	}

	/** µs. */
	public double integrationTime() {
		return timing.integrationTime();
	}

	/** Sets it in µs, ending automatic exposure; lowers the frame rate if it must, which is a notice. @return what was set */
	public double setIntegrationTime(final double micros) {
		requireFree();
		return timing.setIntegrationTime(micros);
	}

	/** Highest integration time in µs at the present frame rate and window. */
	public double integrationTimeMax() {
		return timing.exposureTimeMax();
	}

	// -- What became of it --

	/** What the camera changed on its own since the last call, one clause each. */
	public List<String> notices() {
		return notices.take();
	}

	void notice(final String clause) {
		notices.add(clause);
	}

	/** Why the camera may refuse something now: a clause, or an empty text. */
	abstract String doing();

	// -- For the topics --

	Registers registers() {
		return registers;
	}

	Geometry geometry() {
		return geometry;
	}

	Timing timing() {
		return timing;
	}

	Occupation occupation() {
		return occupation;
	}

	/** @throws CameraException when a recording, a download or another long job is running */
	void requireFree() {
		occupation.requireFree();
	}
}
