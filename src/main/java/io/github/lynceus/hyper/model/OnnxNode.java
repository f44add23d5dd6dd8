package io.github.lynceus.hyper.model;

import java.util.List;
import java.util.Set;

/**
 * One operator of an ONNX graph, as far as it tells what the classes are.
 *
 * @param labels its class labels as text, in their order; empty when it has none
 */
record OnnxNode(String operator, List<String> inputs, List<String> outputs, List<String> labels) {

	/** Operators that change the form of labels, not their meaning. */
	private static final Set<String> WRAPPERS = Set.of("Identity", "Cast", "Reshape", "Squeeze", "Unsqueeze", "Flatten");

	boolean onlyWraps() {
		return WRAPPERS.contains(operator) && !inputs.isEmpty();
	}

	/** Picks the labels by their index from the tensor that is its first input. */
	boolean picksLabels() {
		return operator.equals("ArrayFeatureExtractor") && !inputs.isEmpty();
	}
}
