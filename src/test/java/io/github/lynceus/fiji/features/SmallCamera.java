package io.github.lynceus.fiji.features;

import io.github.lynceus.genicam.NodeMap;
import io.github.lynceus.genicam.Port;
import io.github.lynceus.genicam.RegisterSpace;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A camera of memory with one feature of every kind, that counts what is asked of it and can go away. */
final class SmallCamera implements FeatureTarget, Port {

	static final long WIDTH = 0x100;
	static final long LOCK = 0x104;
	static final long CHOICE = 0x108;
	static final long SWITCH = 0x10C;
	static final long COMMAND = 0x110;
	static final long RATE = 0x114;
	static final long PRESENT = 0x11C;
	static final long TEMPERATURE = 0x120;
	static final long NAME = 0x140;

	private final RegisterSpace memory = new RegisterSpace();
	private final NodeMap map = NodeMap.parse(xml().getBytes(StandardCharsets.UTF_8));
	final List<Long> reads = new ArrayList<>();
	RuntimeException failure;
	boolean connected = true;
	boolean unlocks;

	SmallCamera() {
		put(WIDTH, 640);
		put(PRESENT, 1);
		memory.write(RATE, ByteBuffer.allocate(8).putDouble(50).array());
		memory.write(NAME, "north".getBytes(StandardCharsets.UTF_8));
		map.connect(this);
	}

	void put(final long address, final int value) {
		memory.write(address, ByteBuffer.allocate(4).putInt(value).array());
	}

	int get(final long address) {
		final byte[] bytes = new byte[4];
		memory.read(address, bytes);
		return ByteBuffer.wrap(bytes).getInt();
	}

	// -- Port methods --

	@Override
	public void read(final long address, final byte[] into) {
		if (failure != null) throw failure;
		reads.add(address);
		memory.read(address, into);
	}

	@Override
	public void write(final long address, final byte[] data) {
		if (failure != null) throw failure;
		memory.write(address, data);
	}

	// -- FeatureTarget methods --

	@Override
	public String name() {
		return "Small Camera";
	}

	@Override
	public NodeMap features() {
		if (failure != null) throw failure;
		return map;
	}

	@Override
	public boolean isConnected() {
		return connected;
	}

	@Override
	public void set(final String feature, final String value) {
		map.set(feature, value);
	}

	@Override
	public void execute(final String feature) {
		map.execute(feature);
	}

	@Override
	public boolean unlocks() {
		return unlocks;
	}

	// -- Description --

	private static String xml() {
		return "<RegisterDescription ModelName='Small' VendorName='Test' StandardNameSpace='GEV' SchemaMajorVersion='1'"
			+ " SchemaMinorVersion='1' SchemaSubMinorVersion='0' MajorVersion='1' MinorVersion='0' SubMinorVersion='0'>"
			+ "<Port Name='Device'/>"
			+ category("Root", "ImageFormatControl", "Extras")
			+ category("ImageFormatControl", "Width", "Mode", "Mirror", "Rate", "Ghost")
			+ category("Extras", "Reset", "Label", "Temperature", "Deep", "Broken")
			+ category("Deep", "Bytes", "Extras")
			+ "<Integer Name='Width'><ToolTip>Columns.</ToolTip><DisplayName>Image Width</DisplayName>"
			+ "<pIsLocked>Lock</pIsLocked><pValue>WidthReg</pValue><Min>64</Min><pMax>WidthMax</pMax><Inc>64</Inc>"
			+ "<Unit>px</Unit></Integer>"
			+ "<IntSwissKnife Name='WidthMax'><pVariable Name='M'>Mode</pVariable><Formula>M = 1 ? 320 : 640</Formula></IntSwissKnife>"
			+ reg("WidthReg", WIDTH) + reg("Lock", LOCK)
			+ "<Enumeration Name='Mode'><EnumEntry Name='Full'><Value>0</Value></EnumEntry><EnumEntry Name='Half'>"
			+ "<DisplayName>Half of it</DisplayName><Value>1</Value></EnumEntry><EnumEntry Name='Never'><pIsAvailable>Zero"
			+ "</pIsAvailable><Value>2</Value></EnumEntry><pValue>ModeReg</pValue></Enumeration>" + reg("ModeReg", CHOICE)
			+ "<Integer Name='Zero'><Value>0</Value></Integer>"
			+ "<Boolean Name='Mirror'><Visibility>Expert</Visibility><pValue>MirrorReg</pValue></Boolean>" + reg("MirrorReg", SWITCH)
			+ "<Command Name='Reset'><pValue>ResetReg</pValue><CommandValue>1</CommandValue></Command>"
			+ "<IntReg Name='ResetReg'><Address>" + COMMAND + "</Address><Length>4</Length><AccessMode>RW</AccessMode>"
			+ "<pPort>Device</pPort><Cachable>NoCache</Cachable><Endianess>BigEndian</Endianess></IntReg>"
			+ "<Float Name='Rate'><pValue>RateReg</pValue><Min>1</Min><Max>100</Max><Unit>Hz</Unit></Float>"
			+ "<FloatReg Name='RateReg'><Address>" + RATE + "</Address><Length>8</Length><AccessMode>RW</AccessMode>"
			+ "<pPort>Device</pPort><Endianess>BigEndian</Endianess></FloatReg>"
			+ "<Integer Name='Ghost'><pIsImplemented>Zero</pIsImplemented><Value>3</Value></Integer>"
			+ "<StringReg Name='Label'><Visibility>Guru</Visibility><Address>" + NAME + "</Address><Length>16</Length>"
			+ "<AccessMode>RW</AccessMode><pPort>Device</pPort></StringReg>"
			+ "<IntReg Name='Temperature'><Address>" + TEMPERATURE + "</Address><Length>4</Length><AccessMode>RO</AccessMode>"
			+ "<pPort>Device</pPort><PollingTime>300</PollingTime><Endianess>BigEndian</Endianess></IntReg>"
			+ "<Register Name='Bytes'><Address>0x200</Address><Length>4</Length><AccessMode>RW</AccessMode><pPort>Device</pPort></Register>"
			+ "<Integer Name='Broken'><pValue>Nowhere</pValue></Integer>"
			+ "</RegisterDescription>";
	}

	private static String category(final String name, final String... features) {
		final StringBuilder xml = new StringBuilder("<Category Name='" + name + "'>");
		for (final String feature : features) xml.append("<pFeature>").append(feature).append("</pFeature>");
		return xml.append("</Category>").toString();
	}

	private static String reg(final String name, final long address) {
		return "<IntReg Name='" + name + "'><Address>" + address + "</Address><Length>4</Length><AccessMode>RW</AccessMode>"
			+ "<pPort>Device</pPort><Endianess>BigEndian</Endianess></IntReg>";
	}
}
