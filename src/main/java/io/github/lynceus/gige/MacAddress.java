package io.github.lynceus.gige;

/** MAC addresses as text and as the low 48 bits of a word. */
public final class MacAddress {

	private MacAddress() {}

	/** {@code 00:11:22:33:44:55}. */
	public static String text(final long mac) {
		final StringBuilder text = new StringBuilder();
		for (int shift = 40; shift >= 0; shift -= 8) {
			text.append(text.isEmpty() ? "" : ":").append(String.format("%02x", mac >>> shift & 0xFF));
		}
		return text.toString();
	}

	/** Six bytes in hexadecimal, with colons, dashes or nothing between. @throws GigeException if it is something else */
	public static long parse(final String text) {
		final String digits = text.strip().replaceAll("[:-]", "");
		if (!digits.matches("[0-9a-fA-F]{12}")) {
			throw new GigeException("\"" + text + "\" is not a MAC address: give six bytes such as 00:11:22:33:44:55.");
		}
		return Long.parseLong(digits, 16);
	}
}
