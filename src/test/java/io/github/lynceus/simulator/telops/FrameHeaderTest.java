package io.github.lynceus.simulator.telops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.github.lynceus.simulator.ImageBlock;

import java.nio.ByteBuffer;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;

class FrameHeaderTest {

	/** First live image after power-up at 128x64, 2000 Hz, 30 µs; offsets as in the frame header table. */
	private static final String EXPECTED =
		/* 00 */ "5443070c" + "00020000" + "FRAMEIDX" + "33938843" + "f8000000" + "00000000" + "b80b0000" + "02010000"
		/* 20 */ + "80004000" + "60006000" + "00000000" + "80841e00" + "00000000" + "00000001" + "01000000" + "0000c842"
		/* 40 */ + "0000b442" + "00007042" + "00000000" + "00000000" + "00000000" + "00000000" + "00000000" + "00000000"
		/* 60 */ + "00000000" + "80e14e68" + "40420f00" + "00000000" + "00000000" + "00000000" + "00000000" + "00000000"
		/* 80 */ + "09030405" + "0000107c" + "00000000" + "00000000" + "00000000" + "00000000" + "00f07f47" + "0000c841"
		/* a0 */ + "70b30000" + "460ace09" + "00800000" + "00000000" + "00000000" + "00800080" + "4a10fcb3" + "00000000"
		/* c0 */ + "00000000" + "00000000" + "00000000" + "00000000" + "00000000" + "0af15365" + "00000000" + "00000000"
		/* e0 */ + "0d100000" + "00000000" + "0000ff02" + "00000100" + "02070100" + "00000000" + "e9030000" + "00f15365";

	@Test
	void writesEveryFieldWhereItBelongs() {
		try (TelopsBench camera = new TelopsBench()) {
			camera.window(128, 64);
			camera.rate(30, 2000);
			camera.set("BadPixelReplacement", 1);
			camera.start();
			camera.pass(0.001);
			final ImageBlock image = camera.output.images.get(0);
			final ByteBuffer payload = RecordingOutput.payload(image);
			final byte[] header = new byte[256];
			payload.get(header);
			final String id = HexFormat.of().formatHex(header, 8, 12);
			assertEquals(EXPECTED.replace("FRAMEIDX", id), HexFormat.of().formatHex(header));
			final byte[] rest = new byte[4 * 128 - 256];
			payload.get(rest);
			assertArrayEquals(new byte[rest.length], rest);
		}
	}

	@Test
	void narrowestWindowHasNoPadding() {
		try (TelopsBench camera = new TelopsBench()) {
			camera.window(64, 4);
			camera.start();
			camera.pass(0.02);
			final ByteBuffer payload = RecordingOutput.payload(camera.output.images.get(0));
			assertEquals(64 * 6 * 2, payload.remaining());
			final int pixel = Short.toUnsignedInt(payload.getShort(256));
			assertEquals(ThermalSceneTest.expected(128, 126, RecordingOutput.frameId(camera.output.images.get(0)),
				CalibrationMode.RT), pixel);
		}
	}
}
