package io.github.lynceus.fiji.robot;

import io.github.lynceus.gige.ControlChannel;
import io.github.lynceus.gige.ControlOptions;
import io.github.lynceus.gvcp.Bootstrap;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Somebody else on the network who reads a camera's registers without having control: anybody may. */
final class Onlooker implements AutoCloseable {

	/** Registers of Telops cameras; the height includes two rows of header. */
	static final int WIDTH = 0xD300;
	static final int HEIGHT = 0xD304;
	static final int HEADER_ROWS = 2;
	static final int OFFSET_X = 0xEB44;
	static final int OFFSET_Y = 0xEB48;

	private final String address;
	private final ControlChannel channel;

	Onlooker(final String address) throws UnknownHostException {
		this.address = address;
		channel = ControlChannel.open(InetAddress.getByName(address), ControlOptions.defaults());
	}

	String address() {
		return address;
	}

	/** A register's value. */
	int read(final int register) {
		return channel.readRegister(register);
	}

	/** Whether nobody has control. */
	boolean isFree() {
		return read(Bootstrap.CCP) == 0;
	}

	/** Whether the stream channel is closed. */
	boolean isSilent() {
		return read(Bootstrap.SCP) == 0;
	}

	@Override
	public void close() {
		channel.close();
	}
}
