package io.github.lynceus.cli;

import io.github.lynceus.camera.CameraException;
import io.github.lynceus.gige.Discovery;
import io.github.lynceus.gige.IpAddress;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives a camera another address until its next start, whatever subnet it is in now. */
@Command(name = "forceip", mixinStandardHelpOptions = true,
	description = "Gives a camera another address until its next start, whatever subnet it is in now (by broadcast).")
final class ForceIpCommand implements Callable<Integer> {

	@Parameters(index = "0", paramLabel = "MAC", description = "Which camera, as discover lists it: 00:11:22:33:44:55.")
	private String mac;

	@Parameters(index = "1", paramLabel = "ADDRESS", description = "Its new address.")
	private String address;

	@Option(names = "--mask", defaultValue = "255.255.255.0", paramLabel = "MASK",
		description = "Its subnet mask (${DEFAULT-VALUE}).")
	private String mask;

	@Option(names = "--gateway", defaultValue = "0.0.0.0", paramLabel = "ADDRESS",
		description = "Its gateway (${DEFAULT-VALUE}: none).")
	private String gateway;

	@Option(names = "--seconds", defaultValue = "3", paramLabel = "S",
		description = "How long to wait for the camera to say that it did (${DEFAULT-VALUE}).")
	private double seconds;

	@Override
	public Integer call() {
		final IpAddress wanted = new IpAddress(address, mask, gateway).checked();
		if (!Discovery.forceIp(mac, wanted, Duration.ofMillis(Math.round(seconds * 1000)))) {
			throw new CameraException("No camera with the MAC address " + mac +
				" took the address: check it with discover, and that no program controls the camera.");
		}
		System.out.println("The camera with the MAC address " + mac + " is at " + address + " until its next start.");
		return 0;
	}
}
