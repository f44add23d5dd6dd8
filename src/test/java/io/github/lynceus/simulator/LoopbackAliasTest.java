package io.github.lynceus.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.BindException;
import org.junit.jupiter.api.Test;

/** What is said where an address cannot be had, on systems that differ in their loopback addresses. */
class LoopbackAliasTest {

	private static final BindException REFUSED = new BindException("Can't assign requested address");

	@Test
	void macosIsToldHowToGetAnotherLoopbackAddress() {
		assertEquals("Cannot start a simulated camera at 127.0.0.2:3956: give this computer that address with "
			+ "\"sudo ifconfig lo0 alias 127.0.0.2 up\", or use 127.0.0.1.", DeviceSockets.explain("127.0.0.2", 3956, REFUSED,
				"Mac OS X"));
	}

	@Test
	void othersHaveThemAll() {
		assertTrue(DeviceSockets.explain("192.0.2.9", 3956, REFUSED, "Linux").contains("not an address of this machine"));
		assertTrue(DeviceSockets.explain("192.0.2.9", 3956, REFUSED, "Mac OS X").contains("not an address of this machine"));
		assertTrue(DeviceSockets.explain("127.0.0.2", 3956, new BindException("Address already in use"), "Mac OS X").contains(
			"another program"));
	}
}
