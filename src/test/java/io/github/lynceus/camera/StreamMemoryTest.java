package io.github.lynceus.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamMemoryTest {

	private static final long GIGABYTE = 1L << 30;

	@Test
	void largeImagesGetFewerBuffers() {
		assertEquals(32, StreamMemory.buffers("C", 1, GIGABYTE));
		assertEquals(32, StreamMemory.buffers("C", 8 << 20, GIGABYTE));
		assertEquals(8, StreamMemory.buffers("C", 32 << 20, GIGABYTE));
		assertEquals(4, StreamMemory.buffers("C", 128 << 20, GIGABYTE));
	}

	@ParameterizedTest
	@ValueSource(longs = { 129 << 20, 1L << 31, 0xFFFFFFFFL, Long.MAX_VALUE })
	void absurdImagesAreRefusedInASentence(final long payload) {
		final CameraException exc = assertThrows(CameraException.class, () -> StreamMemory.buffers("Acme Cam", payload, GIGABYTE));
		assertTrue(exc.getMessage().startsWith("Acme Cam says that an image has " + payload + " bytes"), exc.getMessage());
		assertTrue(exc.getMessage().endsWith("."), exc.getMessage());
	}
}
