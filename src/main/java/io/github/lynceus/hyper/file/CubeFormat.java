package io.github.lynceus.hyper.file;

import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.CubeWriter;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A kind of file that holds a cube. Others than those of this package are found as services of the class path. */
public interface CubeFormat {

	/**
	 * Whether a file is of this kind.
	 *
	 * @param beginning of its content, at most {@link CubeFiles#SNIFFED} bytes
	 */
	boolean reads(Path path, byte[] beginning);

	/**
	 * Opens a file of this kind. Its values stay there where the kind allows it.
	 *
	 * @param notes hears what a user should know about the file, one sentence at a time
	 * @throws CubeException when it cannot be read
	 */
	Cube open(Path path, Consumer<String> notes);

	/** Whether a file of this name is to be of this kind. */
	boolean writes(Path path);

	/** Replaces the file. */
	CubeWriter writer(Path path);
}
