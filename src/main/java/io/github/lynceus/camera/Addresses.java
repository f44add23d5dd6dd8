package io.github.lynceus.camera;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Camera addresses as people type them. */
public final class Addresses {

	private static final String BYTE = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";
	private static final Pattern NUMBERS = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");

	private Addresses() {}

	/** The text without spaces around it; throws a sentence if nothing is left. */
	public static String require(final String address) {
		if (address == null || address.isBlank()) {
			throw new CameraException("No address was given: type the camera's, such as 192.168.0.10, or use Lynceus Discover.");
		}
		return address.strip();
	}

	/** Whether this is one address, and not perhaps a name. */
	public static boolean isAddress(final String text) {
		return text != null && NUMBERS.matcher(text.strip()).matches();
	}

	/** One address or several, separated by commas. */
	public static List<InetAddress> parse(final String addresses) {
		final List<InetAddress> parsed = new ArrayList<>();
		for (final String address : require(addresses).split("\\s*,\\s*")) {
			parsed.add(parseOne(address));
		}
		return parsed;
	}

	/** One address. Numbers only: anything else would be asked of a name server, on whatever network this computer is. */
	public static InetAddress parseOne(final String text) {
		final String address = require(text);
		try {
			if (NUMBERS.matcher(address).matches()) return InetAddress.getByName(address);
		}
		catch (final UnknownHostException e) {
			// Said below.
		}
		throw new CameraException("\"" + address + "\" is not an address: give four numbers such as 192.168.0.10.");
	}
}
