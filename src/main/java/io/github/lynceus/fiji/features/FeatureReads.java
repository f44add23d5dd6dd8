package io.github.lynceus.fiji.features;

import io.github.lynceus.genicam.Node;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;

/**
 * The wish list of what is to be read from the camera, worked off one feature at a time so that a write gets its turn
 * between two reads, and so that what was scrolled away before its turn is never read.
 */
final class FeatureReads {

	private final Executor worker;
	private final BiConsumer<FeatureItem, FeatureValue> results;
	private final Map<Node, FeatureItem> wanted = new LinkedHashMap<>();
	private boolean running;

	/**
	 * @param worker the one thread that speaks to the camera
	 * @param results told on that thread what was read
	 */
	FeatureReads(final Executor worker, final BiConsumer<FeatureItem, FeatureValue> results) {
		this.worker = worker;
		this.results = results;
	}

	/** Replaces the wish list. */
	synchronized void want(final Collection<FeatureItem> items) {
		wanted.clear();
		items.forEach(item -> wanted.put(item.node(), item));
		if (running || wanted.isEmpty()) return;
		running = true;
		worker.execute(this::next);
	}

	private void next() {
		final FeatureItem item = take();
		if (item == null) return;
		results.accept(item, read(item));
		worker.execute(this::next);
	}

	private synchronized FeatureItem take() {
		final Iterator<FeatureItem> items = wanted.values().iterator();
		running = items.hasNext();
		if (!running) return null;
		final FeatureItem item = items.next();
		items.remove();
		return item;
	}

	/** A camera that does not answer would let every wish run into its timeout: the others are dropped. */
	FeatureValue read(final FeatureItem item) {
		try {
			return FeatureReader.read(item);
		}
		catch (final RuntimeException e) {
			synchronized (this) {
				wanted.clear();
			}
			return FeatureValue.failed(sentence(e));
		}
	}

	static String sentence(final RuntimeException problem) {
		final String message = problem.getMessage();
		return message == null || message.isBlank() ? problem.toString() : message;
	}
}
