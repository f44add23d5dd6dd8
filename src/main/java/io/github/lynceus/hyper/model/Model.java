package io.github.lynceus.hyper.model;

import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.Wavelengths;
import java.util.List;

/**
 * A saved model that predicts from the spectrum of each pixel alone. For many threads. Close it to give back its
 * memory.
 */
public interface Model extends AutoCloseable {

	/** For messages: the name of its file. */
	String name();

	/** Whether it gives classes or numbers. */
	ModelKind kind();

	/** Bands of the spectra it takes, 0 when it does not tell. */
	int inputs();

	/** Where in the spectrum these bands are, {@link Wavelengths#NONE} when it does not tell. */
	Wavelengths wavelengths();

	/** What it gives for a pixel; a classifier gives one value, the number of the class. */
	List<ModelOutput> outputs();

	/**
	 * Names of the classes by their number. Empty for regressors, and for classifiers of numbers that do not tell which.
	 */
	List<String> classNames();

	/**
	 * Predicts the pixels of a line.
	 *
	 * @param line one row of samples for each band, as a BIL line has them; is not changed
	 * @param samples pixels
	 * @param out gets one row of samples for each of the {@link #outputs}; class numbers are whole
	 * @throws CubeException when the model fails, or takes another number of bands
	 */
	void predict(float[] line, int samples, float[] out);

	@Override
	void close();
}
