package io.github.lynceus.hyper;

import java.util.List;

/** What a cube is made of: a source or an operation on other nodes. Immutable. */
abstract class Node {

	private final CubeHeader header;

	Node(final CubeHeader header) {
		this.header = header;
	}

	/** What comes out. */
	final CubeHeader header() {
		return header;
	}

	/** What it is made of; the first one is what it takes its metadata from. */
	abstract List<Node> inputs();

	/**
	 * Prepares to work out a part of the cube. Nothing is acquired before the evaluation is started.
	 *
	 * @param lines which lines
	 * @param slice what of each
	 */
	abstract Stage open(Evaluation evaluation, LineRange lines, PlaneSlice slice);

	/** The source that is followed by the first inputs. */
	SourceNode source() {
		return inputs().get(0).source();
	}

	/** Whether every source can be read in any order. */
	boolean isRandom() {
		return inputs().stream().allMatch(Node::isRandom);
	}
}
