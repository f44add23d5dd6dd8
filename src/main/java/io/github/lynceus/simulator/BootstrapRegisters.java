package io.github.lynceus.simulator;

import io.github.lynceus.gvcp.Bootstrap;
import io.github.lynceus.gvcp.GvcpStatus;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * The registers below 0xA000: which exist, who may write them, and the bytes they hold. What a write does is told by
 * {@link DeviceRegisters}. Used on the event loop only.
 */
final class BootstrapRegisters {

	/** Action signals the device has. */
	static final int ACTIONS = 4;
	static final int ACTION_STRIDE = 0x10;

	private static final int CAPABILITY = Bootstrap.HAS_USER_NAME | Bootstrap.HAS_SERIAL | 0x2000_0000 | 0x1000_0000 |
		0x0800_0000 | Bootstrap.CAN_EXTENDED_STATUS | Bootstrap.CAN_SWITCHOVER | 0x0010_0000 |
		Bootstrap.CAN_ACTION | Bootstrap.CAN_EVENT | Bootstrap.CAN_EVENT_DATA | Bootstrap.CAN_PENDING_ACK | Bootstrap.CAN_RESEND
		| Bootstrap.CAN_WRITE_MEMORY |
		Bootstrap.CAN_CONCATENATE;
	private static final int CAN_EXTENDED_STATUS_2 = 0x4_0000;
	private static final int VERSION_2 = 0x0002_0000;
	private static final int REGISTERS_BIG_ENDIAN_UTF8 = 0x8000_0001;
	private static final int STREAM_SOURCE_PORT_AND_SHORT_IDS = 0xC000_0000;
	private static final int MESSAGE_SOURCE_PORT = 0x8000_0000;
	private static final int MESSAGE_TIMEOUT_MILLIS = 200;
	private static final int MESSAGE_REPETITIONS = 3;
	private static final int BOTH_BYTE_ORDERS = 0x8000_0000;
	private static final int CHANNEL_CAPABILITY = Bootstrap.CHANNEL_EXTENDED_CHUNKS | Bootstrap.CHANNEL_ALL_IN |
		Bootstrap.CHANNEL_RESEND_TO_REQUESTER;

	/** Who may do what with a register. */
	enum Access {
		READ_ONLY, READ_WRITE, WRITE_ONLY
	}

	private record Register(int length, Access access) {}

	private final TreeMap<Integer, Register> table = new TreeMap<>();
	private final byte[] bytes = new byte[Bootstrap.MANUFACTURER_SPACE];
	private final ByteBuffer words = ByteBuffer.wrap(bytes);

	BootstrapRegisters(final DeviceIdentity identity, final DeviceOptions options) {
		introduce(identity);
		network(options);
		channels(identity, options);
		if (identity.gevVersion() >= VERSION_2) sinceVersion2(options);
		time(identity);
	}

	private void introduce(final DeviceIdentity identity) {
		fixed(Bootstrap.VERSION, identity.gevVersion());
		fixed(Bootstrap.DEVICE_MODE, REGISTERS_BIG_ENDIAN_UTF8);
		fixed(Bootstrap.MAC_HIGH, (int) (identity.mac() >>> 32) & 0xFFFF);
		fixed(Bootstrap.MAC_LOW, (int) identity.mac());
		text(Bootstrap.MANUFACTURER, 32, identity.vendor(), Access.READ_ONLY);
		text(Bootstrap.MODEL, 32, identity.model(), Access.READ_ONLY);
		text(Bootstrap.DEVICE_VERSION, 32, identity.version(), Access.READ_ONLY);
		text(Bootstrap.MANUFACTURER_INFO, 48, identity.info(), Access.READ_ONLY);
		text(Bootstrap.SERIAL, 16, identity.serial(), Access.READ_ONLY);
		text(Bootstrap.USER_NAME, 16, identity.userName(), Access.READ_WRITE);
		text(Bootstrap.FIRST_URL, Bootstrap.URL_LENGTH, "", Access.READ_ONLY);
		text(Bootstrap.SECOND_URL, Bootstrap.URL_LENGTH, "", Access.READ_ONLY);
	}

	private void network(final DeviceOptions options) {
		fixed(Bootstrap.IP_SUPPORTED, 0x7);
		open(Bootstrap.IP_CONFIGURATION, 0x6);
		fixed(Bootstrap.CURRENT_IP, 0);
		fixed(Bootstrap.CURRENT_MASK, 0);
		fixed(Bootstrap.CURRENT_GATEWAY, 0);
		fixed(Bootstrap.INTERFACE_COUNT, 1);
		open(Bootstrap.PERSISTENT_IP, 0);
		open(Bootstrap.PERSISTENT_MASK, 0);
		open(Bootstrap.PERSISTENT_GATEWAY, 0);
		fixed(Bootstrap.LINK_SPEED, options.linkMegabits() > 0 ? (int) options.linkMegabits() : 1000);
	}

	/** What came with GigE Vision 2.0, 64-bit block ids among it; older cameras have no such registers. */
	private void sinceVersion2(final DeviceOptions options) {
		fixed(Bootstrap.ACTIVE_LINKS, 1);
		fixed(Bootstrap.STREAM_CAPABILITY, STREAM_SOURCE_PORT_AND_SHORT_IDS);
		fixed(Bootstrap.PENDING_TIMEOUT, 1000);
		open(Bootstrap.GVSP_CONFIGURATION, options.extendedIds() ? Bootstrap.EXTENDED_IDS_ON : 0);
	}

	private void channels(final DeviceIdentity identity, final DeviceOptions options) {
		fixed(Bootstrap.MESSAGE_CHANNELS, 1);
		fixed(Bootstrap.STREAM_CHANNELS, 1);
		fixed(Bootstrap.MESSAGE_CAPABILITY, MESSAGE_SOURCE_PORT);
		final int since2 = identity.gevVersion() >= VERSION_2 ? CAN_EXTENDED_STATUS_2 : 0;
		fixed(Bootstrap.GVCP_CAPABILITY, since2 | (options.resend() ? CAPABILITY : CAPABILITY & ~Bootstrap.CAN_RESEND));
		open(Bootstrap.HEARTBEAT_TIMEOUT, options.heartbeatMillis());
		open(Bootstrap.GVCP_CONFIGURATION, 0);
		define(Bootstrap.SWITCHOVER_KEY, 4, Access.WRITE_ONLY);
		open(Bootstrap.CCP, 0);
		fixed(Bootstrap.CONTROLLER_PORT, 0);
		fixed(Bootstrap.CONTROLLER_ADDRESS, 0);
		open(Bootstrap.MCP, 0);
		open(Bootstrap.MCDA, 0);
		open(Bootstrap.MCTT, MESSAGE_TIMEOUT_MILLIS);
		open(Bootstrap.MCRC, MESSAGE_REPETITIONS);
		fixed(Bootstrap.MCSP, 0);
		open(Bootstrap.SCP, 0);
		open(Bootstrap.SCPS, options.packetSize());
		open(Bootstrap.SCPD, 0);
		open(Bootstrap.SCDA, 0);
		fixed(Bootstrap.SCSP, 0);
		final int capability = CHANNEL_CAPABILITY | options.channelConfiguration();
		fixed(Bootstrap.SCC, BOTH_BYTE_ORDERS | capability);
		open(Bootstrap.SCCFG, options.channelConfiguration());
		fixed(Bootstrap.ACTION_SIGNALS, ACTIONS);
		define(Bootstrap.ACTION_DEVICE_KEY, 4, Access.WRITE_ONLY);
		for (int i = 0; i < ACTIONS; i++) {
			open(Bootstrap.ACTION_GROUPS + i * ACTION_STRIDE, 0);
			open(Bootstrap.ACTION_GROUPS + i * ACTION_STRIDE + 4, 0);
		}
	}

	private void time(final DeviceIdentity identity) {
		fixed(Bootstrap.TICK_FREQUENCY_HIGH, (int) (identity.tickFrequency() >>> 32));
		fixed(Bootstrap.TICK_FREQUENCY_LOW, (int) identity.tickFrequency());
		define(Bootstrap.TIMESTAMP_CONTROL, 4, Access.WRITE_ONLY);
		fixed(Bootstrap.TIMESTAMP_HIGH, 0);
		fixed(Bootstrap.TIMESTAMP_LOW, 0);
	}

	// -- Table --

	private void define(final int address, final int length, final Access access) {
		table.put(address, new Register(length, access));
	}

	private void fixed(final int address, final int value) {
		define(address, 4, Access.READ_ONLY);
		set(address, value);
	}

	private void open(final int address, final int value) {
		define(address, 4, Access.READ_WRITE);
		set(address, value);
	}

	private void text(final int address, final int length, final String text, final Access access) {
		define(address, length, access);
		setText(address, length, text);
	}

	/** Whether an address belongs to one of these registers. */
	boolean contains(final long address) {
		if (address >= Bootstrap.MANUFACTURER_SPACE) return false;
		final Map.Entry<Integer, Register> entry = table.floorEntry((int) address);
		return entry != null && address < entry.getKey() + entry.getValue().length();
	}

	/** The access of the register this address belongs to. */
	Access access(final int address) throws RegisterAccessException {
		final Map.Entry<Integer, Register> entry = table.floorEntry(address);
		if (entry == null || address >= entry.getKey() + entry.getValue().length()) {
			throw new RegisterAccessException(GvcpStatus.INVALID_ADDRESS.code(),
				String.format("there is no register at 0x%04X", address));
		}
		return entry.getValue().access();
	}

	// -- Values --

	/** Value of a 4-byte register. */
	int value(final int address) {
		return words.getInt(address);
	}

	void set(final int address, final int value) {
		words.putInt(address, value);
	}

	/** Stores a text padded with NUL; one that is too long is cut. */
	void setText(final int address, final int length, final String text) {
		final byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
		for (int i = 0; i < length; i++) bytes[address + i] = i < encoded.length ? encoded[i] : 0;
	}

	/** Text up to the first NUL. */
	String text(final int address, final int length) {
		int end = address;
		while (end < address + length && bytes[end] != 0) end++;
		return new String(bytes, address, end - address, StandardCharsets.UTF_8);
	}

	/**
	 * Reads bytes; they must begin in a register, gaps behind it read as 0, and so do registers that can only be
	 * written.
	 */
	void read(final int address, final byte[] into) throws RegisterAccessException {
		if (access(address) == Access.WRITE_ONLY) {
			Arrays.fill(into, (byte) 0);
			return;
		}
		for (int i = 0; i < into.length; i++) into[i] = address + i < bytes.length ? bytes[address + i] : 0;
	}
}
