package io.github.lynceus.genicam;

import java.util.List;

/** A group of features and further groups, for showing them as a tree. */
public interface Category extends Node {

	/** What is in it, in order; names that the description does not define are left out. */
	List<Node> features();
}
