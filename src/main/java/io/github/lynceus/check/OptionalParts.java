package io.github.lynceus.check;

import io.github.lynceus.linux.BatchReader;
import io.netty.channel.epoll.Epoll;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.channels.DatagramChannel;
import java.util.Optional;

/** Jars that Lynceus uses where they are there: a line for each, which says what is slower or missing without it. */
public final class OptionalParts {

	private OptionalParts() {}

	public static String text() {
		return "packets: " + (readsMany() ? "read many at a time"
			: "read one at a time, which takes more processor time at high rates (many at a time: 64-bit Linux with "
				+ "jna-5.14.0.jar, which Fiji has)") + "\n"
			+ "ONNX models: " + models().orElse("not possible without onnxruntime-1.28.0.jar in Fiji's folder jars; "
				+ "linear models work as CSV files") + "\n"
			+ "broadcasts: simulated cameras hear them " + (hasNative() ? "on the networks of their own address"
				: "on all networks of this computer (on their own only: Linux with Netty's native transport, for developers)") + "\n";
	}

	private static boolean readsMany() {
		try (DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET)) {
			channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
			return BatchReader.of(channel, false).isPresent();
		}
		catch (final IOException | LinkageError missing) {
			return false;
		}
	}

	/** None if it is missing. The class is not initialised, as that unpacks 20 MB. */
	private static Optional<String> models() {
		try {
			final String version = Class.forName("ai.onnxruntime.OrtEnvironment", false, OptionalParts.class.getClassLoader())
				.getPackage().getImplementationVersion();
			return Optional.of("ONNX Runtime " + (version == null ? "of unknown version" : version));
		}
		catch (final ClassNotFoundException | LinkageError missing) {
			return Optional.empty();
		}
	}

	private static boolean hasNative() {
		try {
			return Epoll.isAvailable();
		}
		catch (final LinkageError missing) {
			return false;
		}
	}
}
