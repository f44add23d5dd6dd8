package io.github.lynceus.hyper.file;

import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.CubeWriter;
import io.github.lynceus.hyper.Interleave;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;

/** PAM, in the order that every program reads. */
final class PamFormat implements CubeFormat {

	@Override
	public boolean reads(final Path path, final byte[] beginning) {
		return new String(beginning, StandardCharsets.ISO_8859_1).startsWith(PamFile.MAGIC);
	}

	@Override
	public Cube open(final Path path, final Consumer<String> notes) {
		final FileCube file = PamFile.open(path);
		file.notes().forEach(notes);
		return Cube.of(file);
	}

	@Override
	public boolean writes(final Path path) {
		return EnviNames.extension(path).equals("pam");
	}

	@Override
	public CubeWriter writer(final Path path) {
		return PamFile.writer(path, Interleave.BIP);
	}
}
