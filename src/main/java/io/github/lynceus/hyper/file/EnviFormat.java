package io.github.lynceus.hyper.file;

import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.CubeMetadata;
import io.github.lynceus.hyper.CubeWriter;
import io.github.lynceus.hyper.SampleType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;

/** ENVI, whose data may be called anything, so what counts is the header. */
final class EnviFormat implements CubeFormat {

	@Override
	public boolean reads(final Path path, final byte[] beginning) {
		return EnviFields.isHeader(new String(beginning, StandardCharsets.UTF_8))
			|| !EnviNames.isHeader(path) && EnviNames.header(path).isPresent();
	}

	@Override
	public Cube open(final Path path, final Consumer<String> notes) {
		final FileCube file = EnviFile.open(path);
		file.notes().forEach(notes);
		return scaled(Cube.of(file), notes);
	}

	/** Stored whole numbers become reflectance. */
	private static Cube scaled(final Cube cube, final Consumer<String> notes) {
		final CubeMetadata metadata = cube.metadata();
		final String key = metadata.others().keySet().stream().filter(EnviKey.SCALE_FACTOR::equalsIgnoreCase).findFirst().orElse(null);
		if (key == null || cube.type().isComplex()) {
			return cube;
		}
		final double factor;
		try {
			factor = Double.parseDouble(metadata.others().get(key).replaceAll("[{}]", "").strip());
		}
		catch (final NumberFormatException exception) {
			notes.accept("The reflectance scale factor '" + metadata.others().get(key)
				+ "' is no number; values are as stored.");
			return cube;
		}
		if (factor == 1 || factor == 0 || !Double.isFinite(factor)) {
			return cube;
		}
		final SampleType type = cube.type() == SampleType.FLOAT64 ? SampleType.FLOAT64 : SampleType.FLOAT32;
		return cube.to(type).dividedBy(factor).withMetadata(metadata.with(key, null));
	}

	@Override
	public boolean writes(final Path path) {
		return EnviNames.isHeader(path) || EnviNames.isData(path);
	}

	@Override
	public CubeWriter writer(final Path path) {
		return EnviFile.writer(path);
	}
}
