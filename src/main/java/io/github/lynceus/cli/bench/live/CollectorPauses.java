package io.github.lynceus.cli.bench.live;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.GcInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import javax.management.ListenerNotFoundException;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/** When the collection of garbage has stopped the program. */
final class CollectorPauses implements AutoCloseable {

	/** Collectors tell whole milliseconds, and since when is known to about as much. */
	private static final long ROUNDED = 2_000_000;
	private static final int COMPARISONS = 3;

	/** @param began and ended: {@link System#nanoTime()} */
	private record Pause(long began, long ended) {}

	private final long start = start();
	private final List<Pause> pauses = new ArrayList<>();
	private final NotificationListener listener = (notification, handback) -> {
		if (notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
			take(GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData()));
		}
	};

	CollectorPauses() {
		for (final GarbageCollectorMXBean bean : ManagementFactory.getGarbageCollectorMXBeans()) {
			((NotificationEmitter) bean).addNotificationListener(listener, null, null);
		}
	}

	/**
	 * When the clock of the collectors was at 0. It is not that of the runtime's age, from which it differs by more than a
	 * tenth of a second; so some collections are asked for, each of which began and ended while that was waited for.
	 */
	private static long start() {
		long from = Long.MIN_VALUE;
		long to = Long.MAX_VALUE;
		for (int i = 0; i < COMPARISONS; i++) {
			final long began = System.nanoTime();
			System.gc();
			final long ended = System.nanoTime();
			final GcInfo last = last();
			if (last != null) {
				from = Math.max(from, began - last.getStartTime() * 1_000_000);
				to = Math.min(to, ended - last.getEndTime() * 1_000_000);
			}
		}
		return from == Long.MIN_VALUE ? System.nanoTime() - ManagementFactory.getRuntimeMXBean().getUptime() * 1_000_000
			: from + (to - from) / 2;
	}

	/** The collection that ended last; null when there was none. */
	private static GcInfo last() {
		GcInfo last = null;
		for (final GarbageCollectorMXBean bean : ManagementFactory.getGarbageCollectorMXBeans()) {
			final GcInfo info = bean instanceof com.sun.management.GarbageCollectorMXBean collector ? collector.getLastGcInfo()
				: null;
			if (info != null && (last == null || info.getEndTime() >= last.getEndTime())) {
				last = info;
			}
		}
		return last;
	}

	/** What collectors do beside the program is no pause. */
	private void take(final GarbageCollectionNotificationInfo info) {
		if (!info.getGcName().endsWith("Cycles") && !info.getGcName().contains("Concurrent")) {
			final GcInfo when = info.getGcInfo();
			synchronized (pauses) {
				pauses.add(new Pause(start + when.getStartTime() * 1_000_000, start + when.getEndTime() * 1_000_000));
			}
		}
	}

	int count() {
		synchronized (pauses) {
			return pauses.size();
		}
	}

	/** The longest so far. */
	double longestMillis() {
		synchronized (pauses) {
			return pauses.stream().mapToLong(pause -> pause.ended - pause.began).max().orElse(0) / 1e6;
		}
	}

	/** How much of a time was taken by pauses. */
	long within(final long began, final long ended) {
		synchronized (pauses) {
			return pauses.stream().mapToLong(pause -> Math.min(ended, pause.ended + ROUNDED) - Math.max(began, pause.began
				- ROUNDED)).filter(overlap -> overlap > 0).sum();
		}
	}

	@Override
	public void close() {
		for (final GarbageCollectorMXBean bean : ManagementFactory.getGarbageCollectorMXBeans()) {
			try {
				((NotificationEmitter) bean).removeNotificationListener(listener);
			}
			catch (final ListenerNotFoundException exception) {
				throw new IllegalStateException(exception);
			}
		}
	}
}
