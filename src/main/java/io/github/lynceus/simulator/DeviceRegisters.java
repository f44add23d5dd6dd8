package io.github.lynceus.simulator;

import io.github.lynceus.gvcp.Bootstrap;
import io.github.lynceus.gvcp.GvcpStatus;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;

/**
 * The whole register space of a device as clients see it: bootstrap registers, description, the model's registers, and
 * what writing does. Used on the event loop only.
 * <p>
 * Order of refusal: bad alignment; access denied while another client holds control; no such register; write-protected;
 * access denied because nobody holds control.
 * </p>
 */
final class DeviceRegisters {

	private static final int GVCP_CONFIGURATION_MASK = Bootstrap.HEARTBEAT_OFF | Bootstrap.PENDING_ACK_ON |
		Bootstrap.EXTENDED_STATUS_ON | 0x8 | Bootstrap.EXTENDED_STATUS_2_ON;
	private static final int EXTENDED_STATUS = Bootstrap.EXTENDED_STATUS_ON | Bootstrap.EXTENDED_STATUS_2_ON;
	private static final int MIN_HEARTBEAT = 500;
	private static final int LINK_LOCAL = 0x4;

	private final BootstrapRegisters bootstrap;
	private final Description description;
	private final DeviceModel model;
	private final ControlPrivilege privilege;
	private final DeviceClock clock;
	private final StreamChannel stream;
	private final MessageChannel messages;
	private final DeviceOptions options;
	private final Runnable heartbeatChanged;

	/** @param heartbeatChanged called when control is taken or given up, or the heartbeat timeout is another */
	DeviceRegisters(final BootstrapRegisters bootstrap, final Description description, final DeviceModel model,
		final ControlPrivilege privilege, final DeviceClock clock, final StreamChannel stream,
		final MessageChannel messages, final DeviceOptions options, final Runnable heartbeatChanged)
	{
		this.bootstrap = bootstrap;
		this.description = description;
		this.model = model;
		this.privilege = privilege;
		this.clock = clock;
		this.stream = stream;
		this.messages = messages;
		this.options = options;
		this.heartbeatChanged = heartbeatChanged;
		bootstrap.setText(Bootstrap.FIRST_URL, Bootstrap.URL_LENGTH, description.url());
		bootstrap.setText(Bootstrap.SECOND_URL, Bootstrap.URL_LENGTH, description.url());
		applyStreamSettings();
	}

	/** How long the camera takes for an access. */
	long latencyNanos(final long address, final int length, final boolean write) {
		return !isBootstrap(address) && !description.contains(address, 4) && length > 0 && address % 4 == 0 ? model.latencyNanos(address,
			length, write) : 0;
	}

	/** Whether an access is no matter of the model, nor of the description. */
	private boolean isBootstrap(final long address) {
		return address < Bootstrap.MANUFACTURER_SPACE && (!model.hasLowRegisters() || bootstrap.contains(address));
	}

	// -- Reading --

	/** Reads bytes for a client; their number is a multiple of 4 and not 0. */
	byte[] read(final InetSocketAddress who, final long address, final int count) throws RegisterAccessException {
		if (address % 4 != 0 || count % 4 != 0) throw refused(GvcpStatus.BAD_ALIGNMENT, address);
		if (!privilege.mayRead(who)) throw refused(GvcpStatus.ACCESS_DENIED, address);
		final byte[] into = new byte[count];
		if (isBootstrap(address)) bootstrap.read((int) address, into);
		else if (description.contains(address, count)) description.read(address, into);
		else model.read(address, into);
		return into;
	}

	// -- Writing --

	/**
	 * Writes bytes for a client.
	 *
	 * @param data a multiple of 4 bytes, not 0
	 */
	void write(final InetSocketAddress who, final long address, final byte[] data) throws RegisterAccessException {
		if (address % 4 != 0 || data.length % 4 != 0) throw refused(GvcpStatus.BAD_ALIGNMENT, address);
		if (address == Bootstrap.CCP) {
			writeControl(who, word(data, 0));
			return;
		}
		if (privilege.isHeldByAnother(who)) throw refused(GvcpStatus.ACCESS_DENIED, address);
		if (isBootstrap(address)) requireWritable((int) address, data.length);
		else if (description.contains(address, 4)) throw refused(GvcpStatus.WRITE_PROTECT, address);
		if (!privilege.isHeldBy(who)) throw refused(GvcpStatus.ACCESS_DENIED, address);
		if (!isBootstrap(address)) {
			model.write(address, data);
			return;
		}
		for (int i = 0; i < data.length; i += 4) writeBootstrap((int) address + i, word(data, i));
	}

	private void requireWritable(final int address, final int length) throws RegisterAccessException {
		for (int at = address; at < address + length; at += 4) {
			if (bootstrap.access(at) == BootstrapRegisters.Access.READ_ONLY) throw refused(GvcpStatus.WRITE_PROTECT, at);
		}
	}

	private void writeControl(final InetSocketAddress who, final int value) throws RegisterAccessException {
		final boolean held = privilege.owner() != null;
		final GvcpStatus status = privilege.request(who, value, System.nanoTime());
		if (status.isError()) throw refused(status, Bootstrap.CCP);
		if (held && privilege.owner() == null) controlGone();
		else publishOwner();
		heartbeatChanged.run();
	}

	private void writeBootstrap(final int address, final int value) throws RegisterAccessException {
		switch (address) {
			case Bootstrap.IP_CONFIGURATION -> bootstrap.set(address, value & 0x3 | LINK_LOCAL);
			case Bootstrap.HEARTBEAT_TIMEOUT -> {
				bootstrap.set(address, value >= 0 && value < MIN_HEARTBEAT ? MIN_HEARTBEAT : value & Integer.MAX_VALUE);
				heartbeatChanged.run();
			}
			case Bootstrap.TIMESTAMP_CONTROL -> controlTimestamp(value);
			case Bootstrap.SWITCHOVER_KEY -> privilege.setSwitchoverKey(value);
			case Bootstrap.GVCP_CONFIGURATION -> {
				bootstrap.set(address, value & GVCP_CONFIGURATION_MASK);
				heartbeatChanged.run();
				applyStreamSettings();
			}
			case Bootstrap.GVSP_CONFIGURATION -> setStream(address, value & Bootstrap.EXTENDED_IDS_ON);
			case Bootstrap.MCP -> {
				bootstrap.set(address, value & 0xFFFF);
				openMessages();
			}
			case Bootstrap.MCDA -> {
				bootstrap.set(address, value);
				openMessages();
			}
			case Bootstrap.SCPD -> setStream(address, value);
			case Bootstrap.SCPS -> writePacketSize(value);
			case Bootstrap.SCCFG -> setStream(address, value & bootstrap.value(Bootstrap.SCC) & 0xFFFF);
			case Bootstrap.SCDA -> {
				bootstrap.set(address, value);
				if (bootstrap.value(Bootstrap.SCP) != 0) openStream();
			}
			case Bootstrap.SCP -> writePort(value & 0xFFFF);
			default -> bootstrap.set(address, value);
		}
	}

	private void controlTimestamp(final int value) {
		// NB: both bits together latch the time before the reset.
		if ((value & Bootstrap.TIMESTAMP_LATCH) != 0) {
			final long ticks = clock.ticks();
			bootstrap.set(Bootstrap.TIMESTAMP_HIGH, (int) (ticks >>> 32));
			bootstrap.set(Bootstrap.TIMESTAMP_LOW, (int) ticks);
		}
		if ((value & Bootstrap.TIMESTAMP_RESET) != 0) clock.reset();
	}

	// -- Stream channel --

	private void setStream(final int address, final int value) {
		bootstrap.set(address, value);
		applyStreamSettings();
	}

	private void writePacketSize(final int value) {
		final int wanted = value & Bootstrap.SCPS_SIZE;
		final int size = Math.max(options.minPacketSize(), Math.min(options.maxPacketSize(), wanted)) & ~3;
		setStream(Bootstrap.SCPS, value & (Bootstrap.SCPS_DO_NOT_FRAGMENT | Bootstrap.SCPS_BIG_ENDIAN) | size);
		if ((value & Bootstrap.SCPS_FIRE_TEST) != 0) stream.fireTestPacket();
	}

	private void applyStreamSettings() {
		final int size = bootstrap.value(Bootstrap.SCPS);
		stream.setSettings(new StreamSettings(size & Bootstrap.SCPS_SIZE, (size & Bootstrap.SCPS_DO_NOT_FRAGMENT) != 0,
			(size & Bootstrap.SCPS_BIG_ENDIAN) != 0, Integer.toUnsignedLong(bootstrap.value(Bootstrap.SCPD)),
			(bootstrap.value(Bootstrap.GVSP_CONFIGURATION) & Bootstrap.EXTENDED_IDS_ON) != 0,
			(bootstrap.value(Bootstrap.GVCP_CONFIGURATION) & EXTENDED_STATUS) != 0, bootstrap.value(Bootstrap.SCCFG)));
	}

	private void writePort(final int port) throws RegisterAccessException {
		if (port == bootstrap.value(Bootstrap.SCP)) return;
		bootstrap.set(Bootstrap.SCP, port);
		if (port == 0) closeStream();
		else openStream();
	}

	/** Opens the channel once both port and address are known; clients write them in either order. */
	private void openStream() throws RegisterAccessException {
		final int address = bootstrap.value(Bootstrap.SCDA);
		if (address == 0) {
			closeSocket();
			return;
		}
		try {
			final InetSocketAddress to = new InetSocketAddress(address(address), bootstrap.value(Bootstrap.SCP));
			bootstrap.set(Bootstrap.SCSP, stream.open(to));
		}
		catch (final IOException e) {
			closeStream();
			throw refused(GvcpStatus.INVALID_PARAMETER, Bootstrap.SCP);
		}
	}

	/** Opens the message channel once both port and address are known, and closes it when one is not. */
	private void openMessages() throws RegisterAccessException {
		final int port = bootstrap.value(Bootstrap.MCP);
		final int address = bootstrap.value(Bootstrap.MCDA);
		if (port == 0 || address == 0) {
			messages.close();
			return;
		}
		try {
			messages.open(address(bootstrap.value(Bootstrap.CURRENT_IP)), new InetSocketAddress(address(address), port));
		}
		catch (final UnknownHostException e) {
			throw refused(GvcpStatus.INVALID_PARAMETER, Bootstrap.MCDA);
		}
	}

	private void closeStream() {
		bootstrap.set(Bootstrap.SCP, 0);
		closeSocket();
	}

	private void closeSocket() {
		bootstrap.set(Bootstrap.SCSP, 0);
		stream.shut();
	}

	/** Whether resent packets go to whoever asked for them. */
	boolean resendsToRequester() {
		return (bootstrap.value(Bootstrap.SCCFG) & Bootstrap.CHANNEL_RESEND_TO_REQUESTER) != 0;
	}

	// -- Control --

	/** The owner is gone: nothing stays open that was opened for it. */
	void controlGone() {
		privilege.release();
		publishOwner();
		closeStream();
		bootstrap.set(Bootstrap.MCP, 0);
		messages.close();
		model.controlReleased();
	}

	private void publishOwner() {
		final InetSocketAddress owner = privilege.owner();
		bootstrap.set(Bootstrap.CCP, privilege.value());
		bootstrap.set(Bootstrap.CONTROLLER_PORT, owner == null ? 0 : owner.getPort());
		bootstrap.set(Bootstrap.CONTROLLER_ADDRESS, owner == null ? 0 : number(owner.getAddress()));
	}

	// -- Pieces --

	static int number(final InetAddress address) {
		return ByteBuffer.wrap(address.getAddress()).getInt();
	}

	static InetAddress address(final int number) throws UnknownHostException {
		return InetAddress.getByAddress(ByteBuffer.allocate(4).putInt(number).array());
	}

	private static int word(final byte[] data, final int at) {
		return ByteBuffer.wrap(data).getInt(at);
	}

	private static RegisterAccessException refused(final GvcpStatus status, final long address) {
		return new RegisterAccessException(status.code(),
			String.format("0x%X: %s", address, status.meaning()));
	}
}
