package io.github.lynceus.hyper.model;

import io.github.lynceus.hyper.CubeException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** Tells models from each other, and from what must not be opened. */
final class ModelFile {

	private static final Set<String> PICKLES = Set.of("pkl", "pickle", "joblib", "sav", "p", "skops", "pt", "pth", "dill");

	private ModelFile() {}

	static Model open(final Path path, final OnnxOptions options) {
		final String extension = extension(path);
		final byte[] beginning = beginning(path);
		if (PICKLES.contains(extension) || isPickle(beginning)) {
			throw new CubeException(path.getFileName() + " is a pickle of Python, which can run any program when it is"
				+ " opened, so it is not read. Save the model as ONNX, in Python:\n" + "    from skl2onnx import to_onnx\n"
				+ "    open(\"model.onnx\", \"wb\").write(to_onnx(model, X[:1].astype(\"float32\")).SerializeToString())");
		}
		if (extension.equals("onnx")) {
			return OnnxModel.open(path, options);
		}
		if (extension.equals("csv") || extension.equals("txt")) {
			return LinearModel.open(path);
		}
		throw new CubeException(path.getFileName() + " is no model that is read: choose an ONNX file (.onnx) or the"
			+ " table of a linear model (.csv).");
	}

	/** A pickle of protocol 2 or later, or what joblib and torch pack one into: zlib, gzip, xz, bzip2, lzma,
		lz4 or zip. */
	private static boolean isPickle(final byte[] bytes) {
		final int first = bytes.length < 2 ? -1 : bytes[0] & 0xFF;
		final int second = bytes.length < 2 ? -1 : bytes[1] & 0xFF;
		return first == 0x80 && second >= 2 && second <= 9 || first == 0x78 && (first << 8 | second) % 31 == 0
			|| first == 0x1F && second == 0x8B || first == 0xFD && second == '7' || first == 'B' && second == 'Z'
			|| first == 0x5D && second == 0 || first == 0x04 && second == 0x22 || first == 'P' && second == 'K';
	}

	private static byte[] beginning(final Path path) {
		try (InputStream in = Files.newInputStream(path)) {
			return in.readNBytes(2);
		}
		catch (final IOException exception) {
			throw new CubeException("Cannot read the model " + path + ": "
				+ (Files.exists(path) ? exception.getMessage() : "there is no such file") + ".", exception);
		}
	}

	private static String extension(final Path path) {
		final String name = path.getFileName().toString();
		return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
	}
}
