package io.github.lynceus.hyper.camera;

import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.Wavelengths;

/** What a pipeline can begin with, camera or scanner: one may take the place of another. */
public interface HsiSource extends AutoCloseable {

	/** For sentences and the acquisition log. */
	String name();

	/** Of the bands sent now, {@link Wavelengths#NONE} when nobody told them. */
	Wavelengths wavelengths();

	/**
	 * A cube of the lines to come, with the present settings. Nothing is acquired before a terminal of it begins, and
	 * each begins an acquisition of its own; see {@link Cube}.
	 */
	Cube cube();

	/** Ends what is running and gives everything back. Never throws. */
	@Override
	void close();
}
