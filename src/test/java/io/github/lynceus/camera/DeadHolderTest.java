package io.github.lynceus.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Loopback;
import io.github.lynceus.interop.Namespace;
import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.TestPatternModel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** A program that holds a camera and dies: killed, without a chance to give it back. */
class DeadHolderTest {

	private static final String ADDRESS = Loopback.address(62);

	@Test
	void theCameraIsFreeAfterTheHeartbeatAndTheNextProgramIsToldWhyItWaits() throws IOException {
		try (SimulatedDevice device = SimulatedDevice.start(TestPatternModel.withSerial("D1"),
			new DeviceOptions().withAddress(ADDRESS).withHeartbeatMillis(2000)))
		{
			final Process holder = holder();
			try {
				final CameraException refused = assertThrows(CameraException.class,
					() -> Camera.open(ADDRESS, OpenOptions.defaults().withPatience(Duration.ZERO), Progress.NONE).close());
				assertTrue(refused.getMessage().contains("controlled by another program"), refused.getMessage());
				holder.destroyForcibly();
				final List<String> said = new CopyOnWriteArrayList<>();
				try (Camera camera = Camera.open(ADDRESS, OpenOptions.defaults(), listening(said))) {
					assertEquals("connected", camera.state());
				}
				final List<String> waiting = said.stream().filter(s -> s.contains("waiting up to")).toList();
				assertFalse(waiting.isEmpty(), said.toString());
				assertTrue(waiting.get(0).matches("The camera at " + ADDRESS + " is controlled by another program on 127\\..*; " +
					"waiting up to \\d+ s more for its session to end\\."), waiting.get(0));
				assertEquals(1, device.statistics().heartbeatsLapsed());
			}
			finally {
				holder.destroyForcibly();
			}
		}
	}

	private static Progress listening(final List<String> said) {
		return new Progress() {

			@Override
			public void update(final String message, final double fraction) {
				said.add(message);
			}

			@Override
			public boolean isCancelled() {
				return false;
			}
		};
	}

	/** Another JVM; it has control when this returns. */
	private static Process holder() throws IOException {
		final Process process = new ProcessBuilder(Namespace.java(Holder.class, ADDRESS))
			.redirectError(ProcessBuilder.Redirect.INHERIT).start();
		final BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
		final String line = out.readLine();
		if (!"holding".equals(line)) {
			process.destroyForcibly();
			throw new AssertionError("The other program said: " + line);
		}
		return process;
	}

	/** Runs in the other JVM, until it is killed or its standard input ends. */
	static final class Holder {
		public static void main(final String[] args) throws IOException {
			try (Camera camera = Camera.open(args[0], OpenOptions.defaults(), Progress.NONE);
				FrameStream stream = camera.start())
			{
				System.out.println(stream.isRunning() ? "holding" : camera.state());
				while (System.in.read() >= 0) continue;
			}
		}
	}
}
