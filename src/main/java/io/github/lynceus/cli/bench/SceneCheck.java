package io.github.lynceus.cli.bench;

import io.github.lynceus.camera.Sequence;
import io.github.lynceus.simulator.telops.ThermalScene;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.stream.IntStream;

/** Compares frames with the scene that the simulated Telops camera looks at, pixel by pixel. */
final class SceneCheck {

	/** Where the header has the calibration mode, the first column and the first row (Telops image header). */
	private static final int MODE = 28;
	private static final int OFFSET_X = 36;
	private static final int OFFSET_Y = 38;

	private SceneCheck() {}

	/** Pixels that are not what the camera saw. */
	static long wrongPixels(final Sequence sequence) {
		return IntStream.range(0, sequence.size()).parallel().mapToLong(i -> wrongPixels(sequence, i)).sum();
	}

	private static long wrongPixels(final Sequence sequence, final int frame) {
		final ByteBuffer header = ByteBuffer.wrap(sequence.header(frame)).order(ByteOrder.LITTLE_ENDIAN);
		final short[] plane = sequence.plane(frame);
		long wrong = 0;
		for (int i = 0; i < plane.length; i++) {
			final int pixel = ThermalScene.pixel(header.getShort(OFFSET_X) + i % sequence.width(), header.getShort(OFFSET_Y)
				+ i / sequence.width(), sequence.frameId(frame), header.get(MODE));
			if ((plane[i] & 0xFFFF) != pixel) wrong++;
		}
		return wrong;
	}
}
