package io.github.lynceus.fiji.command.hyper;

import io.github.lynceus.fiji.command.LynceusCommand;
import io.github.lynceus.fiji.hyper.HyperService;
import io.github.lynceus.hyper.camera.ExampleEnvironment;
import java.io.File;
import java.nio.file.Path;
import java.util.function.Function;
import org.scijava.plugin.Parameter;

/** What the hyperspectral commands share: the service, and how files are named. */
abstract class HsiCommand extends LynceusCommand {

	@Parameter
	private HyperService service;

	/** The service. */
	final HyperService hyper() {
		return service;
	}

	/** The file somebody named, relative names in the environment's {@code BASE_DIR}; null if none. */
	static Path path(final File file) {
		if (file == null || file.getPath().isBlank()) return null;
		final Path named = file.toPath();
		return named.isAbsolute() ? named
			: ExampleEnvironment.ofProcess().baseDir().map(folder -> folder.resolve(named)).orElse(named);
	}

	/** The same as text, empty if none. */
	static String text(final File file) {
		final Path named = path(file);
		return named == null ? "" : named.toString();
	}

	/** A default from the environment; what is set wrongly is told when the command runs, not when it is made. */
	static <T> T said(final Function<ExampleEnvironment, T> question, final T otherwise) {
		try {
			return question.apply(ExampleEnvironment.ofProcess());
		}
		catch (final io.github.lynceus.hyper.CubeException wrong) {
			return otherwise;
		}
	}

	/** A file from the environment, null if it names none. */
	static File saidFile(final Function<ExampleEnvironment, java.util.Optional<Path>> question) {
		return said(environment -> question.apply(environment).map(Path::toFile).orElse(null), null);
	}
}
