package io.github.lynceus.fiji;

import io.github.lynceus.Loopback;
import io.github.lynceus.fiji.robot.RobotChild;
import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.telops.TelopsModel;
import io.github.lynceus.simulator.telops.TelopsOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Plain ImageJ with the plugin, used by mouse and keyboard, and a simulated camera in this process. */
class LiveRobotTest {

	private static final String ADDRESS = Loopback.address(210);

	@TempDir
	private Path root;

	@TestFactory
	Stream<DynamicTest> liveViewByMouseAndKeyboard() throws IOException, InterruptedException {
		ImageJFolder.ofMenu(root);
		try (XvfbDisplay display = XvfbDisplay.start();
			SimulatedDevice camera = SimulatedDevice.start(new TelopsModel(TelopsOptions.defaults()),
				new DeviceOptions().withAddress(ADDRESS)))
		{
			return ScenarioProcess.run(display, List.of("-Xmx384m", "-Dplugins.dir=" + root, "-Duser.home=" + root),
				RobotChild.class, ADDRESS);
		}
	}
}
