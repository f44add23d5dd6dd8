package io.github.lynceus.img;

import io.github.lynceus.camera.FrameUnit;
import io.github.lynceus.camera.Sequence;
import java.util.Map;

/** Sequences whose every pixel is a function of sequence, frame and place. */
final class TestSequences {

	static final FrameUnit CELSIUS = new FrameUnit(1 / 256.0, -10, "°C", 0xFFF1);
	static final int WIDTH = 6;
	static final int HEIGHT = 4;

	private TestSequences() {}

	/** Raw count of a pixel: 24 pixels, up to 99 sequences and a few hundred frames stay below the special codes. */
	static int raw(final int sequence, final long frameId, final int pixel) {
		return (int) (sequence * 10_000 + frameId * 24 + pixel);
	}

	static short[] plane(final int sequence, final long frameId) {
		final short[] plane = new short[WIDTH * HEIGHT];
		for (int p = 0; p < plane.length; p++) {
			plane[p] = (short) raw(sequence, frameId, p);
		}
		return plane;
	}

	/** A whole sequence at 50 Hz; exposure is 10 µs more for each index. */
	static Sequence.Builder builder(final int index, final long moi) {
		return Sequence.builder(index, WIDTH, HEIGHT).camera("Telops Inc. TS-IR (127.0.0.2)").unit(CELSIUS).frameRate(50)
			.moiFrameId(moi).settings(Map.of("IntegrationTime", (10 + 10 * index) + " µs", "CalibrationMode", "RT"));
	}

	/** Frames first to last, both included. */
	static Sequence sequence(final int index, final long first, final long last, final long moi) {
		final Sequence.Builder builder = builder(index, moi);
		for (long id = first; id <= last; id++) {
			builder.frame(id, plane(index, id));
		}
		return builder.build();
	}
}
