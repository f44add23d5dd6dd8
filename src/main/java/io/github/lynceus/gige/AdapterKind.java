package io.github.lynceus.gige;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a network interface leads to. Linux tells it in files; elsewhere its name tells something. */
public enum AdapterKind {

	/** Nowhere but here. */
	LOOPBACK,
	/** A VPN, a modem or another tunnel. */
	TUNNEL,
	/** Virtual machines and containers on this computer. */
	VIRTUAL,
	/** A wireless network. */
	WIRELESS,
	/** A cable, through an adapter at USB. */
	USB,
	/** A cable, as far as one can tell. */
	CABLE;

	private static final Pattern TUNNEL_NAME = Pattern.compile(
		"(tun|tap|wg|ppp|utun|ipsec|zt|feth|tailscale|nordlynx).*|"
			+ ".*(vpn|wireguard|anyconnect|tap-windows|pangp|globalprotect|fortinet|forticlient|zerotier|tailscale|juniper|pulse secure|wan miniport).*");
	private static final Pattern VIRTUAL_NAME = Pattern.compile(
		"(docker|br-|virbr|vboxnet|vmnet|lxcbr|lxdbr|cni|podman|bridge1\\d\\d|vnic).*|"
			+ ".*(virtualbox|vmware|hyper-v|vethernet|parallels|docker|wsl).*");
	private static final Pattern WIRELESS_NAME = Pattern.compile("(wl|wifi|ath|awdl|llw).*|.*(wireless|wi-fi|wlan|802\\.11).*");
	private static final Pattern USB_NAME = Pattern.compile("(enx|usb).*|.*usb.*");

	/**
	 * Tells it.
	 *
	 * @param name of the interface
	 * @param label what the system calls it for people
	 * @param loopback whether the system says that it is
	 * @param pointToPoint whether it has one other end only
	 * @param facts where Linux tells about it; need not exist
	 */
	public static AdapterKind of(final String name, final String label, final boolean loopback, final boolean pointToPoint,
		final Path facts)
	{
		final String words = (name + "\n" + label).toLowerCase(Locale.ROOT);
		if (loopback) return LOOPBACK;
		if (pointToPoint || matches(TUNNEL_NAME, words)) return TUNNEL;
		if (matches(VIRTUAL_NAME, words)) return VIRTUAL;
		if (Files.exists(facts.resolve("wireless")) || matches(WIRELESS_NAME, words)) return WIRELESS;
		return isUsb(facts, words) ? USB : CABLE;
	}

	private static boolean isUsb(final Path facts, final String words) {
		try {
			final Path bus = facts.resolve("device").resolve("subsystem");
			if (Files.exists(bus)) return bus.toRealPath().getFileName().toString().equals("usb");
		}
		catch (final IOException exc) {
			// Its name may tell.
		}
		return matches(USB_NAME, words);
	}

	private static boolean matches(final Pattern pattern, final String lines) {
		return lines.lines().anyMatch(line -> pattern.matcher(line).matches());
	}
}
