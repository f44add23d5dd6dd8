package io.github.lynceus.gige;

import java.net.InetAddress;

/**
 * An IPv4 address with the network it is in.
 *
 * @param address the device's
 * @param mask its subnet mask
 * @param gateway its default gateway, 0.0.0.0 for none
 */
public record IpAddress(String address, String mask, String gateway) {

	static IpAddress of(final int address, final int mask, final int gateway) {
		return new IpAddress(Ipv4.text(address), Ipv4.text(mask), Ipv4.text(gateway));
	}

	/**
	 * Nothing wrong with it for a device.
	 *
	 * @throws GigeException with one sentence that says what is
	 */
	public IpAddress checked() {
		final int ip = Ipv4.word(Ipv4.parse(address));
		final int net = Ipv4.word(Ipv4.parse(mask));
		final int way = Ipv4.word(Ipv4.parse(gateway));
		if (net == 0 || (~net & ~net + 1) != 0) throw wrong("the mask " + mask + " is not ones followed by zeros");
		final InetAddress parsed = Ipv4.address(ip);
		if (ip >>> 24 == 0 || parsed.isMulticastAddress() || ip >>> 28 == 0xF) throw wrong("no device can have this address");
		if (net != -1 && ((ip & ~net) == 0 || (ip & ~net) == ~net)) {
			throw wrong("with the mask " + mask + " this is the address of the whole subnet");
		}
		if (way != 0 && (way & net) != (ip & net)) throw wrong("the gateway " + gateway + " is in another subnet");
		return this;
	}

	private GigeException wrong(final String why) {
		return new GigeException("The address " + address + " cannot be used: " + why + ".");
	}

	int ip() {
		return Ipv4.word(Ipv4.parse(address));
	}

	int net() {
		return Ipv4.word(Ipv4.parse(mask));
	}

	int way() {
		return Ipv4.word(Ipv4.parse(gateway));
	}
}
