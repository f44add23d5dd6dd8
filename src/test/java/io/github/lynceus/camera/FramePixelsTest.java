package io.github.lynceus.camera;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.gige.TestFrames;
import io.github.lynceus.pixel.BayerView;
import io.github.lynceus.pixel.PixelFormat;
import io.github.lynceus.pixel.PlaneType;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

class FramePixelsTest {

	private static Frame frame(final PixelFormat format, final int width, final int height, final Object pixels) {
		return new Frame(width, height, format, pixels, new byte[0], 1, 0, true, 0);
	}

	@Test
	void planesThatAreThereAreNotCopied() {
		final Frame words = frame(PixelFormat.MONO12, 2, 1, new short[] { 1, 2 });
		assertSame(words.shorts(), FramePixels.of(words, BayerView.COLOUR).plane());
		final Frame bytes = frame(PixelFormat.BAYER_RG8, 2, 1, new byte[] { 1, 2 });
		assertSame(bytes.bytes(), FramePixels.of(bytes, BayerView.MOSAIC).plane());
		assertEquals(PlaneType.RGB, FramePixels.of(bytes, BayerView.COLOUR).type());
	}

	@Test
	void paddingOfAReceivedFrameIsKeptInItsBytesOnly() {
		final Frame frame = Frame.copyOf(TestFrames.mono8(2, 2, 3, new byte[] { 1, 2, 0, 0, 0, 3, 4, 0, 0, 0 }, 7), 1);
		assertEquals(10, frame.bytes().length);
		assertEquals(5, frame.rowBytes());
		assertArrayEquals(new byte[] { 1, 2, 3, 4 }, (byte[]) FramePixels.of(frame, BayerView.MOSAIC).plane());
	}

	@Test
	void theByteOrderIsTheFrames() {
		final Frame frame = new Frame(1, 1, PixelFormat.DATA32F, new byte[] { 0x3F, (byte) 0xC0, 0, 0 }, 4,
			ByteOrder.BIG_ENDIAN, new byte[0], 1, 0, true, 0);
		assertArrayEquals(new float[] { 1.5f }, (float[]) FramePixels.of(frame, BayerView.MOSAIC).plane());
	}

	@Test
	void whatCannotBeShownIsStillThere() {
		final byte[] raw = { 1, 2, 3, 4 };
		final Frame unknown = frame(PixelFormat.of(0x81200F00), 1, 1, raw);
		final String message = assertThrows(CameraException.class, () -> FramePixels.of(unknown, BayerView.MOSAIC)).getMessage();
		assertTrue(message.contains("0x81200F00") && message.contains("use the bytes as they are"), message);
		assertSame(raw, unknown.bytes());
		final Frame tooShort = frame(PixelFormat.RGB8, 2, 1, new byte[5]);
		assertThrows(CameraException.class, () -> FramePixels.of(tooShort, BayerView.MOSAIC));
	}
}
