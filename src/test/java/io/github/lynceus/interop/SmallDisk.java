package io.github.lynceus.interop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** File systems of a few kilobytes that really get full: in memory, and mounted where only one process sees them. */
public final class SmallDisk {

	private static final List<List<String>> WAYS = List.of(List.of("unshare", "-m"), List.of("unshare", "-Urm"));
	private static final String MOUNT = "mount -t tmpfs -o size=\"$1\" tmpfs \"$2\" && shift 2 && exec \"$@\"";

	private SmallDisk() {}

	/** Skips the calling test, with the reason, where nothing can be mounted. */
	public static void assume() {
		Assumptions.assumeTrue(way() != null, "needs unshare, and root or the right to mount in a namespace");
	}

	/** The command that runs another one for which a folder is such a file system. @param size as mount has it */
	public static List<String> inside(final String size, final Path folder, final List<String> command) {
		final List<String> all = new ArrayList<>(way());
		all.addAll(List.of("sh", "-c", MOUNT, "sh", size, folder.toString()));
		all.addAll(command);
		return all;
	}

	private static List<String> way() {
		return WAYS.stream().filter(SmallDisk::works).findFirst().orElse(null);
	}

	private static boolean works(final List<String> way) {
		try {
			final List<String> command = new ArrayList<>(way);
			command.addAll(List.of("mount", "-t", "tmpfs", "tmpfs", "/mnt"));
			return ExternalProcess.exists("unshare") && new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
		}
		catch (final IOException exc) {
			return false;
		}
		catch (final InterruptedException exc) {
			Thread.currentThread().interrupt();
			return false;
		}
	}
}
