package io.github.lynceus.gige;

/**
 * A device that answered discovery.
 *
 * @param address its IPv4 address as it says itself
 * @param mac MAC address, {@code 00:11:22:33:44:55}
 * @param vendor manufacturer name
 * @param model model name
 * @param version device version
 * @param info manufacturer information
 * @param serial serial number, may be empty
 * @param userName user-defined name, may be empty
 * @param gevVersion version of GigE Vision it speaks, such as {@code 2.0}
 * @param mask its subnet mask
 * @param gateway its default gateway
 * @param interfaceName name of this computer's network interface that heard it
 * @param interfaceAddress that interface's address
 * @param reachable whether some interface's subnet serves its address, so that it can be opened
 */
public record DeviceInfo(String address, String mac, String vendor, String model, String version, String info,
	String serial, String userName, String gevVersion, String mask, String gateway, String interfaceName,
	String interfaceAddress, boolean reachable)
{
	/**
	 * What to do so that the device can be opened, in one sentence with the FORCEIP that would help; empty if it can be
	 * opened as it is.
	 */
	public String advice() {
		return SubnetAdvice.about(this, LocalInterface.all());
	}
}
