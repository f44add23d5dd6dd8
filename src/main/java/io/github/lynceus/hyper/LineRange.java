package io.github.lynceus.hyper;

/**
 * Lines of a cube.
 *
 * @param first of them
 * @param count how many, -1 for all to the end
 * @param step from one to the next
 */
record LineRange(long first, long count, long step) {

	static final LineRange ALL = new LineRange(0, -1, 1);

	/** Lines from the first to the last of them, -1 for all to the end. */
	long span() {
		return count < 0 ? -1 : count == 0 ? 0 : (count - 1) * step + 1;
	}

	/** Of these lines, the ones another range names by their place here. */
	LineRange select(final LineRange inner) {
		final long left = count < 0 ? -1 : Math.max(0, (count - inner.first + inner.step - 1) / inner.step);
		final long chosen = left < 0 ? inner.count : inner.count < 0 ? left : Math.min(left, inner.count);
		return new LineRange(first + inner.first * step, chosen, step * inner.step);
	}
}
