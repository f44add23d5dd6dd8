package io.github.lynceus.simulator;

/**
 * The texts and numbers a device introduces itself with.
 *
 * @param vendor manufacturer name, at most 31 bytes
 * @param model model name, at most 31 bytes
 * @param version device version, at most 31 bytes
 * @param info manufacturer information, at most 47 bytes
 * @param serial serial number, at most 15 bytes; may be empty
 * @param userName user-defined name, at most 15 bytes; may be empty
 * @param mac MAC address in the low 48 bits
 * @param gevVersion GigE Vision version as major &lt;&lt; 16 | minor
 * @param tickFrequency timestamp ticks per second; 0 when there are no timestamps
 */
public record DeviceIdentity(String vendor, String model, String version, String info, String serial,
	String userName, long mac, int gevVersion, long tickFrequency)
{}
