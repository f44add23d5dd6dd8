package io.github.lynceus.gige;

/** A way a device gets its IPv4 address when it starts; the first in this order that is on and works is taken. */
public enum IpMethod {

	/** The address stored in the device. */
	PERSISTENT(0x1),
	/** From a server on the network. */
	DHCP(0x2),
	/** 169.254.x.y, agreed with the neighbours; the last resort, which every device has. */
	LINK_LOCAL(0x4);

	private final int bit;

	IpMethod(final int bit) {
		this.bit = bit;
	}

	/** In the IP configuration registers. */
	int bit() {
		return bit;
	}
}
