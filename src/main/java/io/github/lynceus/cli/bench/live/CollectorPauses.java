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

	/** Collectors tell whole milliseconds. */
	private static final long ROUNDED = 1_000_000;

	/** @param began and ended: {@link System#nanoTime()} */
	private record Pause(long began, long ended) {}

	private final long start = System.nanoTime() - ManagementFactory.getRuntimeMXBean().getUptime() * 1_000_000;
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
