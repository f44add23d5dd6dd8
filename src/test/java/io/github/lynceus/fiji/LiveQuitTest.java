package io.github.lynceus.fiji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Loopback;
import io.github.lynceus.fiji.robot.QuitChild;
import io.github.lynceus.gige.ControlChannel;
import io.github.lynceus.gige.ControlOptions;
import io.github.lynceus.gvcp.Bootstrap;
import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.telops.TelopsModel;
import io.github.lynceus.simulator.telops.TelopsOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** However ImageJ ends while the live view runs, the camera is given back at once and nobody hears of an exception. */
class LiveQuitTest {

	private static final String ADDRESS = Loopback.address(211);

	@TempDir
	private Path root;

	@ParameterizedTest
	@EnumSource
	void quittingWhileStreamingGivesTheCameraBack(final QuitChild.Way way) throws Exception {
		ImageJFolder.ofMenu(root);
		final Path errors = root.resolve("errors.txt");
		try (XvfbDisplay display = XvfbDisplay.start();
			SimulatedDevice camera = SimulatedDevice.start(new TelopsModel(TelopsOptions.defaults()),
				new DeviceOptions().withAddress(ADDRESS));
			ControlChannel onlooker = ControlChannel.open(InetAddress.getByName(ADDRESS), ControlOptions.defaults()))
		{
			final ProcessBuilder builder = ScenarioProcess.builder(display, List.of("-Xmx256m", "-Dplugins.dir=" + root,
				"-Duser.home=" + root), QuitChild.class, ADDRESS, way.name());
			final Process child = builder.redirectError(errors.toFile()).start();
			try {
				final BufferedReader out = new BufferedReader(new InputStreamReader(child.getInputStream(),
					StandardCharsets.UTF_8));
				assertTrue(out.lines().anyMatch("painted"::equals), () -> read(errors));
				if (way == QuitChild.Way.SIGNAL) {
					assertTrue(onlooker.readRegister(Bootstrap.CCP) != 0, "in use until then");
					child.destroy();
				}
				assertTrue(child.waitFor(1, TimeUnit.MINUTES));
			}
			finally {
				child.destroyForcibly();
			}
			assertEquals(0, onlooker.readRegister(Bootstrap.CCP), "control");
			assertEquals(0, onlooker.readRegister(Bootstrap.SCP), "the stream channel");
			assertEquals(0, camera.statistics().heartbeatsLapsed(), "given back, not lapsed");
			assertFalse(read(errors).contains("xception"), () -> read(errors));
		}
	}

	private static String read(final Path file) {
		try {
			return Files.readString(file);
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
