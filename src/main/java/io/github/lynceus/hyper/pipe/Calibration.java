package io.github.lynceus.hyper.pipe;

import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.file.CubeFiles;
import java.nio.file.Path;
import java.util.Optional;

/**
 * From counts to reflectance, and on to absorbance if wanted.
 *
 * @param white reference cube
 * @param dark reference cube
 * @param curve table of what the white reference reflects, null if all; see {@link CurveFile}
 * @param clip into 0 to 1
 * @param absorbance go on to absorbance
 */
public record Calibration(Path white, Path dark, Path curve, boolean clip, boolean absorbance) {

	/**
	 * One whose references may be left out when they lie beside the cube under the usual names.
	 *
	 * @param white null if not said
	 * @param dark null if not said
	 * @param cube they belong to; null if there is no file
	 * @return empty when neither is there
	 * @throws CubeException when only one is there
	 */
	public static Optional<Calibration> of(final Path white, final Path dark, final Path cube) {
		final Path foundWhite = white != null || cube == null ? white : CubeFiles.whiteReference(cube).orElse(null);
		final Path foundDark = dark != null || cube == null ? dark : CubeFiles.darkReference(cube).orElse(null);
		if (foundWhite == null && foundDark == null) return Optional.empty();
		if (foundWhite == null || foundDark == null)
			throw new CubeException("Calibration needs both references, but the "
				+ (foundWhite == null ? "white" : "dark") + " one is missing: choose its file.");
		return Optional.of(new Calibration(foundWhite, foundDark, null, true, false));
	}

	/** The same with a reference curve; null for none. */
	public Calibration withCurve(final Path value) {
		return new Calibration(white, dark, value, clip, absorbance);
	}

	/** The same, clipped or not. */
	public Calibration withClip(final boolean value) {
		return new Calibration(white, dark, curve, value, absorbance);
	}

	/** The same, with absorbance behind or not. */
	public Calibration withAbsorbance(final boolean value) {
		return new Calibration(white, dark, curve, clip, value);
	}

	/**
	 * Puts the calibration on a cube. The references are read now, once.
	 *
	 * @param settings the cube's camera has, so that references of the whole sensor fit a part of it
	 * @throws CubeException when a reference cannot be read or does not fit
	 */
	public Cube apply(final Cube cube, final LineSettings settings) {
		final double[] reflects = curve == null ? null : CurveFile.read(curve).at(cube.metadata().wavelengths());
		final Cube reflectance = cube.reflectance(reference(white, cube, settings), reference(dark, cube, settings),
			clip,
			reflects);
		return absorbance ? reflectance.absorbance() : reflectance;
	}

	private static Cube reference(final Path path, final Cube cube, final LineSettings settings) {
		return settings.fit(CubeFiles.open(path), cube.shape()).toInterleave(cube.interleave().ofLines()).resolve();
	}
}
