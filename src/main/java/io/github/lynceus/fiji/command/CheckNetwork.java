package io.github.lynceus.fiji.command;

import io.github.lynceus.camera.CancelledException;
import io.github.lynceus.check.CheckReport;
import io.github.lynceus.check.CheckRequest;
import io.github.lynceus.fiji.CameraService;
import io.github.lynceus.fiji.Icons;
import io.github.lynceus.fiji.check.FindingsTable;
import io.github.lynceus.fiji.check.FindingsWindow;
import io.github.lynceus.fiji.check.NetworkChecks;
import java.awt.GraphicsEnvironment;
import java.time.Duration;
import java.util.List;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Looks for what goes wrong between the camera and this computer, and says what to do. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Tools>Lynceus Check Network...", headless = true,
	initializer = "suggest", iconPath = Icons.NETWORK,
	description = "Looks for what goes wrong between a camera and this computer, such as firewall, VPN, subnet, receive buffer and lost packets, and says what to do")
public class CheckNetwork extends LynceusCommand {

	@Parameter
	private CameraService cameras;

	@Parameter(label = "Address of the camera", required = false, persist = false,
		description = "Leave empty to ask on every network of this computer; then nothing is tested that needs a camera")
	private String address = "";

	@Parameter(label = "Receive its stream for (s)", min = "0", max = "60", persist = false,
		description = "0 to leave out what needs a stream; a camera that another program controls is only asked")
	private double seconds = 2;

	@Override
	protected void execute() {
		final CheckRequest request = CheckRequest.of(address).withStream(Duration.ofMillis(Math.round(seconds * 1000)));
		final CheckReport report = NetworkChecks.run(cameras, request);
		report(List.of(report.sentence()));
		if (Caller.of(context()) == Caller.USER && !GraphicsEnvironment.isHeadless()) show(report, request);
		else TableDisplay.show(FindingsTable.of(report), FindingsTable.TITLE);
	}

	private void show(final CheckReport report, final CheckRequest request) {
		FindingsWindow.show(report, () -> again(request));
	}

	private void again(final CheckRequest request) {
		try {
			show(NetworkChecks.run(cameras, request), request);
		}
		catch (final CancelledException canceled) {
			return;
		}
		catch (final RuntimeException problem) {
			CommandFailure.of(title(getClass()), problem).report(Caller.USER, null);
		}
	}

	/** Proposes the camera that is connected, or else the one that is simulated here. */
	protected void suggest() {
		final List<String> simulated = cameras.simulated();
		if (!address.isEmpty()) return;
		if (cameras.isConnected()) address = cameras.ask(session -> session.address());
		else if (!simulated.isEmpty()) address = simulated.get(0);
	}
}
