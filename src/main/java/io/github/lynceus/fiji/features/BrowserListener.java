package io.github.lynceus.fiji.features;

import io.github.lynceus.genicam.Node;

/** Told, on the view's thread, what changed in a {@link BrowserModel}. */
public interface BrowserListener {

	/** Other rows are to be shown. */
	void rowsChanged();

	/** What is known of one feature. */
	void valueChanged(Node node);

	/** {@link BrowserModel#state()} or {@link BrowserModel#sentence()}. */
	void stateChanged();
}
