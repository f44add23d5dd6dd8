package io.github.lynceus.hyper.model;

import io.github.lynceus.hyper.CubeException;
import java.util.function.Supplier;

/**
 * Whether ONNX Runtime, a jar of its own, is there; and what to do when it is not.
 * <p>
 * From 1.29.0 on its libraries for Linux and macOS report to their maker what machine they run on and how the program
 * was called. Working that out overflows the stack of the JVM when the call is long, as calls of Java are, and ends the
 * program without a word. A running program cannot switch it off, only its environment can (ORT_DISABLE_TELEMETRY=1),
 * so without that these versions are not started.
 * </p>
 */
final class OnnxRuntime {

	/** The version everything was tested with, and the last one that reports nothing. */
	static final String JAR = "onnxruntime-1.28.0.jar";

	static final String SWITCH = "ORT_DISABLE_TELEMETRY";
	private static final int FIRST_REPORTING = 29;

	private static final String CLASS = "ai.onnxruntime.OrtEnvironment";

	private OnnxRuntime() {}

	/**
	 * Starts nothing.
	 *
	 * @throws CubeException when the jar is missing
	 */
	static void require(final String model) {
		final String version;
		try {
			version = Class.forName(CLASS, false, OnnxRuntime.class.getClassLoader()).getPackage().getImplementationVersion();
		}
		catch (final ClassNotFoundException | LinkageError missing) {
			throw absent(model, missing);
		}
		if (reports(version, System.getenv(SWITCH))) {
			throw new CubeException("ONNX Runtime " + version + " reports to its maker and can end the program while it does:"
				+ " put " + JAR + " in its place, or set " + SWITCH + "=1 before starting Fiji.");
		}
	}

	/** Whether a version sends reports when the environment has this value of the switch. */
	static boolean reports(final String version, final String value) {
		final String[] parts = String.valueOf(version).split("\\.");
		final boolean knows = parts.length > 1 && parts[0].matches("\\d{1,3}") && parts[1].matches("\\d{1,3}")
			&& (Integer.parseInt(parts[0]) > 1 || Integer.parseInt(parts[1]) >= FIRST_REPORTING);
		return knows && !"1".equals(value) && !"true".equalsIgnoreCase(value);
	}

	/**
	 * Does something with the jar's classes.
	 *
	 * @throws CubeException when they or their native library cannot be loaded
	 */
	static <T> T with(final String model, final Supplier<T> work) {
		try {
			return work.get();
		}
		catch (final NoClassDefFoundError missing) {
			throw absent(model, missing);
		}
		catch (final LinkageError | IllegalStateException error) {
			throw new CubeException("ONNX Runtime does not start on this computer (" + System.getProperty("os.name") + ", "
				+ System.getProperty("os.arch") + "): " + error.getMessage()
				+ ". Intel Macs need onnxruntime-1.22.0.jar in place of "
				+ JAR + ". A linear model can be used as a CSV file instead.", error);
		}
	}

	private static CubeException absent(final String model, final Throwable cause) {
		return new CubeException("The model " + model + " needs ONNX Runtime, which is not installed: put " + JAR
			+ " (Maven Central, com.microsoft.onnxruntime:onnxruntime) into the folder jars of Fiji, or plugins of ImageJ,"
			+ " and start it again.", cause);
	}
}
