package io.github.lynceus.simulator.line;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What a simulated line camera is like. Immutable; every {@code with…} returns a changed copy. The defaults are a camera
 * with standard names that loops over its cube.
 */
public final class LineOptions implements Cloneable {

	private LineProfile profile = LineProfile.SFNC;
	private LineFormat format;
	private String serial = "LINE1";
	private boolean loop = true;
	private LineNumbers lost = LineNumbers.NONE;
	private double gain = 1;
	private double referenceExposure;
	private Path dark;
	private long keepBytes = 128L << 20;
	private long shorterFrom = Long.MAX_VALUE;
	private int tail;

	private LineOptions with(final Consumer<LineOptions> change) {
		try {
			final LineOptions copy = (LineOptions) clone();
			change.accept(copy);
			return copy;
		}
		catch (final CloneNotSupportedException e) {
			throw new AssertionError(e);
		}
	}

	/** Whose feature names it has. */
	public LineOptions withProfile(final LineProfile value) {
		return with(o -> o.profile = value);
	}

	/** Pixel format it begins with; else Mono8 for cubes of bytes and Mono16 for all others. */
	public LineOptions withFormat(final LineFormat value) {
		return with(o -> o.format = value);
	}

	/** At most 15 characters. */
	public LineOptions withSerial(final String value) {
		return with(o -> o.serial = value);
	}

	/** Whether the first line follows the last, else the acquisition ends. */
	public LineOptions withLoop(final boolean value) {
		return with(o -> o.loop = value);
	}

	/** Lines the camera takes but loses: their block ids are never seen. */
	public LineOptions withLost(final LineNumbers value) {
		return with(o -> o.lost = value);
	}

	/** What the cube's numbers are multiplied with to become counts; for cubes of reflectances. */
	public LineOptions withGain(final double value) {
		return with(o -> o.gain = value);
	}

	/** The exposure time in µs of which the cube is; others make it brighter or darker. 0 lets them have no effect. */
	public LineOptions withReferenceExposure(final double value) {
		return with(o -> o.referenceExposure = value);
	}

	/** A cube of the same samples and bands for when the shutter is closed; without one all counts are 0 then. */
	public LineOptions withDark(final Path value) {
		return with(o -> o.dark = value);
	}

	/** Memory for images that will be sent again. */
	public LineOptions withKeepBytes(final long value) {
		return with(o -> o.keepBytes = value);
	}

	/** From this line on images have a row less than was said, as if somebody changed the camera while it sends. */
	public LineOptions withShorterFrom(final long value) {
		return with(o -> o.shorterFrom = value);
	}

	/** Bytes it sends after each image. */
	public LineOptions withTail(final int value) {
		return with(o -> o.tail = value);
	}

	LineProfile profile() {
		return profile;
	}

	LineFormat format(final DataType type) {
		return format != null ? format : type == DataType.UINT8 ? LineFormat.MONO8 : LineFormat.MONO16;
	}

	String serial() {
		return serial;
	}

	boolean loop() {
		return loop;
	}

	LineNumbers lost() {
		return lost;
	}

	double gain() {
		return gain;
	}

	double referenceExposure() {
		return referenceExposure;
	}

	Path dark() {
		return dark;
	}

	long keepBytes() {
		return keepBytes;
	}

	long shorterFrom() {
		return shorterFrom;
	}

	int tail() {
		return tail;
	}
}
