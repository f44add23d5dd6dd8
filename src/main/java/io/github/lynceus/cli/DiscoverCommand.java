package io.github.lynceus.cli;

import io.github.lynceus.camera.Addresses;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.gige.DeviceInfo;
import io.github.lynceus.gige.Discovery;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the cameras that answer. */
@Command(name = "discover", mixinStandardHelpOptions = true, description = "Lists the cameras that answer.")
final class DiscoverCommand implements Callable<Integer> {

	@Option(names = "--camera", paramLabel = "ADDRESS",
		description = "Ask at this address only, may be repeated; without it, ask on every network by broadcast.")
	private List<String> addresses = List.of();

	@Option(names = "--seconds", defaultValue = "1", paramLabel = "S", description = "How long to listen (${DEFAULT-VALUE}).")
	private double seconds;

	@Option(names = "--json", description = "Print the result as JSON.")
	private boolean json;

	@Override
	public Integer call() {
		final Duration listen = Duration.ofMillis(Math.round(seconds * 1000));
		final List<DeviceInfo> found = addresses.isEmpty() ? Discovery.broadcast(listen) : Discovery.unicast(Addresses.parse(String.join(
			",", addresses)), listen);
		if (json) System.out.println(Json.of(found));
		if (found.isEmpty()) throw new CameraException(addresses.isEmpty()
			? "No camera answered: check power and cable, and that camera and computer are on the same subnet."
			: "No camera answered at " + String.join(", ", addresses) + ": check the address, power and cable.");
		if (!json) for (final DeviceInfo device : found) {
			System.out.printf("%-15s  %-17s  %s %s %s %s%s%n", device.address(), device.mac(), device.vendor(),
				device.model(), device.serial(), device.userName(), device.reachable() ? "" : "(not reachable from here)");
			if (!device.reachable()) System.out.println("  " + device.advice());
		}
		return 0;
	}
}
