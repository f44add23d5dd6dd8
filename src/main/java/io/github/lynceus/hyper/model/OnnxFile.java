package io.github.lynceus.hyper.model;

import io.github.lynceus.hyper.CubeException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An ONNX file that has been looked through and holds nothing that could do harm by itself; see {@link OnnxParser} for
 * what is refused. The bytes are those that were looked at: ONNX Runtime gets them, not the path.
 */
final class OnnxFile {

	/** A forest of a thousand deep trees has less. */
	static final long MAX_BYTES = 256L << 20;

	private final String name;
	private final byte[] bytes;
	private final List<OnnxValue> inputs;
	private final List<OnnxValue> outputs;
	private final List<OnnxNode> nodes;
	private final Map<String, List<String>> labelTensors;
	private final Map<String, String> metadata;

	OnnxFile(final String name, final byte[] bytes, final List<OnnxValue> inputs, final List<OnnxValue> outputs,
		final List<OnnxNode> nodes, final Map<String, List<String>> labelTensors, final Map<String, String> metadata)
	{
		this.name = name;
		this.bytes = bytes;
		this.inputs = List.copyOf(inputs);
		this.outputs = List.copyOf(outputs);
		this.nodes = List.copyOf(nodes);
		this.labelTensors = Map.copyOf(labelTensors);
		this.metadata = Map.copyOf(metadata);
	}

	/**
	 * Reads and checks a file.
	 *
	 * @throws CubeException when it cannot be read, is no ONNX model, or holds what is refused
	 */
	static OnnxFile read(final Path path) {
		final String name = path.getFileName().toString();
		try (InputStream in = Files.newInputStream(path)) {
			final byte[] bytes = in.readNBytes((int) MAX_BYTES + 1);
			if (bytes.length > MAX_BYTES) {
				throw new CubeException("The model " + name + " has more than " + (MAX_BYTES >> 20)
					+ " MB, which is not accepted: export a smaller one, for example a forest of fewer trees.");
			}
			return new OnnxParser(name, bytes).parse();
		}
		catch (final IOException exception) {
			throw new CubeException("Cannot read the model " + path + ": " + exception.getMessage() + ".", exception);
		}
	}

	String name() {
		return name;
	}

	/** Not a copy. */
	byte[] bytes() {
		return bytes;
	}

	/** What has to be given, without tensors of weights that are listed as inputs, as old files do. */
	List<OnnxValue> inputs() {
		return inputs;
	}

	List<OnnxValue> outputs() {
		return outputs;
	}

	/** What the author wrote beside the graph. */
	Optional<String> metadata(final String key) {
		return Optional.ofNullable(metadata.get(key)).map(String::strip).filter(text -> !text.isEmpty());
	}

	/** The classes whose label an output holds, in the order of the model; empty when the file does not tell. */
	List<String> labels(final OnnxValue output) {
		String wanted = output.name();
		final Set<String> seen = new HashSet<>();
		while (seen.add(wanted)) {
			final OnnxNode node = producer(wanted);
			if (node == null) {
				break;
			}
			if (!node.labels().isEmpty()) {
				return node.labels();
			}
			if (node.picksLabels()) {
				return labelTensors.getOrDefault(node.inputs().get(0), List.of());
			}
			if (!node.onlyWraps()) {
				break;
			}
			wanted = node.inputs().get(0);
		}
		return List.of();
	}

	private OnnxNode producer(final String value) {
		return nodes.stream().filter(node -> node.outputs().contains(value)).findFirst().orElse(null);
	}
}
