package io.github.lynceus;

/** Loopback addresses for simulated cameras that belong to this JVM, so that test runs beside each other do not collide. */
public final class Loopback {

	private static final int NETWORKS = 250;

	private Loopback() {}

	/** An address of 127.3.0.0/16, the same at every call. @param host 1 to 254, one for each test class */
	public static String address(final int host) {
		return "127.3." + (1 + ProcessHandle.current().pid() % NETWORKS) + "." + host;
	}
}
