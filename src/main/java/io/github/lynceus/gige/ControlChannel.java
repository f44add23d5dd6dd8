package io.github.lynceus.gige;

import io.github.lynceus.gvcp.Bootstrap;
import io.github.lynceus.gvcp.GvcpAck;
import io.github.lynceus.gvcp.GvcpCodec;
import io.github.lynceus.gvcp.GvcpCommand;
import io.github.lynceus.gvcp.GvcpReply;
import io.github.lynceus.gvcp.GvcpStatus;
import io.github.lynceus.gvcp.PacketResendCommand;
import io.github.lynceus.gvcp.ReadMemoryAck;
import io.github.lynceus.gvcp.ReadMemoryCommand;
import io.github.lynceus.gvcp.ReadRegisterAck;
import io.github.lynceus.gvcp.ReadRegisterCommand;
import io.github.lynceus.gvcp.RegisterWrite;
import io.github.lynceus.gvcp.WriteAck;
import io.github.lynceus.gvcp.WriteMemoryCommand;
import io.github.lynceus.gvcp.WriteRegisterCommand;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.channels.DatagramChannel;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * The connection to one device: its registers and memory, and the privilege to write them.
 * <p>
 * Safe for use by several threads; their commands go one after the other. A waiting thread can be
 * interrupted. All methods throw {@link GigeException} with one sentence for the user: {@link
 * StatusException} when the device refuses, {@link NoAnswerException} when it is silent, {@link
 * ControlLostException} for ever after control was lost.
 * </p>
 */
public final class ControlChannel implements AutoCloseable {

	private final InetAddress device;
	private final ControlOptions options;
	private final GvcpSocket socket;
	private final Privilege privilege;
	private volatile boolean closed;
	private volatile Integer capability;
	private volatile Long tickFrequency;

	private ControlChannel(final InetAddress device, final InetAddress local, final ControlOptions options) {
		this.device = device;
		this.options = options;
		socket = new GvcpSocket(device, local, options);
		privilege = new Privilege(this, socket, options.heartbeat());
	}

	/**
	 * Binds a socket to the local address that routes to the device. Sends nothing and holds no privilege
	 * yet, so this succeeds without a device.
	 */
	public static ControlChannel open(final InetAddress device, final ControlOptions options) {
		return new ControlChannel(device, localAddressTowards(device), options);
	}

	/** The address of this computer from which datagrams to the device leave. */
	static InetAddress localAddressTowards(final InetAddress device) {
		try (DatagramChannel probe = DatagramChannel.open(StandardProtocolFamily.INET)) {
			// NB: connecting a datagram socket asks the routing table and sends nothing.
			probe.connect(new InetSocketAddress(device, GvcpCodec.PORT));
			return ((InetSocketAddress) probe.getLocalAddress()).getAddress();
		}
		catch (final IOException exc) {
			throw new GigeException("No network interface of this computer leads to " + device.getHostAddress() + ": " +
				"check the cable and the interface's address.", exc);
		}
	}

	public InetAddress device() {
		return device;
	}

	/** This computer's address towards the device; its stream goes there too. */
	public InetAddress local() {
		return socket.local().getAddress();
	}

	public ChannelStatistics statistics() {
		return socket.statistics();
	}

	// -- Privilege --

	/**
	 * Takes control and starts the heartbeat. While another program holds the device this is tried again each
	 * second: a program that died leaves the device free once its heartbeat lapses.
	 *
	 * @param mode with {@link ControlMode#MONITOR} nothing is sent
	 * @param patience how long to wait for another program's session to end; zero for one try
	 * @param waiting is told before each wait, in one sentence, for whom and how long
	 * @throws StatusException ACCESS_DENIED if another program still has it after that
	 */
	public void takeControl(final ControlMode mode, final Duration patience, final Consumer<String> waiting) {
		privilege.take(mode, patience, waiting);
	}

	/**
	 * Takes control over from the program that holds it, which must have allowed that with the same key.
	 *
	 * @param key 16 bits
	 * @throws StatusException ACCESS_DENIED if it did not
	 */
	public void takeOver(final int key) {
		privilege.takeOver(key);
	}

	/**
	 * Lets another program take control over if it knows the key. When it does, control is lost here, which the
	 * listeners are told.
	 *
	 * @param key 16 bits
	 * @throws GigeException if the device cannot do that, or this channel does not hold it with {@link ControlMode#CONTROL}
	 */
	public void allowSwitchover(final int key) {
		privilege.allowSwitchover(key);
	}

	/** Address of the computer whose program controls the device; empty if nobody does, or the device does not tell. */
	public String controller() {
		return privilege.controller();
	}

	/** Whether this channel took control and has neither lost nor released it. */
	public boolean inControl() {
		return privilege.isHeld();
	}

	/** Gives control back; the device closes its stream with it. The channel can still read. */
	public void release() {
		privilege.release();
	}

	/**
	 * Adds a listener that is told the reason, once, when control is lost; at once if it is lost already. It
	 * runs on a thread of its own and may block.
	 */
	public void onControlLost(final Consumer<String> listener) {
		privilege.onLost(listener);
	}

	// -- Registers --

	/** One 32-bit register. */
	public int readRegister(final int address) {
		return readBatch(new int[] { address })[0];
	}

	/** Several registers, in as few commands as the device allows. */
	public int[] readRegisters(final int... addresses) {
		final int[] values = new int[addresses.length];
		int batch = addresses.length > 1 && can(Bootstrap.CAN_CONCATENATE) ? ReadRegisterCommand.MAX_REGISTERS : 1;
		for (int done = 0; done < addresses.length;) {
			final int[] some = Arrays.copyOfRange(addresses, done, Math.min(done + batch, addresses.length));
			final int[] got = readBatch(some);
			System.arraycopy(got, 0, values, done, got.length);
			done += got.length;
			// NB: a device that answers fewer than it was asked cannot really concatenate.
			if (got.length < some.length) batch = 1;
		}
		return values;
	}

	/** At least one value, at most as many as asked. */
	private int[] readBatch(final int[] addresses) {
		final List<Integer> asked = Arrays.stream(addresses).boxed().toList();
		final GvcpAck ack = command(new ReadRegisterCommand(asked), "reading", addresses[0]);
		return ((ReadRegisterAck) ack).values().stream().limit(addresses.length).mapToInt(Integer::intValue).toArray();
	}

	public void writeRegister(final int address, final int value) {
		writeBatch(List.of(new RegisterWrite(address, value)));
	}

	/**
	 * Several registers, in order, in as few commands as the device allows. Stops at the first that fails,
	 * which the exception names; those before it are written.
	 */
	public void writeRegisters(final List<RegisterWrite> writes) {
		final int batch = writes.size() > 1 && can(Bootstrap.CAN_CONCATENATE) ? WriteRegisterCommand.MAX_REGISTERS : 1;
		for (int done = 0; done < writes.size(); done += batch) {
			writeBatch(writes.subList(done, Math.min(done + batch, writes.size())));
		}
	}

	private void writeBatch(final List<RegisterWrite> writes) {
		final GvcpReply reply = exchange(new WriteRegisterCommand(writes), "writing", writes.get(0).address());
		if (!reply.status().isError()) return;
		final int index = reply.ack() instanceof WriteAck ack && ack.index() < writes.size() ? ack.index() : 0;
		throw refused(reply.status(), "writing", writes.get(index).address());
	}

	// -- Memory --

	/**
	 * Bytes from anywhere, in as many steps as needed. Addresses and lengths that are not multiples of 4 are
	 * widened on the wire and cut here.
	 */
	public byte[] readMemory(final long address, final int length) {
		checkRange(address, length);
		final long start = address & ~3;
		final int wanted = (int) (address + length - start + 3) & ~3;
		final byte[] data = new byte[wanted];
		for (int done = 0; done < wanted;) {
			final int count = Math.min(wanted - done, ReadMemoryCommand.MAX_COUNT);
			final long at = start + done;
			final byte[] got = ((ReadMemoryAck) command(new ReadMemoryCommand((int) at, count), "reading", at)).data();
			if (got.length == 0) {
				throw new GigeException(name() + String.format(" gave no data for address 0x%04X.", at));
			}
			System.arraycopy(got, 0, data, done, Math.min(got.length, count));
			done += Math.min(got.length & ~3, count);
			if (got.length < 4) {
				throw new GigeException(name() + String.format(" gave %d bytes for address 0x%04X.", got.length, at));
			}
		}
		final int skip = (int) (address - start);
		return Arrays.copyOfRange(data, skip, skip + length);
	}

	/**
	 * Bytes to anywhere; where address or length is no multiple of 4 the bytes around are read and written
	 * back.
	 */
	public void writeMemory(final long address, final byte[] data) {
		checkRange(address, data.length);
		final long start = address & ~3;
		final int length = (int) (address + data.length - start + 3) & ~3;
		byte[] whole = data;
		if (start != address || length != data.length) {
			whole = readMemory(start, length);
			System.arraycopy(data, 0, whole, (int) (address - start), data.length);
		}
		for (int done = 0; done < length; done += WriteMemoryCommand.MAX_COUNT) {
			final byte[] part = Arrays.copyOfRange(whole, done, Math.min(done + WriteMemoryCommand.MAX_COUNT, length));
			command(new WriteMemoryCommand((int) (start + done), part), "writing", start + done);
		}
	}

	private static void checkRange(final long address, final int length) {
		if (address < 0 || length < 0 || address + length > 1L << 32) {
			throw new GigeException(
				String.format("Address 0x%X, length %d is outside a camera's 32-bit memory.", address, length));
		}
	}

	// -- What the device says of itself --

	/** GVCP capability bits, see {@link Bootstrap}; 0 if the device does not say. Read once. */
	public int capability() {
		Integer value = capability;
		if (value == null) capability = value = readOptional(Bootstrap.GVCP_CAPABILITY);
		return value;
	}

	/** Timestamp ticks a second, 0 without timestamps. Read once. */
	public long tickFrequency() {
		Long value = tickFrequency;
		if (value == null) {
			value = (long) readOptional(Bootstrap.TICK_FREQUENCY_HIGH) << 32 |
				readOptional(Bootstrap.TICK_FREQUENCY_LOW) & 0xFFFFFFFFL;
			tickFrequency = value;
		}
		return value;
	}

	/** A register that a device need not have: 0 if it refuses. */
	int readOptional(final int address) {
		try {
			return readRegister(address);
		}
		catch (final StatusException exc) {
			return 0;
		}
	}

	/** Sets a register that a device need not have. */
	void writeOptional(final int address, final int value) {
		try {
			writeRegister(address, value);
		}
		catch (final StatusException exc) {
			// NB: then the device does as it does.
		}
	}

	private boolean can(final int bit) {
		return (capability() & bit) != 0;
	}

	// -- Commands --

	/** Asks for stream packets again. Not acknowledged, does not wait. */
	void requestResend(final PacketResendCommand request) {
		socket.post(request);
	}

	private GvcpAck command(final GvcpCommand command, final String doing, final long address) {
		final GvcpReply reply = exchange(command, doing, address);
		if (reply.status().isError()) throw refused(reply.status(), doing, address);
		return reply.ack();
	}

	private GvcpReply exchange(final GvcpCommand command, final String doing, final long address) {
		if (closed) throw socket.closed();
		return socket.ask(command, String.format("%s 0x%04X", doing, address), options.tries());
	}

	private StatusException refused(final GvcpStatus status, final String doing, final long address) {
		if (status.equals(GvcpStatus.ACCESS_DENIED)) privilege.denied();
		return new StatusException(status, String.format("%s refused %s address 0x%04X: %s (%s).", name(), doing,
			address, status.meaning(), status.name()));
	}

	/** As the beginning of a sentence. */
	String name() {
		return "The camera at " + device.getHostAddress();
	}

	// -- Closing --

	/**
	 * Stops the stream, gives control back and closes the socket. Threads that wait for the device are let go
	 * with a {@link ChannelClosedException}. Never throws, and takes no longer than the tries of one command.
	 */
	@Override
	public void close() {
		if (closed) return;
		closed = true;
		final boolean held = inControl();
		privilege.stopHeartbeat();
		socket.seal();
		final boolean interrupted = Thread.interrupted();
		try {
			if (held) {
				socket.ask(stop(Bootstrap.SCP), "closing the stream", (options.tries() + 1) / 2);
				socket.ask(stop(Bootstrap.CCP), "releasing control", Math.max(1, options.tries() / 2));
			}
		}
		catch (final GigeException exc) {
			// NB: nobody is left to tell; if this last word is lost too, the device's own heartbeat frees it.
			socket.post(stop(Bootstrap.CCP));
		}
		finally {
			socket.fail(socket::closed);
			socket.close();
			if (interrupted) Thread.currentThread().interrupt();
		}
	}

	private static GvcpCommand stop(final int register) {
		return new WriteRegisterCommand(List.of(new RegisterWrite(register, 0)));
	}
}
