package io.github.lynceus.gvcp;

/**
 * A device's introduction: the first 248 bytes of its bootstrap registers.
 *
 * @param version GigE Vision version, major &lt;&lt; 16 | minor
 * @param deviceMode register 0x0004
 * @param mac MAC address in the low 48 bits
 * @param ipSupported IP configurations the device can use
 * @param ipCurrent IP configurations that are active
 * @param address current IPv4 address; believe this, not the datagram's source
 * @param mask subnet mask
 * @param gateway default gateway
 * @param manufacturer manufacturer name
 * @param model model name
 * @param deviceVersion device version
 * @param info manufacturer information
 * @param serial serial number, may be empty
 * @param userName user-defined name, may be empty
 */
public record DiscoveryAck(int version, int deviceMode, long mac, int ipSupported, int ipCurrent, int address,
	int mask, int gateway, String manufacturer, String model, String deviceVersion, String info, String serial,
	String userName) implements GvcpAck
{
	/** Bytes of payload. */
	public static final int LENGTH = 248;

	@Override
	public int code() {
		return GvcpCommand.DISCOVERY + 1;
	}
}
