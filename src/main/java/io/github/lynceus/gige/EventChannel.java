package io.github.lynceus.gige;

import io.github.lynceus.gvcp.Bootstrap;
import io.github.lynceus.gvcp.EventCommand;
import io.github.lynceus.gvcp.GvcpCodec;
import io.github.lynceus.gvcp.GvcpRequest;
import io.github.lynceus.gvcp.MalformedPacketException;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/**
 * The message channel of a device: takes in its events, acknowledges them, and tells whoever listens.
 * <p>
 * Acknowledges leave at once, from the receive thread; listeners run one after the other on a second thread and may
 * take their time.
 * </p>
 */
public final class EventChannel implements AutoCloseable {

	private static final int DATAGRAM = 1 << 16;

	private final ControlChannel control;
	private final DatagramChannel channel;
	private final LinkedBlockingQueue<DeviceEvent> waiting;
	private final List<Consumer<DeviceEvent>> listeners = new CopyOnWriteArrayList<>();
	private final RecentMessages recent = new RecentMessages();
	private final Thread receiver;
	private final Thread teller;
	private volatile boolean closed;

	private final LongAdder messages = new LongAdder();
	private final LongAdder events = new LongAdder();
	private final LongAdder duplicates = new LongAdder();
	private final LongAdder malformed = new LongAdder();
	private final LongAdder foreign = new LongAdder();
	private final LongAdder dropped = new LongAdder();
	private final LongAdder failures = new LongAdder();

	private EventChannel(final ControlChannel control, final DatagramChannel channel, final EventOptions options) {
		this.control = control;
		this.channel = channel;
		waiting = new LinkedBlockingQueue<>(options.queue());
		final String device = control.device().getHostAddress();
		receiver = new Thread(this::receive, "lynceus-events-" + device);
		teller = new Thread(this::tell, "lynceus-event-listeners-" + device);
		receiver.setDaemon(true);
		teller.setDaemon(true);
	}

	/**
	 * Tells the device where its events go. Which ones it reports is up to its features (EventSelector,
	 * EventNotification).
	 *
	 * @param control in control of the device; it stays open when this is closed
	 * @param listener told every event from the first on
	 * @throws GigeException if the device has no message channel
	 */
	public static EventChannel open(final ControlChannel control, final EventOptions options,
		final Consumer<DeviceEvent> listener)
	{
		final String address = control.device().getHostAddress();
		if (control.readOptional(Bootstrap.MESSAGE_CHANNELS) == 0) {
			throw new GigeException("The camera at " + address + " has no message channel: it reports no events.");
		}
		try {
			final DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET);
			final EventChannel opened = new EventChannel(control, channel, options);
			opened.listeners.add(listener);
			try {
				channel.bind(new InetSocketAddress(control.local(), 0));
				opened.receiver.start();
				opened.teller.start();
				opened.openOnDevice(options);
			}
			catch (final IOException | RuntimeException exc) {
				opened.close();
				throw exc;
			}
			return opened;
		}
		catch (final IOException exc) {
			throw new GigeException("No socket could be opened for the events of the camera at " + address + ": " +
				exc.getMessage() + ".", exc);
		}
	}

	/** The port last, as it opens the channel. */
	private void openOnDevice(final EventOptions options) throws IOException {
		control.writeRegister(Bootstrap.MCDA, Ipv4.word(control.local()));
		final int retryAfter = (int) options.retryAfter().toMillis();
		if (retryAfter > 0) control.writeOptional(Bootstrap.MCTT, retryAfter);
		if (options.retries() >= 0) control.writeOptional(Bootstrap.MCRC, options.retries());
		control.writeRegister(Bootstrap.MCP, port());
		// NB: as for the stream, a datagram from here lets stateful firewalls accept what comes back.
		final int source = control.readOptional(Bootstrap.MCSP) & 0xFFFF;
		if (source != 0) channel.send(ByteBuffer.allocate(1), new InetSocketAddress(control.device(), source));
	}

	// -- State --

	/** Local port. */
	public int port() throws IOException {
		return ((InetSocketAddress) channel.getLocalAddress()).getPort();
	}

	/** Adds a listener; it is told every event from now on, on a thread of this channel. */
	public void addListener(final Consumer<DeviceEvent> listener) {
		listeners.add(listener);
	}

	/** Ends {@link #addListener}. */
	public void removeListener(final Consumer<DeviceEvent> listener) {
		listeners.remove(listener);
	}

	public EventStatistics statistics() {
		return new EventStatistics(messages.sum(), events.sum(), duplicates.sum(), malformed.sum(), foreign.sum(),
			dropped.sum(), failures.sum());
	}

	/** Closes the device's message channel and ends the threads; events that wait are not told any more. Never throws. */
	@Override
	public void close() {
		if (closed) return;
		closed = true;
		try {
			if (control.inControl()) control.writeRegister(Bootstrap.MCP, 0);
		}
		catch (final GigeException exc) {
			// NB: a device that is gone reports nothing more; this side closes all the same.
		}
		try {
			channel.close();
		}
		catch (final IOException exc) {
			// NB: nothing more to do with a socket that will not close.
		}
		teller.interrupt();
	}

	// -- Threads --

	private void receive() {
		final ByteBuffer in = ByteBuffer.allocate(DATAGRAM);
		while (!closed) {
			try {
				final InetSocketAddress sender = (InetSocketAddress) channel.receive(in.clear());
				if (sender.getAddress().equals(control.device())) take(in.flip(), sender);
				else foreign.increment();
			}
			catch (final IOException exc) {
				// NB: closing ends the wait; an ICMP error concerns one acknowledge, which the device asks for again.
				if (!channel.isOpen()) return;
			}
		}
	}

	private void take(final ByteBuffer in, final InetSocketAddress sender) throws IOException {
		final GvcpRequest request;
		try {
			request = GvcpCodec.decodeRequest(Unpooled.wrappedBuffer(in.duplicate()));
		}
		catch (final MalformedPacketException exc) {
			malformed.increment();
			return;
		}
		if (!(request.command() instanceof EventCommand command)) {
			malformed.increment();
			return;
		}
		if (request.ackRequired()) acknowledge(request, sender);
		if (!recent.isNew(in)) {
			duplicates.increment();
			return;
		}
		messages.increment();
		for (int i = 0; i < command.events().size(); i++) {
			events.increment();
			if (!waiting.offer(DeviceEvent.of(command, i))) dropped.increment();
		}
	}

	private void acknowledge(final GvcpRequest request, final InetSocketAddress sender) throws IOException {
		final ByteBuffer out = ByteBuffer.allocate(GvcpCodec.HEADER_LENGTH);
		out.putShort((short) 0).putShort((short) (request.command().code() + 1)).putShort((short) 0);
		channel.send(out.putShort((short) request.id()).flip(), sender);
	}

	private void tell() {
		try {
			while (!closed) {
				final DeviceEvent event = waiting.take();
				for (final Consumer<DeviceEvent> listener : listeners) tell(listener, event);
			}
		}
		catch (final InterruptedException exc) {
			// NB: closed.
		}
	}

	private void tell(final Consumer<DeviceEvent> listener, final DeviceEvent event) {
		try {
			listener.accept(event);
		}
		catch (final RuntimeException exc) {
			// NB: a listener that fails must not keep events from the others; the count tells of it.
			failures.increment();
		}
	}
}
