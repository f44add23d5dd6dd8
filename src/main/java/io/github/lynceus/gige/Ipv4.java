package io.github.lynceus.gige;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** IPv4 addresses as the 32-bit words that registers and discovery hold. */
final class Ipv4 {

	private Ipv4() {}

	static String text(final int address) {
		return (address >>> 24) + "." + (address >>> 16 & 0xFF) + "." + (address >>> 8 & 0xFF) + "." + (address & 0xFF);
	}

	/** Four numbers; nothing is asked of a name server. @throws GigeException if it is something else */
	static InetAddress parse(final String text) {
		final String[] parts = text.strip().split("\\.", -1);
		int word = 0;
		for (final String part : parts) {
			if (parts.length != 4 || !part.matches("\\d{1,3}") || Integer.parseInt(part) > 255) {
				throw new GigeException("\"" + text + "\" is not an address: give four numbers such as 192.168.0.10.");
			}
			word = word << 8 | Integer.parseInt(part);
		}
		return address(word);
	}

	static int word(final InetAddress address) {
		final byte[] b = address.getAddress();
		return (b[0] & 0xFF) << 24 | (b[1] & 0xFF) << 16 | (b[2] & 0xFF) << 8 | b[3] & 0xFF;
	}

	static InetAddress address(final int word) {
		try {
			return InetAddress.getByAddress(
				new byte[] { (byte) (word >>> 24), (byte) (word >>> 16), (byte) (word >>> 8), (byte) word });
		}
		catch (final UnknownHostException exc) {
			throw new AssertionError("four bytes are an address", exc);
		}
	}
}
