package io.github.lynceus.gige;

import io.github.lynceus.gvcp.Bootstrap;
import io.github.lynceus.gvsp.GvspPacket;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.concurrent.TimeUnit;

/**
 * Finds the largest packet the path from the device carries, by having it send test packets while nothing is
 * streamed. The device is left at a size that passed, or as it was.
 */
final class PacketSizeProbe {

	/** Every path carries this (RFC 791), so a device that has test packets gets one through. */
	private static final int SMALLEST = 576;
	private static final int LARGEST = 9000;
	private static final int ETHERNET = 1500;
	/** Sizes are multiples of this. */
	private static final int STEP = 4;
	private static final int TRIES = 3;
	private static final long WAIT = TimeUnit.MILLISECONDS.toNanos(60);

	private final ControlChannel control;
	private final DatagramChannel channel;
	private final ByteBuffer datagram = ByteBuffer.allocate(1 << 16);

	/** @param channel bound, not blocking, and where the device's open stream channel leads to */
	PacketSizeProbe(final ControlChannel control, final DatagramChannel channel) {
		this.control = control;
		this.channel = channel;
	}

	/**
	 * Takes at most about two seconds.
	 *
	 * @param wanted largest size to try, 0 for jumbo frames
	 * @return the size the device is left at
	 */
	int probe(final int wanted) throws IOException {
		final int before = control.readRegister(Bootstrap.SCPS) & ~Bootstrap.SCPS_FIRE_TEST;
		int chosen = before;
		try {
			final int found = largest(wanted);
			if (found > 0) chosen = before & Bootstrap.SCPS_BIG_ENDIAN | found;
		}
		finally {
			control.writeRegister(Bootstrap.SCPS, chosen);
		}
		return control.readRegister(Bootstrap.SCPS) & Bootstrap.SCPS_SIZE;
	}

	/** The largest size that passes, 0 if nothing does; the device is left at one that was tried. */
	int largest(final int wanted) throws IOException {
		try (Selector selector = Selector.open()) {
			channel.register(selector, SelectionKey.OP_READ);
			return search(selector, limit(wanted));
		}
	}

	/** The largest size worth a try. */
	int limit(final int wanted) throws IOException {
		return Math.min(wanted == 0 ? LARGEST : wanted, interfaceLimit());
	}

	/** 0 if nothing passes. */
	private int search(final Selector selector, final int largest) throws IOException {
		int good = passes(selector, Math.min(SMALLEST, largest));
		if (good == 0 || good >= largest) return good;
		final int top = passes(selector, largest);
		if (top > 0) return top;
		int bad = largest;
		if (ETHERNET > good && ETHERNET < bad) {
			final int ethernet = passes(selector, ETHERNET);
			if (ethernet > 0) good = ethernet;
			else bad = ETHERNET;
		}
		while (bad - good > STEP) {
			final int middle = (good + bad) / 2 / STEP * STEP;
			if (middle <= good) break;
			final int passed = passes(selector, middle);
			if (passed > good) good = passed;
			else bad = middle;
		}
		return good;
	}

	/** The size the device made of it, if a packet of that size arrives; else 0. */
	private int passes(final Selector selector, final int size) throws IOException {
		control.writeRegister(Bootstrap.SCPS, Bootstrap.SCPS_DO_NOT_FRAGMENT | size);
		final int actual = control.readRegister(Bootstrap.SCPS) & Bootstrap.SCPS_SIZE;
		if (actual > size || actual <= GvspPacket.IP_UDP_LENGTH + GvspPacket.HEADER_LENGTH) return 0;
		for (int i = 0; i < TRIES; i++) {
			control.writeRegister(Bootstrap.SCPS, Bootstrap.SCPS_FIRE_TEST | Bootstrap.SCPS_DO_NOT_FRAGMENT | actual);
			if (arrives(selector, actual - GvspPacket.IP_UDP_LENGTH)) return actual;
		}
		return 0;
	}

	private boolean arrives(final Selector selector, final int length) throws IOException {
		final long deadline = System.nanoTime() + WAIT;
		for (long left = WAIT; left > 0; left = deadline - System.nanoTime()) {
			selector.select(Math.max(1, TimeUnit.NANOSECONDS.toMillis(left)));
			selector.selectedKeys().clear();
			if (Thread.currentThread().isInterrupted()) {
				throw new CommandInterruptedException("Interrupted while trying packet sizes.");
			}
			for (;;) {
				datagram.clear();
				final SocketAddress sender = channel.receive(datagram);
				if (sender == null) break;
				final boolean fits = datagram.position() == length && datagram.getShort(2) == 0;
				if (fits && ((InetSocketAddress) sender).getAddress().equals(control.device())) return true;
			}
		}
		return false;
	}

	private int interfaceLimit() throws IOException {
		final NetworkInterface nic = NetworkInterface.getByInetAddress(control.local());
		return nic == null || nic.getMTU() <= 0 ? LARGEST : nic.getMTU();
	}
}
