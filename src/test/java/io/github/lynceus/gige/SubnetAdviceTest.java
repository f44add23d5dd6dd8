package io.github.lynceus.gige;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What users are told about cameras on foreign subnets. */
class SubnetAdviceTest {

	private static final LocalInterface LO = new LocalInterface("lo", Ipv4.parse("127.0.0.1"), 8, null);
	private static final LocalInterface WIRE = new LocalInterface("eth1", Ipv4.parse("192.168.0.5"), 24, null);

	private static DeviceInfo device(final boolean reachable) {
		return new DeviceInfo("169.254.7.9", "00:11:22:33:44:55", "Telops Inc.", "TS-IR", "1", "", "T1", "", "2.0",
			"255.255.0.0", "0.0.0.0", "eth1", "192.168.0.5", reachable);
	}

	@Test
	void aForeignCameraIsGivenAnAddressThatFits() {
		assertEquals("Telops Inc. TS-IR (00:11:22:33:44:55) is at 169.254.7.9 (mask 255.255.0.0), where no network " +
			"interface of this computer leads: give it an address of this computer's interface eth1 (192.168.0.5/24) until " +
			"its next start with \"forceip 00:11:22:33:44:55 192.168.0.9 --mask 255.255.255.0\", or give that interface an " +
			"address of the camera's subnet.", SubnetAdvice.about(device(false), List.of(LO, WIRE)));
	}

	@Test
	void withoutAnInterfaceToNameTheSubnetIs() {
		assertEquals("Telops Inc. TS-IR (00:11:22:33:44:55) is at 169.254.7.9 (mask 255.255.0.0), where no network " +
			"interface of this computer leads: give an interface of this computer an address of that subnet.",
			SubnetAdvice.about(device(false), List.of(LO)));
	}

	@Test
	void aReachableCameraNeedsNoAdvice() {
		assertEquals("", SubnetAdvice.about(device(true), List.of(LO, WIRE)));
	}

	@Test
	void anAddressNobodyServesIsToldApart() {
		assertEquals("", SubnetAdvice.about(Ipv4.word(Ipv4.parse("192.168.0.77")), List.of(LO, WIRE)));
		assertEquals("No network interface of this computer is in the subnet of 10.0.0.1; it has interface eth1 " +
			"(192.168.0.5/24): look for the camera with discover, which also tells how to give it an address of this " +
			"computer's subnet.", SubnetAdvice.about(0x0A000001, List.of(LO, WIRE)));
	}

	@ParameterizedTest
	@CsvSource({ "169.254.7.9,192.168.0.9", "10.0.0.5,192.168.0.6", "10.0.0.0,192.168.0.1", "10.0.0.255,192.168.0.1",
		"10.9.8.254,192.168.0.254", "10.0.0.4,192.168.0.4" })
	void theHostNumberIsKeptWhereItFits(final String device, final String fitting) {
		assertEquals(fitting, Ipv4.text(SubnetAdvice.fitting(Ipv4.word(Ipv4.parse(device)), WIRE)));
	}
}
