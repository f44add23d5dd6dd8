package io.github.lynceus.cli.bench.live;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What the program holds at one moment.
 *
 * @param seconds since the beginning
 * @param heap bytes that are reachable
 * @param threads that live
 * @param files that are open, sockets included; 0 where the system does not tell
 */
record SoakSample(double seconds, long heap, long threads, long files) {

	/** Collects garbage first. */
	static SoakSample now(final long began) {
		System.gc();
		long heap = 0;
		for (final MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
			if (pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null) {
				heap += pool.getCollectionUsage().getUsed();
			}
		}
		final long files = ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
			? system.getOpenFileDescriptorCount() : 0;
		return new SoakSample((System.nanoTime() - began) / 1e9, heap, ManagementFactory.getThreadMXBean()
			.getThreadCount(), files);
	}

	/**
	 * By how much a count has grown for good: the least of the last third above the most of the first third. What comes and
	 * goes does not count, what leaks does.
	 */
	static long growth(final List<SoakSample> samples, final ToLongFunction<SoakSample> count) {
		final int third = Math.max(1, samples.size() / 3);
		final long before = samples.subList(0, third).stream().mapToLong(count).max().orElse(0);
		final long after = samples.subList(samples.size() - third, samples.size()).stream().mapToLong(count).min().orElse(0);
		return Math.max(0, after - before);
	}
}
