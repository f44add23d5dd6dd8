package io.github.lynceus.hyper.pipe;

import io.github.lynceus.camera.Progress;
import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.camera.HsiCamera;
import io.github.lynceus.hyper.camera.LineCamera;
import io.github.lynceus.hyper.camera.LineCameraOptions;
import io.github.lynceus.hyper.camera.SimulatedCamera;
import io.github.lynceus.hyper.camera.WavelengthTable;
import io.github.lynceus.hyper.file.CubeFiles;
import java.nio.file.Path;

/** Opens what a pipeline begins with: the camera at an address, or without an address a cube that plays camera. */
public final class LineCameras {

	private LineCameras() {}

	/**
	 * Opens one.
	 *
	 * @param address blank or null for none
	 * @param cube null for none
	 * @param wavelengths table of the camera's, null for none; a cube brings its own
	 * @throws CubeException when neither is given or the cube cannot be read
	 */
	public static HsiCamera open(final String address, final Path cube, final Path wavelengths,
		final Progress progress)
	{
		if (address != null && !address.isBlank()) {
			final LineCameraOptions options = new LineCameraOptions();
			return LineCamera.open(address.strip(), wavelengths == null ? options
				: options.withWavelengths(WavelengthTable.read(wavelengths)), progress);
		}
		if (cube == null) throw new CubeException(
			"Say where the lines come from: the address of a camera, or the file of a cube that plays camera.");
		return new SimulatedCamera(tagged(CubeFiles.open(cube), wavelengths));
	}

	private static Cube tagged(final Cube cube, final Path wavelengths) {
		return wavelengths == null ? cube
			: cube.withMetadata(cube.metadata().withWavelengths(WavelengthTable.read(wavelengths)));
	}
}
