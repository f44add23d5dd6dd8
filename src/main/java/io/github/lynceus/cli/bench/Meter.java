package io.github.lynceus.cli.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import io.github.lynceus.linux.ProcessorTime;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;

/** What this program has used up between two moments: time, processor time, memory, collection of garbage. */
final class Meter {

	private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
	private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	private long nanos;
	private long cpu;
	private long allocated;
	private long collecting;

	/** @param seconds by the clock
	 * @param cpuSeconds of all threads, in user and system mode
	 * @param allocatedBytes by threads that still live
	 * @param gcMillis spent by collectors */
	record Reading(double seconds, double cpuSeconds, long allocatedBytes, long gcMillis) {}

	/** Begins now. */
	Meter() {
		start();
	}

	/** Begins anew. */
	void start() {
		allocated = allocated();
		collecting = collecting();
		cpu = processorTime();
		nanos = System.nanoTime();
	}

	/** Since the beginning. */
	Reading read() {
		final double seconds = (System.nanoTime() - nanos) / 1e9;
		final double cpuSeconds = (processorTime() - cpu) / 1e9;
		return new Reading(seconds, cpuSeconds, Math.max(0, allocated() - allocated), collecting() - collecting);
	}

	private static long processorTime() {
		try {
			return ProcessorTime.nanos().orElseGet(SYSTEM::getProcessCpuTime);
		}
		catch (final LinkageError exc) {
			return SYSTEM.getProcessCpuTime();
		}
	}

	private static long allocated() {
		long sum = 0;
		for (final long bytes : THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds())) sum += Math.max(0, bytes);
		return sum;
	}

	private static long collecting() {
		long sum = 0;
		for (final GarbageCollectorMXBean bean : ManagementFactory.getGarbageCollectorMXBeans()) {
			sum += Math.max(0, bean.getCollectionTime());
		}
		return sum;
	}
}
