package io.github.lynceus.fiji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Loopback;
import org.junit.jupiter.api.Test;
import org.scijava.Context;

/** The forecast by the rules of the memory, and the camera itself asked for as much as it gives. */
class BufferForecastTest {

	@Test
	void theCameraSetsWhatTheForecastSays() {
		try (Context context = new Context(CameraService.class)) {
			final CameraService cameras = context.service(CameraService.class);
			cameras.connect(cameras.simulate(Loopback.address(195), false));
			cameras.setFrameRate(100);
			final BufferForecast forecast = cameras.bufferForecast();
			// 16 GiB of images of 320 x 258 pixels, which are a multiple of 32.
			assertEquals(165120, forecast.imageBytes());
			assertEquals((1L << 34) / 165120 / 2 * 2, forecast.framesMax(1, true));
			assertEquals("3 x 500 frames: 5.00 s each at 100 Hz, 245.8 MB of 17.2 GB, about 4 s to download.",
				forecast.sentence(3, 500, 100, true));
			assertEquals("Rounded to an even number: 1 x 500 frames: 5.00 s each at 100 Hz, 81.9 MB of 17.2 GB, about 2 s to download.",
				forecast.sentence(1, 501, 100, true));
			assertEquals("Fewer than 500 frames can come before the moment of interest.", forecast.sentence(1, 500, 500, true));
			assertEquals("The memory holds 1 to 1024 sequences.", forecast.sentence(2000, 10, 0, true));
			assertEquals(500, forecast.frames(4.999));
			final String most = forecast.sentence(4, 1_000_000, 0, true);
			assertTrue(most.startsWith("No more fit: 4 x " + forecast.framesMax(4, true) + " frames: "), most);
			final String set = cameras.configureBuffer(4, 1_000_000, 0, "software");
			final int frames = cameras.memory().framesPerSequence() * cameras.memory().sequencesToRecord();
			assertTrue(frames <= 4 * forecast.framesMax(4, true), set);
			assertEquals(4 + " sequences of " + forecast.framesMax(4, true),
				cameras.configureBuffer(4, (int) forecast.framesMax(4, true), 0, "software").replaceFirst(" frames.*", ""));
		}
	}
}
