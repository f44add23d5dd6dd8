package io.github.lynceus.fiji;

import io.github.lynceus.fiji.live.LiveWindowChild;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Live windows in a real ImageJ on a display of its own; {@link LiveWindowChild} runs the scenarios. */
class LiveWindowTest {

	@TestFactory
	Stream<DynamicTest> liveWindowInImageJ() throws IOException, InterruptedException {
		try (XvfbDisplay display = XvfbDisplay.start()) {
			return ScenarioProcess.run(display, List.of("-Xmx256m"), LiveWindowChild.class);
		}
	}
}
