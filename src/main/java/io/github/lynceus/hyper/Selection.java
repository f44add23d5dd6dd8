package io.github.lynceus.hyper;

import java.util.Arrays;

/** Indices of an axis, in the order they are wanted; at least one. Immutable. */
public final class Selection {

	private final int first;
	private final int step;
	private final int count;
	/** Null when first, step and count say it all. */
	private final int[] indices;

	private Selection(final int first, final int step, final int count, final int[] indices) {
		this.first = first;
		this.step = step;
		this.count = count;
		this.indices = indices;
	}

	/** The first so many. */
	public static Selection all(final int count) {
		return range(0, count, 1);
	}

	/** One. */
	public static Selection one(final int index) {
		return range(index, index + 1, 1);
	}

	/**
	 * From the first to before the end, every step-th.
	 *
	 * @throws CubeException when that is none
	 */
	public static Selection range(final int first, final int end, final int step) {
		if (first < 0 || end <= first || step < 1)
			throw new CubeException("Nothing lies between " + first + " and " + end + " in steps of " + step + ".");
		return new Selection(first, step, (end - first - 1) / step + 1, null);
	}

	/**
	 * These, in this order, repeated ones too.
	 *
	 * @throws CubeException when there are none or one is negative
	 */
	public static Selection of(final int... indices) {
		if (indices.length == 0) throw new CubeException("Name at least one index.");
		for (final int index : indices) {
			if (index < 0) throw new CubeException("There is no index " + index + ".");
		}
		final int step = indices.length > 1 ? indices[1] - indices[0] : 1;
		boolean even = step > 0;
		for (int i = 1; even && i < indices.length; i++) {
			even = indices[i] - indices[i - 1] == step;
		}
		return new Selection(indices[0], step, indices.length, even ? null : indices.clone());
	}

	/** How many. */
	public int count() {
		return count;
	}

	/** The i-th of them. */
	public int index(final int i) {
		return indices == null ? first + i * step : indices[i];
	}

	/** The largest of them. */
	public int largest() {
		return indices == null ? index(count - 1) : Arrays.stream(indices).max().orElseThrow();
	}

	/** Whether they follow each other without gaps. */
	public boolean isContiguous() {
		return indices == null && step == 1;
	}

	/** Whether these are all of an axis, in order. */
	public boolean isAll(final int length) {
		return isContiguous() && first == 0 && count == length;
	}

	/** Of these, the ones another selection names by their place here. */
	public Selection select(final Selection places) {
		if (places.largest() >= count) throw new CubeException(
			"There are " + count + " of them, none at place " + places.largest() + ".");
		if (indices == null && places.indices == null)
			return new Selection(index(places.first), step * places.step, places.count, null);
		final int[] chosen = new int[places.count];
		for (int i = 0; i < chosen.length; i++) {
			chosen[i] = index(places.index(i));
		}
		return of(chosen);
	}

	/** All of them. */
	public int[] toArray() {
		final int[] all = new int[count];
		for (int i = 0; i < count; i++) {
			all[i] = index(i);
		}
		return all;
	}

	@Override
	public boolean equals(final Object other) {
		return other instanceof Selection && Arrays.equals(toArray(), ((Selection) other).toArray());
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(toArray());
	}

	@Override
	public String toString() {
		return indices == null ? first + ":" + (index(count - 1) + 1) + ":" + step : Arrays.toString(indices);
	}
}
