package io.github.lynceus.gige;

/**
 * An IPv4 address and the subnet it belongs to.
 *
 * @param address four numbers
 * @param prefix bits of the subnet
 */
public record Ipv4Subnet(String address, int prefix) {

	private static final Ipv4Subnet LINK_LOCAL = new Ipv4Subnet("169.254.0.0", 16);

	/** @throws GigeException if the address is none */
	public Ipv4Subnet {
		Ipv4.parse(address);
	}

	/** Whether an address belongs to the subnet. */
	public boolean contains(final String other) {
		return prefix > 0 && ((word(other) ^ word(address)) & bits()) == 0;
	}

	/** Whether some address belongs to both subnets. */
	public boolean overlaps(final Ipv4Subnet other) {
		return prefix <= other.prefix ? contains(other.address) : other.contains(address);
	}

	/** Whether the address is one of those a device gives itself when nobody gives it another (RFC 3927). */
	public boolean isLinkLocal() {
		return LINK_LOCAL.contains(address);
	}

	/** Such as 255.255.255.0. */
	public String mask() {
		return Ipv4.text(bits());
	}

	private int bits() {
		return prefix <= 0 ? 0 : -1 << 32 - Math.min(32, prefix);
	}

	private static int word(final String address) {
		return Ipv4.word(Ipv4.parse(address));
	}

	/** Such as 192.168.0.1/24. */
	@Override
	public String toString() {
		return address + "/" + prefix;
	}
}
