package io.github.lynceus.gvcp;

/**
 * Gives the device with this MAC address a temporary IP configuration. Broadcast; silently ignored by all others.
 *
 * @param mac MAC address in the low 48 bits
 * @param ip IPv4 address; 0 restarts the device's own IP configuration
 * @param mask subnet mask
 * @param gateway default gateway, 0 for none
 */
public record ForceIpCommand(long mac, int ip, int mask, int gateway) implements GvcpCommand {

	@Override
	public int code() {
		return FORCE_IP;
	}
}
