package io.github.lynceus.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.NetworkInterface;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** The fixture itself: what runs in a namespace sees only loopback, and its failure is the test's. */
class NamespaceTest {

	@Test
	void seesNothingButLoopback() {
		Namespace.run(OnlyLoopback.class, "lo");
	}

	@Test
	void failureInsideFailsTheTest() {
		Namespace.assume();
		final AssertionError error = assertThrows(AssertionError.class, () -> Namespace.run(OnlyLoopback.class, "eth0"));
		assertTrue(error.getMessage().contains("expected: <eth0>"), error.getMessage());
	}

	/** Runs in the namespace. */
	static final class OnlyLoopback {
		public static void main(final String[] args) throws Exception {
			for (final NetworkInterface nic : Collections.list(NetworkInterface.getNetworkInterfaces())) {
				assertEquals(args[0], nic.getName());
				assertTrue(nic.isUp());
			}
		}
	}
}
