package io.github.lynceus.check;

import io.github.lynceus.gige.GigeException;
import io.github.lynceus.gige.ReceiveBufferAdvice;

/** What matters of this computer: versions, and how much the system lets a socket hold. Nothing about its user. */
public final class SystemFacts {

	private static final int WANTED = 8 << 20;

	private SystemFacts() {}

	/** Some lines, the last with which optional parts are there. */
	public static String text() {
		return versions() + Runtime.getRuntime().availableProcessors() + " processors, " + (Runtime.getRuntime().maxMemory() >> 20)
			+ " MiB for Java\n" + "receive buffer: " + WANTED + " bytes wanted, " + granted() + " granted" + limit() + "\n"
			+ OptionalParts.text();
	}

	/** Lynceus, Java and the operating system, a line for each. */
	static String versions() {
		final String version = SystemFacts.class.getPackage().getImplementationVersion();
		return "Lynceus " + (version == null ? "from its classes" : version) + "\n"
			+ "Java " + System.getProperty("java.version") + " of " + System.getProperty("java.vendor") + "\n"
			+ System.getProperty("os.name") + " " + System.getProperty("os.version") + " " + System.getProperty("os.arch") + "\n";
	}

	private static String granted() {
		try {
			return Integer.toString(ReceiveBufferAdvice.probe(WANTED, 0).granted());
		}
		catch (final GigeException exc) {
			return "none (" + exc.getMessage() + ")";
		}
	}

	private static String limit() {
		final long limit = ComputerProbe.bufferLimit();
		return limit > 0 ? ", net.core.rmem_max " + limit : "";
	}
}
