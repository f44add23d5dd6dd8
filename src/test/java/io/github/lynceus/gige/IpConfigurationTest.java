package io.github.lynceus.gige;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Loopback;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a device gets its address, by the bootstrap registers. */
class IpConfigurationTest {

	private static final String ADDRESS = Loopback.address(116);
	private static final IpAddress HOME = new IpAddress("192.168.5.20", "255.255.255.0", "192.168.5.1");

	private ScriptedDevice device;
	private ControlChannel control;

	@BeforeEach
	void connect() {
		device = new ScriptedDevice(ADDRESS);
		device.registers.put(0x0010, 0x7);
		device.registers.put(0x0014, 0x6);
		device.registers.put(0x0024, Ipv4.word(Ipv4.parse(ADDRESS)));
		device.registers.put(0x0034, 0xFF000000);
		device.registers.put(0x0044, 0);
		device.registers.put(0x064C, 0);
		device.registers.put(0x065C, 0);
		device.registers.put(0x066C, 0);
		control = ControlChannel.open(device.address(), ControlOptions.defaults());
		control.takeControl(ControlMode.CONTROL, Duration.ZERO, text -> {});
	}

	@AfterEach
	void disconnect() {
		control.close();
		device.close();
	}

	@Test
	void whatTheDeviceSaysIsRead() {
		assertEquals(new IpConfiguration(Set.of(IpMethod.values()), Set.of(IpMethod.DHCP, IpMethod.LINK_LOCAL),
			new IpAddress(ADDRESS, "255.0.0.0", "0.0.0.0"), new IpAddress("0.0.0.0", "0.0.0.0", "0.0.0.0")),
			IpConfiguration.read(control));
	}

	@Test
	void aPersistentAddressIsStoredAndSwitchedOn() {
		IpConfiguration.setPersistent(control, HOME);
		assertEquals(0xC0A80514, device.registers.get(0x064C));
		assertEquals(0xFFFFFF00, device.registers.get(0x065C));
		assertEquals(0xC0A80501, device.registers.get(0x066C));
		assertEquals(0x7, device.registers.get(0x0014));
		assertEquals(HOME, IpConfiguration.read(control).persistent());
	}

	@Test
	void eachWayIsSwitchedForItself() {
		IpConfiguration.set(control, IpMethod.DHCP, false);
		assertEquals(0x4, device.registers.get(0x0014));
		IpConfiguration.set(control, IpMethod.DHCP, true);
		assertEquals(0x6, device.registers.get(0x0014));
	}

	@Test
	void otherBitsOfTheRegisterAreKept() {
		device.registers.put(0x0014, 0x80000006);
		IpConfiguration.set(control, IpMethod.PERSISTENT, true);
		assertEquals(0x80000007, device.registers.get(0x0014));
	}

	@Test
	void aDeviceThatCannotSaysSo() {
		device.registers.put(0x0010, 0x6);
		assertEquals("The camera at " + ADDRESS + " does not have the way PERSISTENT to get an address.",
			assertThrows(GigeException.class, () -> IpConfiguration.setPersistent(control, HOME)).getMessage());
		assertEquals(0, device.registers.get(0x064C));
	}

	@Test
	void aDeviceThatKeepsItsWaysIsNotBelieved() {
		device.script = hex -> hex.startsWith("00000014", 16) && ScriptedDevice.code(hex).equals("0082")
			? List.of("000000830004" + ScriptedDevice.id(hex) + "00000001") : null;
		assertEquals("The camera at " + ADDRESS + " keeps LINK_LOCAL on.", assertThrows(GigeException.class,
			() -> IpConfiguration.set(control, IpMethod.LINK_LOCAL, false)).getMessage());
	}

	@ParameterizedTest
	@CsvSource({ "192.168.5.0,255.255.255.0,0.0.0.0,whole subnet", "192.168.5.255,255.255.255.0,0.0.0.0,whole subnet",
		"192.168.5.2,255.0.255.0,0.0.0.0,ones followed by zeros", "192.168.5.2,0.0.0.0,0.0.0.0,ones followed by zeros",
		"192.168.5.2,255.255.255.0,192.168.6.1,another subnet", "224.0.0.1,255.255.255.0,0.0.0.0,no device",
		"0.1.2.3,255.255.255.0,0.0.0.0,no device", "300.1.2.3,255.255.255.0,0.0.0.0,not an address",
		"1.2.3,255.255.255.0,0.0.0.0,not an address", "cam,255.255.255.0,0.0.0.0,not an address" })
	void addressesNoDeviceCanHaveAreRefused(final String address, final String mask, final String gateway,
		final String why)
	{
		final GigeException exc = assertThrows(GigeException.class, () -> IpConfiguration.setPersistent(control, new IpAddress(address,
			mask, gateway)));
		assertTrue(exc.getMessage().contains(why), exc.getMessage());
		assertEquals(0, device.registers.get(0x064C));
	}

	@ParameterizedTest
	@CsvSource({ "00:11:22:aa:bb:cc", "00-11-22-AA-BB-CC", "001122AABBCC" })
	void macAddressesAreReadInEveryNotation(final String text) {
		assertEquals(0x001122AABBCCL, MacAddress.parse(text));
		assertEquals("00:11:22:aa:bb:cc", MacAddress.text(MacAddress.parse(text)));
		assertThrows(GigeException.class, () -> MacAddress.parse(text + "0"));
	}
}
