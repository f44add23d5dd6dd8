package io.github.lynceus.check;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What the report tells of this computer. */
class SystemFactsTest {

	@Test
	void theLimitOfReceiveBuffersIsWhole() throws IOException {
		final Path limit = Path.of("/proc/sys/net/core/rmem_max");
		Assumptions.assumeTrue(Files.isReadable(limit), "Linux tells the limit in " + limit);
		final byte[] bytes = new byte[64];
		try (InputStream in = Files.newInputStream(limit)) {
			final String value = new String(bytes, 0, in.read(bytes), StandardCharsets.US_ASCII).strip();
			assertTrue(SystemFacts.text().contains("net.core.rmem_max " + value + "\n"), SystemFacts::text);
		}
	}
}
