package io.github.lynceus.gvcp;

import io.netty.buffer.Unpooled;

/**
 * Loads Netty without the memory calls that Java takes away: from version 24 on they put four lines of warnings on the
 * console, and later they throw (JEP 498). The few small packets that go through Netty here need no such speed.
 */
public final class QuietNetty {

	private static final String PROPERTY = "io.netty.noUnsafe";
	private static final int WARNS_FROM = 24;

	static {
		// NB: set for the moment of loading alone, as another Netty in the same program has speed to lose.
		final boolean quiet = Runtime.version().feature() >= WARNS_FROM && System.getProperty(PROPERTY) == null;
		if (quiet) System.setProperty(PROPERTY, "true");
		try {
			Unpooled.buffer(1).release();
		}
		finally {
			if (quiet) System.clearProperty(PROPERTY);
		}
	}

	private QuietNetty() {}

	/** To be called before anything else of Netty is. */
	public static void load() {
		// The class's initialisation does it, once.
	}
}
