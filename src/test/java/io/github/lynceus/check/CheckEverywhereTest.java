package io.github.lynceus.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.camera.Progress;
import io.github.lynceus.gige.ControlChannel;
import io.github.lynceus.gige.ControlOptions;
import io.github.lynceus.gvcp.Bootstrap;
import io.github.lynceus.interop.Namespace;
import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.TestPatternModel;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The check without an address, in a namespace where everybody is the simulated cameras. */
class CheckEverywhereTest {

	@Test
	void whoIsThereIsToldAndNothingIsWritten() {
		Namespace.assume();
		Namespace.run("", Everywhere.class);
	}

	/** Runs in the namespace. */
	static final class Everywhere {
		public static void main(final String[] args) {
			final CheckRequest request = CheckRequest.of("").withListen(Duration.ofMillis(600));
			final CheckReport nobody = NetworkCheck.run(request, Progress.NONE);
			assertEquals(2, nobody.findings().stream().filter(finding -> finding.severity() == Severity.ERROR).count(),
				"neither an interface nor a camera: " + nobody.text());
			try (SimulatedDevice one = start("127.0.0.2"); SimulatedDevice two = start("127.0.0.3")) {
				final List<String> cameras = NetworkCheck.run(request, Progress.NONE).findings().stream().filter(
					finding -> finding.topic() == Topic.CAMERA).map(Finding::sentence).sorted().toList();
				assertEquals(2, cameras.size(), cameras::toString);
				assertTrue(cameras.toString().contains("answers at 127.0.0.2, through lo."), cameras.toString());
				assertTrue(cameras.toString().contains("answers at 127.0.0.3, through lo."), cameras.toString());
				try (ControlChannel control = ControlChannel.open(one.address().getAddress(), ControlOptions.defaults())) {
					assertEquals(0, control.readRegister(Bootstrap.SCDA), "no stream was opened");
				}
			}
		}

		private static SimulatedDevice start(final String address) {
			return SimulatedDevice.start(TestPatternModel.withSerial(address), new DeviceOptions().withAddress(address)
				.withHearBroadcasts(true));
		}
	}
}
