package io.github.lynceus.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.camera.Camera;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.CameraLostException;
import io.github.lynceus.camera.Frame;
import io.github.lynceus.camera.FrameStream;
import io.github.lynceus.camera.OpenOptions;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.telops.TelopsCamera;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** {@link Camera} on a camera this project did not write, by its description alone. */
class CameraOnAravisTest {

	@Test
	void streamsByFeatureNamesPixelExact() {
		run(Streams.class);
	}

	@Test
	void saysWhenTheCameraIsGone() {
		run(Dies.class);
	}

	@Test
	void isNotTakenForATelopsCamera() {
		run(NotTelops.class);
	}

	private static void run(final Class<?> check) {
		Namespace.assume(FakeCamera.PROGRAM);
		Namespace.run(check);
	}

	// -- Runs in the namespace --

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static Camera open() {
		return Camera.open("127.0.0.1", OpenOptions.defaults(), Progress.NONE);
	}

	static final class Streams {
		public static void main(final String[] args) {
			try (FakeCamera fake = FakeCamera.start("127.0.0.1"); Camera camera = open()) {
				assertEquals("Aravis Fake (127.0.0.1)", camera.name());
				for (final String format : new String[] { "Mono8", "Mono16" }) {
					camera.features().setLong("Width", 256);
					camera.features().setLong("Height", 128);
					camera.features().set("PixelFormat", format);
					try (FrameStream stream = camera.start()) {
						long id = -1;
						for (int i = 0; i < 20; i++) {
							final Frame frame = stream.read(PATIENCE);
							assertTrue(id < 0 || frame.blockId() == (id == 65535 ? 1 : id + 1), "after " + id);
							id = frame.blockId();
							checkPixels(frame);
						}
					}
					checkPixels(camera.grab(PATIENCE));
				}
				assertEquals("connected", camera.state());
				assertEquals("127.0.0.1", fake.address().getHostAddress());
			}
		}

		private static void checkPixels(final Frame frame) {
			assertTrue(frame.isComplete());
			assertEquals(256, frame.width());
			assertEquals(128, frame.height());
			final boolean wide = frame.pixelFormat().isShort();
			for (int y = 0; y < 128; y++)
				for (int x = 0; x < 256; x++)
				{
					final int sum = (int) (x + y + frame.blockId());
					final int expected = wide ? 256 * sum % 65535 : sum % 255;
					final int i = y * 256 + x;
					final int actual = wide ? frame.shorts()[i] & 0xFFFF : frame.bytes()[i] & 0xFF;
					if (expected != actual) assertEquals(expected, actual, "frame " + frame.blockId() + " at " + x + ", " + y);
				}
		}
	}

	static final class Dies {
		public static void main(final String[] args) {
			try (FakeCamera fake = FakeCamera.start("127.0.0.1");
				Camera camera = open();
				FrameStream stream = camera.start())
			{
				assertTrue(stream.read(PATIENCE).isComplete());
				fake.kill();
				assertThrows(CameraLostException.class, () -> {
					while (true)
						stream.read(Duration.ofMillis(500));
				});
				assertEquals("disconnected", camera.state());
			}
		}
	}

	static final class NotTelops {
		public static void main(final String[] args) {
			try (FakeCamera fake = FakeCamera.start("127.0.0.1")) {
				assertEquals("Aravis Fake (127.0.0.1) is not a Telops camera: open it as a GigE Vision camera instead.",
					assertThrows(CameraException.class,
						() -> TelopsCamera.connect(fake.address().getHostAddress(), Progress.NONE).close()).getMessage());
				try (Camera camera = open()) {
					assertTrue(camera.features().has("Width"));
				}
			}
		}
	}
}
