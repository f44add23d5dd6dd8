package io.github.lynceus.hyper.model;

import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.WavelengthUnit;
import io.github.lynceus.hyper.Wavelengths;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an ONNX model takes and gives: one table of floats with a spectrum a row, and for each row a label or numbers.
 * Its author may write into the metadata of the file (all as text, lists with commas):
 * <ul>
 * <li>{@value #WAVELENGTHS} and {@value #WAVELENGTH_UNITS} (nm when left out), which are compared with those of a
 * cube;</li>
 * <li>{@value #CLASS_NAMES} by class number;</li>
 * <li>{@value #OUTPUT_NAMES} and {@value #UNITS} of a regressor;</li>
 * <li>{@value #KIND} = {@code classifier}, when the output is a score for each class.</li>
 * </ul>
 *
 * @param fixedRows spectra it takes at a time, 0 for any number
 * @param bands 0 when left open
 * @param scores values a row of the output: those of a regressor, or a classifier's scores; 0 for labels
 */
record OnnxSignature(String model, ModelKind kind, String input, int fixedRows, int bands, String output, int scores,
	Wavelengths wavelengths, List<ModelOutput> outputs, OnnxClasses classes)
{

	static final String WAVELENGTHS = "wavelengths";
	static final String WAVELENGTH_UNITS = "wavelength units";
	static final String CLASS_NAMES = "class names";
	static final String OUTPUT_NAMES = "output names";
	static final String UNITS = "units";
	static final String KIND = "kind";

	private static final int MOST = 1 << 20;

	/** @throws CubeException when the model does not take spectra, or gives nothing that can be used */
	static OnnxSignature of(final OnnxFile file) {
		final String name = file.name();
		final OnnxValue input = input(file);
		final OnnxValue output = file.outputs().stream().filter(OnnxValue::isLabel).findFirst()
			.or(() -> file.outputs().stream().filter(value -> value.type() == OnnxValue.FLOAT).findFirst())
			.orElseThrow(() -> new CubeException("The model " + name + " gives neither classes nor 32-bit numbers: export it"
				+ " with 32-bit inputs (astype(\"float32\"))."));
		final boolean classifies = output.isLabel() || file.metadata(KIND).filter(ModelKind.CLASSIFIER.name()::equalsIgnoreCase)
			.isPresent();
		final int scores = output.isLabel() ? 0 : output.shape().size() < 2 ? 1 : size(name, "values", output.size(1));
		if (!output.isLabel() && (scores == 0 || output.shape().size() > 2)) {
			throw new CubeException("The model " + name + " does not tell how many values it gives for a pixel: export it"
				+ " again with the size of its output.");
		}
		final Wavelengths wavelengths = wavelengths(file);
		final int bands = size(name, "bands", input.size(1));
		if (bands != 0 && !wavelengths.isEmpty() && wavelengths.count() != bands) {
			throw new CubeException("The model " + name + " lists " + wavelengths.count() + " wavelengths for " + bands
				+ " bands: correct its metadata.");
		}
		final OnnxClasses classes = new OnnxClasses(name, output.isLabel() ? file.labels(output) : List.of(), classifies ? list(file,
			CLASS_NAMES)
			: List.of());
		if (output.type() == OnnxValue.STRING && classes.names().isEmpty()) {
			throw new CubeException("The model " + name + " gives words for classes, but its file does not list them: export it"
				+ " with numbers for the classes.");
		}
		return new OnnxSignature(name, classifies ? ModelKind.CLASSIFIER : ModelKind.REGRESSOR, input.name(),
			size(name, "spectra", input.size(0)), bands, output.name(), scores, wavelengths,
			classifies ? List.of(new ModelOutput("class", "")) : outputs(file, scores), classes);
	}

	private static OnnxValue input(final OnnxFile file) {
		final List<OnnxValue> inputs = file.inputs();
		if (inputs.size() != 1) {
			throw new CubeException("The model " + file.name() + " takes " + inputs.size()
				+ " inputs instead of one table of spectra: train it with an array, not with a data frame, and export it with"
				+ " to_onnx(model, X[:1].astype(\"float32\")).");
		}
		final OnnxValue input = inputs.get(0);
		if (input.type() != OnnxValue.FLOAT) {
			throw new CubeException("The model " + file.name() + " does not take 32-bit numbers: export it with"
				+ " to_onnx(model, X[:1].astype(\"float32\")).");
		}
		if (!input.shape().isEmpty() && input.shape().size() != 2) {
			throw new CubeException("The model " + file.name() + " takes values with " + input.shape().size()
				+ " axes, so it is no model of single spectra: those have a row for each pixel and a column for each band.");
		}
		return input;
	}

	private static int size(final String model, final String what, final long size) {
		if (size > MOST) {
			throw new CubeException("The model " + model + " has " + size + " " + what + ", which is not accepted.");
		}
		return size == OnnxValue.ANY ? 0 : (int) size;
	}

	private static Wavelengths wavelengths(final OnnxFile file) {
		final List<String> words = list(file, WAVELENGTHS);
		try {
			return words.isEmpty() ? Wavelengths.NONE
				: Wavelengths.of(WavelengthUnit.of(file.metadata(WAVELENGTH_UNITS).orElse("nm")),
					words.stream().mapToDouble(Double::parseDouble).toArray());
		}
		catch (final NumberFormatException exception) {
			throw new CubeException("The wavelengths in the metadata of the model " + file.name()
				+ " are no numbers: correct them.",
				exception);
		}
	}

	private static List<ModelOutput> outputs(final OnnxFile file, final int count) {
		final List<String> names = list(file, OUTPUT_NAMES);
		final List<String> units = list(file, UNITS);
		final List<ModelOutput> outputs = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			outputs.add(new ModelOutput(i < names.size() ? names.get(i) : count == 1 ? "prediction" : "prediction " + (i + 1),
				i < units.size() ? units.get(i) : ""));
		}
		return outputs;
	}

	private static List<String> list(final OnnxFile file, final String key) {
		final Optional<String> text = file.metadata(key);
		return text.isEmpty() ? List.of() : Stream.of(text.get().split(",")).map(String::strip).toList();
	}

	/**
	 * Puts a result into a line.
	 *
	 * @param given rows that went in, some of them perhaps padding
	 * @param count rows that are wanted
	 * @throws CubeException when the result is not what the file promised
	 */
	void take(final Object result, final int given, final int count, final float[] out, final int first,
		final int samples)
	{
		final int length = Array.getLength(result);
		if (length != given * Math.max(1, scores)) {
			throw new CubeException("The model " + model + " gives " + length + " values for " + given
				+ " spectra, which is not what its file says: export it again.");
		}
		for (int i = 0; i < count; i++) {
			if (result instanceof long[] labels) {
				out[first + i] = classes.number(labels[i]);
			}
			else if (result instanceof String[] labels) {
				out[first + i] = classes.number(labels[i]);
			}
			else if (kind == ModelKind.CLASSIFIER) {
				out[first + i] = largest((float[]) result, i * scores, scores);
			}
			else {
				for (int k = 0; k < scores; k++) {
					out[k * samples + first + i] = ((float[]) result)[i * scores + k];
				}
			}
		}
	}

	private static int largest(final float[] values, final int from, final int count) {
		int best = 0;
		for (int k = 1; k < count; k++) {
			if (values[from + k] > values[from + best]) {
				best = k;
			}
		}
		return best;
	}
}
