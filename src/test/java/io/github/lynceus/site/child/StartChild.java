package io.github.lynceus.site.child;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.scijava.Context;
import org.scijava.command.CommandService;

/** What Fiji does with plugins when it starts: it makes every service and lists every command. Tells how much of the processor that takes. */
public final class StartChild {

	private StartChild() {}

	/** No arguments. */
	public static void main(final String... args) {
		// NB: not the time that passes, which other programs on the machine make longer.
		final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		final long begun = threads.getCurrentThreadCpuTime();
		try (Context context = new Context()) {
			final long commands = context.service(CommandService.class).getCommands().stream()
				.filter(command -> command.getClassName().startsWith("io.github.lynceus.")).count();
			System.out.println((threads.getCurrentThreadCpuTime() - begun) / 1000 + " us " + commands + " commands");
		}
		System.exit(0);
	}
}
