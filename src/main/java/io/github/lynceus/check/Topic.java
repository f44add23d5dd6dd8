package io.github.lynceus.check;

import java.util.Locale;

/** What is looked at, and where {@code doc/troubleshooting.md} tells more about it. */
public enum Topic {

	INTERFACE("No camera is found"),
	CAMERA("No camera is found"),
	SUBNET("The camera is in another subnet"),
	INTERFACE_ADDRESS("The network interface has no address"),
	SAME_SUBNET("Two network interfaces are in one subnet"),
	ROUTE("A VPN or a virtual adapter takes the way"),
	LINK("Wireless, USB and slow links"),
	DUPLICATE_ADDRESS("Two devices have one address"),
	CONTROL("ACCESS_DENIED: another program controls the camera"),
	SOCKET("The firewall keeps the stream out"),
	FIREWALL("The firewall keeps the stream out"),
	RECEIVE_BUFFER("The receive buffer is too small"),
	JUMBO_FRAMES("Jumbo frames"),
	PACKET_SIZE("Jumbo frames"),
	IMAGES("The image is black, or none comes"),
	COMPUTER_LOSS("Frames are lost or torn"),
	NETWORK_LOSS("Frames are lost or torn"),
	CLOCK("Time stamps are wrong");

	private final String heading;

	Topic(final String heading) {
		this.heading = heading;
	}

	/** The heading in the troubleshooting page. */
	public String heading() {
		return heading;
	}

	/** How tables and macros call it, such as "receive-buffer". */
	public String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}
}
