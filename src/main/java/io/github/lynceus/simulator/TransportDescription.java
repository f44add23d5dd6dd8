package io.github.lynceus.simulator;

import java.util.List;

/** The part of a camera's description that lies over the bootstrap registers, which are the link's. */
public final class TransportDescription {

	private static final int SCPS = 0x0D04;

	private final XmlText xml;

	public TransportDescription(final XmlText xml) {
		this.xml = xml;
	}

	/** Texts a device introduces itself with. */
	public static List<String> texts() {
		return List.of("DeviceVendorName", "DeviceModelName", "DeviceVersion", "DeviceManufacturerInfo", "DeviceID",
			"DeviceUserID");
	}

	/** Features of the category TransportLayerControl. */
	public static List<String> features() {
		return List.of("GevVersionMajor", "GevVersionMinor", "GevDeviceModeIsBigEndian", "GevMACAddress",
			"GevCurrentIPAddress", "GevCurrentSubnetMask", "GevCurrentDefaultGateway", "GevLinkSpeed",
			"GevMessageChannelCount", "GevStreamChannelCount", "GevHeartbeatTimeout", "GevTimestampTickFrequency",
			"GevTimestampControlLatch", "GevTimestampControlReset", "GevTimestampValue", "GevCCP",
			"GevStreamChannelSelector", "GevSCPHostPort", "GevSCPSPacketSize", "GevSCPSFireTestPacket",
			"GevSCPSDoNotFragment", "GevSCPSBigEndian", "GevSCPD", "GevSCDA", "TLParamsLocked");
	}

	/** Writes every node of it, and the port. */
	public void write() {
		text("DeviceVendorName", 0x0048, 32, "RO", "Manufacturer.");
		text("DeviceModelName", 0x0068, 32, "RO", "Model.");
		text("DeviceVersion", 0x0088, 32, "RO", "Version of the device.");
		text("DeviceManufacturerInfo", 0x00A8, 48, "RO", "What the manufacturer adds.");
		text("DeviceID", 0x00D8, 16, "RO", "Serial number.");
		text("DeviceUserID", 0x00E8, 16, "RW", "Name given by the user.");
		masked("GevVersionMajor", 0x0000, 0, 15, "RO");
		masked("GevVersionMinor", 0x0000, 16, 31, "RO");
		flag("GevDeviceModeIsBigEndian", 0x0004, 0, "RO");
		number("GevMACAddress", 0x0008, 8, "RO", "", "MACAddress");
		number("GevCurrentIPAddress", 0x0024, 4, "RO", "", "IPV4Address");
		number("GevCurrentSubnetMask", 0x0034, 4, "RO", "", "IPV4Address");
		number("GevCurrentDefaultGateway", 0x0044, 4, "RO", "", "IPV4Address");
		number("GevLinkSpeed", 0x0670, 4, "RO", "Mbit/s", "PureNumber");
		number("GevMessageChannelCount", 0x0900, 4, "RO", "", "PureNumber");
		number("GevStreamChannelCount", 0x0904, 4, "RO", "", "PureNumber");
		number("GevHeartbeatTimeout", 0x0938, 4, "RW", "ms", "PureNumber");
		number("GevTimestampTickFrequency", 0x093C, 8, "RO", "Hz", "PureNumber");
		command("GevTimestampControlLatch", 2, "GevTimestampControlReg");
		command("GevTimestampControlReset", 1, "GevTimestampControlReg");
		register("GevTimestampControlReg", 0x0944, 4, "WO", "", "PureNumber");
		number("GevTimestampValue", 0x0948, 8, "RO", "tick", "PureNumber");
		controlPrivilege();
		stream();
		xml.open("Port", "Name", "Device", "NameSpace", "Standard").close();
	}

	private void controlPrivilege() {
		xml.open("Enumeration", "Name", "GevCCP", "NameSpace", "Standard")
			.value("ToolTip", "Who may control the device.").value("Visibility", "Guru");
		final String[] names = { "OpenAccess", "ExclusiveAccess", "ControlAccess" };
		for (int i = 0; i < names.length; i++) {
			xml.open("EnumEntry", "Name", names[i], "NameSpace", "Standard").value("Value", i).close();
		}
		xml.value("pValue", "GevCCPReg").close();
		register("GevCCPReg", 0x0A00, 4, "RW", "", "PureNumber");
	}

	private void stream() {
		integer("GevStreamChannelSelector").value("Value", 0).value("Min", 0).value("Max", 0);
		for (final String name : new String[] { "GevSCPHostPort", "GevSCPSPacketSize", "GevSCPSFireTestPacket",
			"GevSCPSDoNotFragment", "GevSCPSBigEndian", "GevSCPD", "GevSCDA" })
		{
			xml.value("pSelected", name);
		}
		xml.close();
		masked("GevSCPHostPort", 0x0D00, 16, 31, "RW");
		// The size includes IP, UDP and GVSP headers.
		integer("GevSCPSPacketSize").value("pIsLocked", "TLParamsLocked").value("pValue", "GevSCPSPacketSizeReg")
			.value("Min", 576).value("Max", 16260).value("Inc", 4).value("Unit", "byte").close();
		maskedRegister("GevSCPSPacketSizeReg", SCPS, 16, 31, "RW");
		command("GevSCPSFireTestPacket", 1, "GevSCPSFireTestPacketReg");
		maskedRegister("GevSCPSFireTestPacketReg", SCPS, 0, 0, "RW");
		flag("GevSCPSDoNotFragment", SCPS, 1, "RW");
		flag("GevSCPSBigEndian", SCPS, 2, "RW");
		number("GevSCPD", 0x0D08, 4, "RW", "tick", "PureNumber");
		number("GevSCDA", 0x0D18, 4, "RW", "", "IPV4Address");
		xml.open("Integer", "Name", "TLParamsLocked", "NameSpace", "Standard").value("Visibility", "Invisible")
			.value("Value", 0).value("Min", 0).value("Max", 1).close();
	}

	// -- Nodes --

	private XmlText integer(final String name) {
		return xml.open("Integer", "Name", name, "NameSpace", "Standard").value("Visibility", "Expert");
	}

	private void text(final String name, final int address, final int length, final String access,
		final String toolTip)
	{
		xml.open("StringReg", "Name", name, "NameSpace", "Standard").value("ToolTip", toolTip);
		place(address, length, access).close();
	}

	private void number(final String name, final int address, final int length, final String access,
		final String unit, final String representation)
	{
		integer(name).value("pValue", name + "Reg").value("Unit", unit).value("Representation", representation)
			.close();
		register(name + "Reg", address, length, access, unit, representation);
	}

	private void register(final String name, final int address, final int length, final String access,
		final String unit, final String representation)
	{
		xml.open("IntReg", "Name", name, "NameSpace", "Custom").value("Visibility", "Invisible");
		place(address, length, access).value("Sign", "Unsigned").value("Endianess", "BigEndian").value("Unit", unit)
			.value("Representation", representation).close();
	}

	private void masked(final String name, final int address, final int msb, final int lsb, final String access) {
		integer(name).value("pValue", name + "Reg").close();
		maskedRegister(name + "Reg", address, msb, lsb, access);
	}

	private void flag(final String name, final int address, final int bit, final String access) {
		xml.open("Boolean", "Name", name, "NameSpace", "Standard").value("Visibility", "Expert")
			.value("pValue", name + "Reg").value("OnValue", 1).value("OffValue", 0).close();
		maskedRegister(name + "Reg", address, bit, bit, access);
	}

	/** In big-endian registers bit 0 is the most significant one. */
	private void maskedRegister(final String name, final int address, final int msb, final int lsb,
		final String access)
	{
		xml.open("MaskedIntReg", "Name", name, "NameSpace", "Custom").value("Visibility", "Invisible");
		place(address, 4, access);
		if (msb == lsb) {
			xml.value("Bit", lsb);
		}
		else {
			xml.value("LSB", lsb).value("MSB", msb);
		}
		xml.value("Sign", "Unsigned").value("Endianess", "BigEndian").close();
	}

	private void command(final String name, final int value, final String register) {
		xml.open("Command", "Name", name, "NameSpace", "Standard").value("Visibility", "Expert")
			.value("pValue", register).value("CommandValue", value).close();
	}

	private XmlText place(final int address, final int length, final String access) {
		return xml.value("Address", String.format("0x%04X", address)).value("Length", length)
			.value("AccessMode", access).value("pPort", "Device").value("Cachable", "NoCache");
	}
}
