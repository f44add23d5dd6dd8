package io.github.lynceus.camera;

import java.util.ArrayList;
import java.util.List;

/**
 * A run of consecutive frame ids, both ends included.
 *
 * @param first lowest id
 * @param last highest id, not below {@code first}
 */
public record IdRange(long first, long last) {

	/** @throws IllegalArgumentException when the run is empty */
	public IdRange {
		if (last < first) throw new IllegalArgumentException(first + ".." + last + " is empty");
	}

	/** Number of ids. */
	public long count() {
		return last - first + 1;
	}

	/** The runs in ascending ids. @param ids ascending, without doubles */
	public static List<IdRange> runs(final Iterable<Long> ids) {
		final List<IdRange> runs = new ArrayList<>();
		IdRange run = null;
		for (final long id : ids) {
			if (run != null && id == run.last + 1) run = new IdRange(run.first, id);
			else {
				if (run != null) runs.add(run);
				run = new IdRange(id, id);
			}
		}
		if (run != null) runs.add(run);
		return runs;
	}

	@Override
	public String toString() {
		return first == last ? Long.toString(first) : first + ".." + last;
	}
}
