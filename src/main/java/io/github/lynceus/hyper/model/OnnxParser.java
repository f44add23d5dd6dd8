package io.github.lynceus.hyper.model;

import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.model.ProtoReader.Malformed;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Reads as much of an ONNX file as is needed to know what goes in and out, and refuses what a model of spectra has no
 * use for and an attacker has, wherever it stands, nested graphs included:
 * <ul>
 * <li>tensors whose data lie in another file, since the name of that file is the author's choice;</li>
 * <li>operators other than the standard's own, which would need a library;</li>
 * <li>loops, which need not end; local functions and training graphs, which nothing exports for prediction;</li>
 * <li>tensors that claim more elements than the file has bits, graphs nested without end.</li>
 * </ul>
 * The numbers of fields are those of {@code onnx.proto} (ONNX 1.12, IR version 8).
 */
final class OnnxParser {

	private static final Set<String> DOMAINS = Set.of("", "ai.onnx", "ai.onnx.ml");
	private static final int DEEPEST = 8;
	private static final int MANY_LABELS = 1 << 16;

	private final String name;
	private final byte[] bytes;
	private final List<OnnxValue> inputs = new ArrayList<>();
	private final List<OnnxValue> outputs = new ArrayList<>();
	private final List<OnnxNode> nodes = new ArrayList<>();
	private final Map<String, List<String>> tensors = new HashMap<>();
	private final Map<String, String> metadata = new HashMap<>();

	OnnxParser(final String name, final byte[] bytes) {
		this.name = name;
		this.bytes = bytes;
	}

	/** @throws CubeException when the bytes are no ONNX model, or hold what is refused */
	OnnxFile parse() {
		try {
			final boolean hasGraph = model(new ProtoReader(bytes));
			if (!hasGraph || outputs.isEmpty()) {
				throw new Malformed("it holds no graph with an output");
			}
		}
		catch (final Malformed malformed) {
			throw new CubeException("The file " + name + " is no ONNX model, or is damaged: " + malformed.getMessage()
				+ ". Export it again.", malformed);
		}
		inputs.removeIf(input -> tensors.containsKey(input.name()));
		return new OnnxFile(name, bytes, inputs, outputs, nodes, tensors, metadata);
	}

	private CubeException refused(final String what, final String advice) {
		return new CubeException("The model " + name + " is refused: it " + what + ". " + advice);
	}

	// -- Messages --

	private boolean model(final ProtoReader message) throws Malformed {
		boolean hasGraph = false;
		while (message.next()) {
			switch (message.field()) {
				case 7 -> {
					graph(message.message(), 0);
					hasGraph = true;
				}
				case 14 -> property(message.message());
				case 20, 25 -> throw refused("holds a training graph or functions of its own",
					"Export it for prediction only, with standard operators.");
				default -> {
				}
			}
		}
		return hasGraph;
	}

	private void property(final ProtoReader message) throws Malformed {
		String key = "";
		String value = "";
		while (message.next()) {
			if (message.field() == 1) {
				key = message.text();
			}
			else if (message.field() == 2) {
				value = message.text();
			}
		}
		metadata.put(key, value);
	}

	private void graph(final ProtoReader message, final int depth) throws Malformed {
		if (depth > DEEPEST) {
			throw refused("nests graphs more than " + DEEPEST + " deep", "Export a simpler model.");
		}
		while (message.next()) {
			switch (message.field()) {
				case 1 -> node(message.message(), depth);
				case 5 -> tensor(message.message(), depth);
				case 11 -> value(message.message(), depth, inputs);
				case 12 -> value(message.message(), depth, outputs);
				case 15 -> sparse(message.message(), depth);
				default -> {
				}
			}
		}
	}

	private void node(final ProtoReader message, final int depth) throws Malformed {
		String operator = "";
		String domain = "";
		final List<String> in = new ArrayList<>();
		final List<String> out = new ArrayList<>();
		final List<String> labels = new ArrayList<>();
		while (message.next()) {
			switch (message.field()) {
				case 1 -> in.add(message.text());
				case 2 -> out.add(message.text());
				case 4 -> operator = message.text();
				case 5 -> attribute(message.message(), depth, labels);
				case 7 -> domain = message.text();
				default -> {
				}
			}
		}
		if (!DOMAINS.contains(domain)) {
			throw refused("uses the operator " + shown(operator) + " of " + shown(domain) + ", which is not part of ONNX",
				"Export it with standard operators.");
		}
		if (operator.equals("Loop")) {
			throw refused("holds a loop, which need not end", "Export it without, or choose another kind of model.");
		}
		if (depth == 0) {
			nodes.add(new OnnxNode(operator, in, out, labels));
		}
	}

	private void attribute(final ProtoReader message, final int depth, final List<String> labels) throws Malformed {
		String key = "";
		final List<String> values = new ArrayList<>();
		while (message.next()) {
			switch (message.field()) {
				case 1 -> key = message.text();
				case 5, 10 -> tensor(message.message(), depth + 1);
				case 6, 11 -> graph(message.message(), depth + 1);
				case 8 -> {
					// The name may come after its values, so labels are collected either way, but not endless lists.
					if (values.size() < MANY_LABELS) {
						LongStream.of(message.numbers(MANY_LABELS)).mapToObj(Long::toString).forEach(values::add);
					}
				}
				case 9 -> {
					if (values.size() < MANY_LABELS) {
						values.add(message.text());
					}
				}
				case 22, 23 -> sparse(message.message(), depth + 1);
				default -> {
				}
			}
		}
		if (key.startsWith("classlabels_")) {
			labels.addAll(values);
		}
	}

	private void sparse(final ProtoReader message, final int depth) throws Malformed {
		while (message.next()) {
			if (message.field() <= 2) {
				tensor(message.message(), depth);
			}
		}
	}

	/** Remembers the content of small tensors of labels at the top. */
	private void tensor(final ProtoReader message, final int depth) throws Malformed {
		String tensorName = "";
		int type = 0;
		double elements = 1;
		final List<String> content = new ArrayList<>();
		ByteBuffer raw = null;
		while (message.next()) {
			switch (message.field()) {
				case 1 -> {
					for (final long size : message.numbers(MANY_LABELS)) {
						elements *= size;
						if (size < 0 || elements > 8.0 * bytes.length) {
							throw new Malformed("a tensor claims to be larger than the file");
						}
					}
				}
				case 2 -> type = (int) message.number();
				case 6 -> add(content, List.of(message.text()));
				case 7 -> add(content, LongStream.of(message.numbers(MANY_LABELS)).mapToObj(Long::toString).toList());
				case 8 -> tensorName = message.text();
				case 9 -> raw = message.buffer();
				case 13 -> throw external();
				case 14 -> {
					if (message.number() != 0) {
						throw external();
					}
				}
				default -> {
				}
			}
		}
		if (depth == 0) {
			if (raw != null && type == OnnxValue.INT64) {
				while (raw.remaining() >= Long.BYTES && content.size() < MANY_LABELS) {
					content.add(Long.toString(raw.getLong()));
				}
			}
			tensors.put(tensorName, content);
		}
	}

	private static void add(final List<String> content, final List<String> more) {
		content.addAll(more.subList(0, Math.min(more.size(), MANY_LABELS - content.size())));
	}

	private CubeException external() {
		return refused("wants to read its numbers from another file",
			"Save it as one file (onnx.save without save_as_external_data).");
	}

	// -- Inputs and outputs --

	private void value(final ProtoReader message, final int depth, final List<OnnxValue> values) throws Malformed {
		String valueName = "";
		int type = 0;
		List<Long> shape = List.of();
		while (message.next()) {
			if (message.field() == 1) {
				valueName = message.text();
			}
			else if (message.field() == 2) {
				final ProtoReader kind = message.message();
				while (kind.next()) {
					if (kind.field() == 1) {
						final ProtoReader tensor = kind.message();
						while (tensor.next()) {
							if (tensor.field() == 1) {
								type = (int) tensor.number();
							}
							else if (tensor.field() == 2) {
								shape = shape(tensor.message());
							}
						}
					}
				}
			}
		}
		if (depth == 0) {
			values.add(new OnnxValue(valueName, type, shape));
		}
	}

	private static List<Long> shape(final ProtoReader message) throws Malformed {
		final List<Long> shape = new ArrayList<>();
		while (message.next()) {
			long size = OnnxValue.ANY;
			final ProtoReader axis = message.message();
			while (axis.next()) {
				if (axis.field() == 1) {
					size = axis.number();
				}
			}
			shape.add(size > 0 ? size : OnnxValue.ANY);
		}
		return shape;
	}

	/** A name from the file, fit for a sentence. */
	private static String shown(final String text) {
		final String plain = text.codePoints().limit(40).filter(c -> c >= ' ' && c < 127)
			.mapToObj(Character::toString).collect(Collectors.joining());
		return "'" + plain + "'";
	}
}
