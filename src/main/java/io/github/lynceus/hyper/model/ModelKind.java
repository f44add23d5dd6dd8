package io.github.lynceus.hyper.model;

/** What a model gives for the spectrum of a pixel. */
public enum ModelKind {

	/** One of some classes, as its number. */
	CLASSIFIER,
	/** One or more numbers. */
	REGRESSOR
}
