package io.github.lynceus.fiji;

import io.github.lynceus.camera.CameraException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

/** Camera addresses as people type them. */
public final class Addresses {

	private Addresses() {}

	/** The text without spaces around it; throws a sentence if nothing is left. */
	public static String require(final String address) {
		if (address == null || address.isBlank()) {
			throw new CameraException("No address was given: type the camera's, such as 192.168.0.10, or use Lynceus Discover.");
		}
		return address.strip();
	}

	/** One address or several, separated by commas. */
	public static List<InetAddress> parse(final String addresses) {
		final List<InetAddress> parsed = new ArrayList<>();
		for (final String address : require(addresses).split("\\s*,\\s*")) {
			try {
				parsed.add(InetAddress.getByName(address));
			} catch (final UnknownHostException e) {
				throw new CameraException(address + " is not an address: give four numbers such as 192.168.0.10.", e);
			}
		}
		return parsed;
	}
}
