package io.github.lynceus.hyper.demo;

import io.github.lynceus.camera.Progress;
import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.file.CubeFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The {@link DemoScene} as files.
 *
 * @param cube raw counts
 * @param white reference beside it, by the name it is found by
 * @param dark likewise
 * @param classifier of its reflectance
 * @param regressor of its absorbance: percent of moisture
 */
public record DemoFiles(Path cube, Path white, Path dark, Path classifier, Path regressor) {

	/** Where they are, or would be, in a folder. */
	public static DemoFiles in(final Path folder) {
		return new DemoFiles(folder.resolve("demo.hdr"), folder.resolve("demo_White.hdr"),
			folder.resolve("demo_Dark.hdr"),
			folder.resolve("classes.csv"), folder.resolve("moisture.csv"));
	}

	/**
	 * Writes them, over earlier ones.
	 *
	 * @throws CubeException when that is not possible
	 */
	public static DemoFiles write(final Path folder, final Progress progress) {
		final DemoFiles files = in(folder);
		try {
			Files.createDirectories(folder);
			Files.writeString(files.classifier, DemoModels.classifier());
			Files.writeString(files.regressor, DemoModels.regressor());
		}
		catch (final IOException exc) {
			throw new CubeException("Cannot write into " + folder + ": choose a folder that may be written to.", exc);
		}
		write(DemoScene.white(), files.white, progress);
		write(DemoScene.dark(), files.dark, progress);
		write(DemoScene.raw(), files.cube, progress);
		return files;
	}

	private static void write(final Cube cube, final Path path, final Progress progress) {
		CubeFiles.write(cube, path, progress);
	}
}
