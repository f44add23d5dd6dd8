package io.github.lynceus.gige;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What users are told about the size of the socket's buffer. */
class ReceiveBufferAdviceTest {

	private static final int WANTED = 8 << 20;

	private static ReceiveBufferAdvice advice(final int granted, final double rate, final String system) {
		return new ReceiveBufferAdvice(WANTED, granted, rate, system);
	}

	@Test
	void whatWasGrantedIsTold() {
		assertEquals("Receive buffer 8.0 MiB of 8.0 MiB.", advice(WANTED, 0, "Linux").sentence());
		assertEquals("Receive buffer 8.0 MiB of 8.0 MiB, filled in 83.9 ms at 100 MB/s.",
			advice(WANTED, 100e6, "Linux").sentence());
		assertEquals("Receive buffer 208 KiB of 8.0 MiB, filled in 2.1 ms at 100 MB/s, which may lose packets: run " +
			"\"sudo sysctl -w net.core.rmem_max=8388608\", and put the same setting into /etc/sysctl.d/60-gige-vision.conf to " +
			"keep it.", advice(212992, 100e6, "Linux").sentence());
	}

	@Test
	void aLittleIsEnoughForASlowStream() {
		assertTrue(advice(212992, 1e6, "Linux").isEnough());
		assertFalse(advice(212992, 100e6, "Linux").isEnough());
		assertFalse(advice(212992, 0, "Linux").isEnough(), "not known");
	}

	@Test
	void everySystemHasItsSetting() {
		assertTrue(advice(1, 0, "Windows 11").setting().contains("AFD\\Parameters"));
		assertTrue(advice(1, 0, "Mac OS X").setting().contains("kern.ipc.maxsockbuf=16777216"));
		assertTrue(advice(1, 0, "Linux").setting().contains("net.core.rmem_max=8388608"));
	}

	@Test
	void thisComputerCanBeAsked() {
		final ReceiveBufferAdvice advice = ReceiveBufferAdvice.probe(65536, 0);
		assertEquals(65536, advice.wanted());
		assertTrue(advice.granted() > 0);
	}
}
