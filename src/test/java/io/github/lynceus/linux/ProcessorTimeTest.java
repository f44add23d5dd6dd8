package io.github.lynceus.linux;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.junit.jupiter.api.Test;

class ProcessorTimeTest {

	@Test
	void theProgramHasUsedAtLeastWhatThisThreadHas() {
		assumeTrue(System.getProperty("os.name").equals("Linux"), "only Linux tells it so exactly");
		final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		final long before = ProcessorTime.nanos().orElseThrow();
		final long own = threads.getCurrentThreadCpuTime();
		double sum = 0;
		for (int i = 0; threads.getCurrentThreadCpuTime() - own < 20_000_000; i++) sum += Math.sqrt(i);
		final long used = threads.getCurrentThreadCpuTime() - own;
		final long all = ProcessorTime.nanos().orElseThrow() - before;
		assertTrue(all >= used && sum > 0, all + " ns of the program, " + used + " ns of this thread");
	}
}
