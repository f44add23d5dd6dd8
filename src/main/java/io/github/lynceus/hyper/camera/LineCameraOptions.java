package io.github.lynceus.hyper.camera;

import io.github.lynceus.hyper.Wavelengths;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * How a camera's images are to be understood. Immutable; every {@code with…} returns a changed copy. The defaults are a
 * camera whose rows are the bands, the first one being the first row.
 */
public final class LineCameraOptions implements Cloneable {

	private SpectralAxis axis = SpectralAxis.HEIGHT;
	private boolean reversed;
	private Wavelengths wavelengths = Wavelengths.NONE;
	private boolean statusLine;
	private boolean specimRegion;
	private long bufferBytes = 64L << 20;
	private int buffers = 256;
	private Duration patience = Duration.ofSeconds(20);
	private Duration shutterTime = Duration.ofMillis(500);

	private LineCameraOptions with(final Consumer<LineCameraOptions> change) {
		try {
			final LineCameraOptions copy = (LineCameraOptions) clone();
			change.accept(copy);
			return copy;
		}
		catch (final CloneNotSupportedException exc) {
			throw new AssertionError(exc);
		}
	}

	/** Along which side of the images the spectrum lies. */
	public LineCameraOptions withAxis(final SpectralAxis value) {
		return with(o -> o.axis = value);
	}

	/** Whether the last row, or column, is the first band. */
	public LineCameraOptions withReversed(final boolean value) {
		return with(o -> o.reversed = value);
	}

	/** Where the bands lie, from the first on; of all bands of the sensor or of those that binning makes. */
	public LineCameraOptions withWavelengths(final Wavelengths value) {
		return with(o -> o.wavelengths = value);
	}

	/** Whether the last row of each image is no band but tells the camera's status; it is left out then. */
	public LineCameraOptions withStatusLine(final boolean value) {
		return with(o -> o.statusLine = value);
	}

	/**
	 * Whether Width, Height and offsets of a Specim camera may be set. Its maker reserves them for the calibration at the
	 * factory, so by default they are left as they are.
	 */
	public LineCameraOptions withSpecimRegion(final boolean value) {
		return with(o -> o.specimRegion = value);
	}

	/** Memory for lines on their way, within limits that make sense. */
	public LineCameraOptions withBufferBytes(final long value) {
		return with(o -> o.bufferBytes = value);
	}

	/** Most lines on their way. */
	public LineCameraOptions withBuffers(final int value) {
		return with(o -> o.buffers = value);
	}

	/** How long to wait for a line before something is wrong; a camera that waits for triggers may take its time. */
	public LineCameraOptions withPatience(final Duration value) {
		return with(o -> o.patience = value);
	}

	/** Time the shutter takes to close or to open; lines taken meanwhile are thrown away. */
	public LineCameraOptions withShutterTime(final Duration value) {
		return with(o -> o.shutterTime = value);
	}

	SpectralAxis axis() {
		return axis;
	}

	boolean reversed() {
		return reversed;
	}

	Wavelengths wavelengths() {
		return wavelengths;
	}

	boolean statusLine() {
		return statusLine;
	}

	boolean specimRegion() {
		return specimRegion;
	}

	/** Buffers for images of so many bytes. */
	int buffers(final long payload) {
		return (int) Math.max(8, Math.min(buffers, bufferBytes / Math.max(1, payload)));
	}

	Duration patience() {
		return patience;
	}

	Duration shutterTime() {
		return shutterTime;
	}
}
