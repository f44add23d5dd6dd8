package io.github.lynceus.telops;

import io.github.lynceus.camera.Progress;

/**
 * Progress of one of several equal parts of a job, as progress of the whole.
 *
 * @param whole where to tell it
 * @param index of this part
 * @param parts number of parts
 */
record PartProgress(Progress whole, int index, int parts) implements Progress {

	@Override
	public void update(final String message, final double fraction) {
		whole.update(message, Double.isNaN(fraction) ? fraction : (index + fraction) / parts);
	}

	@Override
	public boolean isCancelled() {
		return whole.isCancelled();
	}
}
