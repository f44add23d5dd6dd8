package io.github.lynceus.img;

import io.github.lynceus.camera.IdRange;
import java.util.ArrayList;
import java.util.List;

/** Counts ids and remembers them as runs, of which there may be so many that only the first are worth their memory. */
public final class IdRuns {

	/** Runs remembered. */
	public static final int MOST = 10_000;

	private final List<IdRange> ranges = new ArrayList<>();
	private long count;

	/** Adds an id. */
	public void add(final long id) {
		add(id, id);
	}

	/** Adds a run of ids, both ends included. */
	public void add(final long from, final long to) {
		count += to - from + 1;
		final int last = ranges.size() - 1;
		if (last >= 0 && ranges.get(last).last() + 1 == from) {
			ranges.set(last, new IdRange(ranges.get(last).first(), to));
		}
		else if (ranges.size() < MOST) {
			ranges.add(new IdRange(from, to));
		}
	}

	/** Ids added. */
	public long count() {
		return count;
	}

	/** Their runs, in the order they came. */
	public List<IdRange> ranges() {
		return List.copyOf(ranges);
	}
}
