package io.github.lynceus.hyper.model;

import io.github.lynceus.hyper.CubeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the labels of a classifier become numbers. Whole numbers from 0 to 255 are class numbers as they are; words, and
 * other numbers, are numbered in the order of the model's list, which is scikit-learn's {@code classes_}.
 */
final class OnnxClasses {

	private static final int LARGEST = Short.MAX_VALUE;
	private static final int LARGEST_BYTE = 255;

	private final String model;
	private final List<String> names;
	private final Map<String, Integer> numbers = new HashMap<>();
	private final boolean asTheyAre;

	/**
	 * @param labels of the model; empty when it does not list them
	 * @param given names for people by class number; may be empty
	 */
	OnnxClasses(final String model, final List<String> labels, final List<String> given) {
		this.model = model;
		asTheyAre = labels.stream().allMatch(OnnxClasses::isByte);
		if (!asTheyAre) {
			for (int i = 0; i < labels.size(); i++) {
				numbers.putIfAbsent(labels.get(i), i);
			}
		}
		names = !given.isEmpty() ? List.copyOf(given) : asTheyAre ? byNumber(labels) : List.copyOf(labels);
	}

	private static boolean isByte(final String label) {
		return label.matches("\\d{1,3}") && Integer.parseInt(label) <= LARGEST_BYTE;
	}

	private static List<String> byNumber(final List<String> labels) {
		final int count = labels.stream().mapToInt(Integer::parseInt).max().orElse(-1) + 1;
		final List<String> names = new ArrayList<>();
		for (int number = 0; number < count; number++) {
			names.add("class " + number);
		}
		return names;
	}

	/** By class number; empty when the model does not list them. */
	List<String> names() {
		return names;
	}

	int number(final long label) {
		if (asTheyAre) {
			if (label < 0 || label > LARGEST) {
				throw unknown(Long.toString(label));
			}
			return (int) label;
		}
		return number(Long.toString(label));
	}

	int number(final String label) {
		final Integer number = numbers.get(label);
		if (number == null) {
			if (asTheyAre && isByte(label)) {
				return Integer.parseInt(label);
			}
			throw unknown(label);
		}
		return number;
	}

	private CubeException unknown(final String label) {
		return new CubeException("The model " + model + " gives the class '"
			+ label.substring(0, Math.min(40, label.length()))
			+ "', which its file does not list: export it with numbers from 0 on for the classes.");
	}
}
