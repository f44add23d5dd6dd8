package io.github.lynceus.hyper.camera;

import io.github.lynceus.hyper.CubeException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The settings the examples of the HV SDK take from the environment, under the same names, as defaults for commands and
 * scripts. What is not set is empty; what is set wrongly is a {@link CubeException} that names the variable.
 */
public final class ExampleEnvironment {

	private static final String PREFIX = "HSI_EXAMPLE_";

	private final Map<String, String> variables;

	/** Of any map, by whole names. */
	public ExampleEnvironment(final Map<String, String> variables) {
		this.variables = Map.copyOf(variables);
	}

	/** Of this program. */
	public static ExampleEnvironment ofProcess() {
		return new ExampleEnvironment(System.getenv());
	}

	/** A part of an image: left,top,width,height. */
	public record Crop(int left, int top, int width, int height) {}

	/** A value by the end of its name, {@code FRAMERATE} for instance; blank ones count as not set. */
	public Optional<String> value(final String name) {
		return Optional.ofNullable(variables.get(PREFIX + name)).map(String::strip).filter(text -> !text.isEmpty());
	}

	// -- Where --

	/** Folder relative names of files are in. */
	public Optional<Path> baseDir() {
		return value("BASE_DIR").map(text -> path("BASE_DIR", text));
	}

	/** Address of the camera; without one, the test cube plays camera. */
	public Optional<String> cameraIp() {
		return value("CAMERA_IP");
	}

	/** Address of the scanner; without one, the test cube plays scanner. */
	public Optional<String> stageControllerIp() {
		return value("STAGE_CONTROLLER_IP");
	}

	/** The cube that plays camera. */
	public Optional<Path> testCube() {
		return file("TEST_CUBE");
	}

	/** Dark reference. */
	public Optional<Path> darkRef() {
		return file("DARK_REF");
	}

	/** White reference. */
	public Optional<Path> whiteRef() {
		return file("WHITE_REF");
	}

	/** Model that tells classes. */
	public Optional<Path> classifierModel() {
		return file("CLASSIFIER_MODEL");
	}

	private Optional<Path> file(final String name) {
		return value(name).map(text -> {
			final Path path = path(name, text);
			return baseDir().map(folder -> folder.resolve(path)).orElse(path);
		});
	}

	private static Path path(final String name, final String text) {
		try {
			return Path.of(text);
		}
		catch (final InvalidPathException exc) {
			throw wrong(name, text, "a file's name", exc);
		}
	}

	// -- Settings --

	/** µs. */
	public OptionalInt exposureMicros() {
		return integer("EXPOSURE_US");
	}

	/** Lines a second. */
	public OptionalDouble framerate() {
		final Optional<String> text = value("FRAMERATE");
		if (text.isEmpty()) return OptionalDouble.empty();
		try {
			return OptionalDouble.of(Double.parseDouble(text.get()));
		}
		catch (final NumberFormatException exc) {
			throw wrong("FRAMERATE", text.get(), "a number", exc);
		}
	}

	/** Samples wanted. */
	public Optional<BandRange> horizontalCrop() {
		return value("HORIZONTAL_CROP").map(text -> {
			try {
				return BandRange.parse(text);
			}
			catch (final CubeException exc) {
				throw wrong("HORIZONTAL_CROP", text, "a range like 100:924", exc);
			}
		});
	}

	/** Bands wanted; empty for all. */
	public List<BandRange> bands() {
		return value("BANDS").map(text -> {
			try {
				return BandRange.parseList(text);
			}
			catch (final CubeException exc) {
				throw wrong("BANDS", text, "ranges like 0:30;100:140", exc);
			}
		}).orElse(List.of());
	}

	/** Band for the eye, from 0. */
	public OptionalInt visualBand() {
		return integer("VISUAL_BAND");
	}

	/** Crop of a camera that is read without the SDK. */
	public Optional<Crop> qamlibCrop() {
		return value("QAMLIB_CROP").map(text -> {
			final String[] parts = text.split("\\s*,\\s*", -1);
			try {
				if (parts.length == 4) return new Crop(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]),
					Integer.parseInt(parts[2]), Integer.parseInt(parts[3]));
			}
			catch (final NumberFormatException exc) {
				// Said below.
			}
			throw wrong("QAMLIB_CROP", text, "left,top,width,height like 0,20,1296,900", null);
		});
	}

	private OptionalInt integer(final String name) {
		final Optional<String> text = value(name);
		if (text.isEmpty()) return OptionalInt.empty();
		try {
			return OptionalInt.of(Integer.parseInt(text.get()));
		}
		catch (final NumberFormatException exc) {
			throw wrong(name, text.get(), "a whole number", exc);
		}
	}

	private static CubeException wrong(final String name, final String text, final String wanted, final Exception cause) {
		return new CubeException(PREFIX + name + " is \"" + text + "\" where it should be " + wanted + ".", cause);
	}

	/** Sets what is set of exposure time, line rate, crop and bands, in an order in which one allows the next. */
	public void configure(final HsiCamera camera) {
		exposureMicros().ifPresent(camera::setExposure);
		horizontalCrop().ifPresent(range -> camera.setHorizontalCrop(range.start(), range.end()));
		final List<BandRange> ranges = bands();
		if (!ranges.isEmpty()) camera.setBands(ranges);
		framerate().ifPresent(camera::setLineRate);
	}
}
