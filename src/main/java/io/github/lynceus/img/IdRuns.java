package io.github.lynceus.img;

import io.github.lynceus.camera.IdRange;
import java.util.ArrayList;
import java.util.List;

/** Counts ids and remembers them as runs, of which there may be so many that only the first are worth their memory. */
final class IdRuns {

	/** Runs remembered. */
	static final int MOST = 10_000;

	private final List<IdRange> ranges = new ArrayList<>();
	private long count;

	void add(final long id) {
		count++;
		final int last = ranges.size() - 1;
		if (last >= 0 && ranges.get(last).last() + 1 == id) {
			ranges.set(last, new IdRange(ranges.get(last).first(), id));
		}
		else if (ranges.size() < MOST) {
			ranges.add(new IdRange(id, id));
		}
	}

	long count() {
		return count;
	}

	List<IdRange> ranges() {
		return List.copyOf(ranges);
	}
}
