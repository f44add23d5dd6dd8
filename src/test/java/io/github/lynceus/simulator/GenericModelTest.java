package io.github.lynceus.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A camera made from a description, its registers read and written as bytes. */
class GenericModelTest {

	private static final String XML = """
		<RegisterDescription ModelName="M1" VendorName="Maker" xmlns="http://www.genicam.org/GenApi/Version_1_1">
		<Integer Name="Width"><pIsAvailable>Ready</pIsAvailable><pValue>W</pValue><pMax>WMax</pMax></Integer>
		<IntReg Name="W"><Address>0x10000</Address><pAddress>Base</pAddress><Length>4</Length>
			<Endianess>LittleEndian</Endianess></IntReg>
		<Integer Name="Base"><Value>16</Value></Integer>
		<MaskedIntReg Name="Ready"><Address>0x20000</Address><Length>4</Length><Bit>7</Bit>
			<Endianess>BigEndian</Endianess></MaskedIntReg>
		<MaskedIntReg Name="WMax"><Address>0x20004</Address><Length>4</Length><LSB>31</LSB><MSB>16</MSB>
			<Endianess>BigEndian</Endianess></MaskedIntReg>
		<Integer Name="Height"><pValue>H</pValue></Integer>
		<StructReg><Address>0x9000</Address><Length>4</Length><Endianess>BigEndian</Endianess>
			<StructEntry Name="H"><LSB>31</LSB><MSB>16</MSB></StructEntry></StructReg>
		<Enumeration Name="PixelFormat"><EnumEntry Name="Mono8"><Value>0x01080001</Value></EnumEntry>
			<EnumEntry Name="Width"><Value>7</Value></EnumEntry><pValue>Format</pValue></Enumeration>
		<IntReg Name="Format"><Address>0x20008</Address><Length>4</Length><Endianess>BigEndian</Endianess></IntReg>
		<IntReg Name="PayloadSize"><Address>0x2000C</Address><Length>4</Length><Endianess>BigEndian</Endianess></IntReg>
		<Command Name="AcquisitionStart"><pValue>Go</pValue><CommandValue>1</CommandValue></Command>
		<Command Name="AcquisitionStop"><pValue>Go</pValue><CommandValue>0</CommandValue></Command>
		<IntReg Name="Go"><Address>0x20010</Address><Length>4</Length><Endianess>BigEndian</Endianess></IntReg>
		<Float Name="AcquisitionFrameRate"><pValue>Rate</pValue></Float>
		<FloatReg Name="Rate"><Address>0x20014</Address><Length>4</Length><Endianess>BigEndian</Endianess></FloatReg>
		<IntReg Name="Elsewhere"><Address>0x80000000</Address><Length>4</Length></IntReg>
		</RegisterDescription>""";

	private static GenericModel model(final String xml) {
		return new GenericModel("maker.xml", xml.getBytes(StandardCharsets.UTF_8), "G1");
	}

	@Test
	void beginsWithPlausibleValuesAndStreams() {
		final GenericModel model = model(XML);
		try (SimulatedDevice device = SimulatedDevice.start(model, new DeviceOptions().withAddress("127.0.8.15")
			.withPort(0)); RawClient client = new RawClient(device); RawClient receiver = new RawClient(device))
		{
			assertEquals("Maker", new String(client.readMemory(0x48, 32), StandardCharsets.UTF_8).trim());
			assertTrue(new String(client.readMemory(0x200, 64), StandardCharsets.UTF_8)
				.startsWith("Local:maker.xml;70000000;"), "where the camera has no registers");
			assertEquals(Integer.reverseBytes(640), client.get(0x10010));
			assertEquals(0x0100_0000, client.get(0x20000), "available, and no other bit");
			assertEquals(4096, client.get(0x20004));
			assertEquals(480, client.get(0x9000), "below the manufacturer's registers");
			assertEquals(0x0108_0001, client.get(0x20008));
			assertEquals(640 * 480, client.get(0x2000C));
			assertEquals(25f, Float.intBitsToFloat(client.get(0x20014)));
			assertEquals(0, client.get(0x123_4560), "any other register is zero");

			client.set(0xA00, 2);
			client.set(0x123_4560, 42);
			assertEquals(42, client.get(0x123_4560), "and remembers");
			client.set(0x10010, Integer.reverseBytes(16));
			client.set(0x9000, 2);
			assertEquals(32, client.get(0x2000C));
			client.openStream(receiver.port());
			client.set(0x20010, 1);
			assertTrue(model.isAcquiring());
			assertEquals(0, client.get(0x20010), "done");
			receiver.receive();
			final byte[] payload = receiver.receiveBytes();
			for (int i = 0; i < 32; i++) assertEquals(i % 16 + i / 16 + 1, payload[8 + i]);
			client.set(0x20010, 0);
			assertFalse(model.isAcquiring());
		}
	}

	@Test
	void bootstrapRegistersStayTheLinks() {
		final GenericModel model = model(XML.replace("0x9000", "0x48"));
		try (SimulatedDevice device = SimulatedDevice.start(model, new DeviceOptions().withAddress("127.0.8.16")
			.withPort(0)); RawClient client = new RawClient(device))
		{
			client.set(0xA00, 2);
			assertEquals(0x8004, client.write(0x48, 1), "the vendor's name is read-only");
			assertEquals(0x8FFF, startWithWidth(client, 0xFFFF_FFFF), "nothing that large");
			assertEquals(0, client.get(0xF8), "what is no bootstrap register is the model's");
		}
	}

	private static int startWithWidth(final RawClient client, final int width) {
		client.set(0x10010, width);
		client.set(0x20008, 7);
		return client.write(0x20010, 1);
	}

	@Test
	void memoryIsBounded() {
		final RememberedBytes memory = new RememberedBytes();
		for (int page = 0; page < 0x10000; page++) assertTrue(memory.write(page * 256L, new byte[4]));
		assertFalse(memory.write(0x1_0000_0000L, new byte[4]));
		assertTrue(memory.write(0, new byte[] { 1 }), "what is known can change");
	}

	@Test
	void whatIsNoDescriptionIsOneSentence() {
		assertEquals("The camera description is no GenICam XML: it begins with html instead of RegisterDescription.",
			assertThrows(SimulatorException.class, () -> model("<html/>")).getMessage());
		for (final String text : new String[] { "", "no XML at all", "<a><b>",
			"<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><RegisterDescription>&x;</RegisterDescription>" })
		{
			final String message = assertThrows(SimulatorException.class, () -> model(text)).getMessage();
			assertTrue(message.startsWith("The camera description is no XML: "), message);
		}
	}
}
