package io.github.lynceus.hyper.model;

import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.CubeHeader;
import io.github.lynceus.hyper.LineOp;
import java.nio.file.Path;

/**
 * Models as operations on cubes: {@code cube.operation(Predictions.of(model))}. The cube is checked when the operation
 * is put on it, before the first line: number of bands, and wavelengths where both sides know them. A cube of another
 * interleave is turned by itself.
 */
public final class Predictions {

	private Predictions() {}

	/**
	 * One band of class numbers (8-bit, or 16-bit when there are more than 256 classes), or a band for each output of a
	 * regressor (32-bit). A classifier sees 0 for NaN; a regressor gives NaN for a pixel with NaN in its spectrum.
	 */
	public static LineOp of(final Model model) {
		return new Prediction(model);
	}

	/**
	 * Two bands of 32 bits, small enough to keep every line of a long scan: the class number, and one band of the input to
	 * look at. NaN becomes 0 in both.
	 *
	 * @param visualBand of the input
	 * @throws CubeException when the model is no classifier
	 */
	public static LineOp compact(final Model model, final int visualBand) {
		return new CompactPrediction(model, visualBand);
	}

	/**
	 * Whether a model fits a cube.
	 *
	 * @throws CubeException when it takes another number of bands, or bands elsewhere in the spectrum
	 */
	public static void check(final Model model, final CubeHeader input) {
		ModelCheck.check(model, input);
	}

	/**
	 * Opens a model of any kind that is read, by its content.
	 *
	 * @throws CubeException when it is none of them; pickles are refused with what to do instead
	 */
	public static Model open(final Path path) {
		return ModelFile.open(path, OnnxOptions.DEFAULT);
	}

	/** The same with options for ONNX Runtime. */
	public static Model open(final Path path, final OnnxOptions options) {
		return ModelFile.open(path, options);
	}
}
