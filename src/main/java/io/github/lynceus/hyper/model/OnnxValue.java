package io.github.lynceus.hyper.model;

import java.util.List;

/**
 * What goes into an ONNX graph or comes out of it.
 *
 * @param type of the elements, as {@code TensorProto.DataType} numbers them; 0 for sequences and maps
 * @param shape sizes by axis, {@link #ANY} where left open; empty for a scalar, or when the file does not tell it
 */
record OnnxValue(String name, int type, List<Long> shape) {

	static final long ANY = -1;

	static final int FLOAT = 1;
	static final int INT32 = 6;
	static final int INT64 = 7;
	static final int STRING = 8;
	static final int DOUBLE = 11;

	boolean isLabel() {
		return type == INT32 || type == INT64 || type == STRING;
	}

	/** Size along an axis, {@link #ANY} when left open or unknown. */
	long size(final int axis) {
		return axis < shape.size() ? shape.get(axis) : ANY;
	}
}
