package io.github.lynceus.linux;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.lynceus.Awaiting;
import io.github.lynceus.Loopback;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each side also talks to a plain channel of the JDK, so that they are not each other's only witness. */
class BatchTest {

	private DatagramChannel in;
	private DatagramChannel out;
	private InetSocketAddress to;

	@BeforeEach
	void open() throws IOException {
		assumeTrue(System.getProperty("os.name").equals("Linux"), "these calls are Linux's");
		in = DatagramChannel.open(StandardProtocolFamily.INET);
		in.setOption(StandardSocketOptions.SO_RCVBUF, 1 << 20);
		in.bind(new InetSocketAddress(Loopback.address(1), 0)).configureBlocking(false);
		to = (InetSocketAddress) in.getLocalAddress();
		out = DatagramChannel.open(StandardProtocolFamily.INET);
		out.bind(new InetSocketAddress(Loopback.address(2), 0)).connect(to);
	}

	@AfterEach
	void close() throws IOException {
		if (in != null) in.close();
		if (out != null) out.close();
	}

	// -- Reading --

	@Test
	void everyDatagramOfTheChannelIsReadOnceAndInOrder() throws Exception {
		final BatchReader reader = BatchReader.of(in, true).orElseThrow();
		for (int i = 0; i < 200; i++) out.write(ByteBuffer.wrap(content(i, 1 + 7 * i)));
		final List<byte[]> read = read(reader, 200);
		for (int i = 0; i < 200; i++) assertArrayEquals(content(i, 1 + 7 * i), read.get(i));
		assertEquals(0, reader.read((at, length, sender) -> {}));
	}

	@Test
	void anEmptyDatagramIsOneToo() throws Exception {
		final BatchReader reader = BatchReader.of(in, true).orElseThrow();
		// NB: a channel that is connected sends nothing for nothing.
		try (DatagramSocket socket = new DatagramSocket()) {
			socket.send(new DatagramPacket(new byte[0], 0, to));
		}
		assertArrayEquals(new byte[0], read(reader, 1).get(0));
	}

	@Test
	void theSenderIsToldByEachDatagram() throws Exception {
		final BatchReader reader = BatchReader.of(in, true).orElseThrow();
		final List<Integer> senders = new ArrayList<>();
		try (DatagramChannel other = DatagramChannel.open(StandardProtocolFamily.INET)) {
			other.bind(new InetSocketAddress(Loopback.address(3), 0)).connect(to);
			out.write(ByteBuffer.wrap(content(1, 10)));
			other.write(ByteBuffer.wrap(content(2, 10)));
			out.write(ByteBuffer.wrap(content(3, 10)));
			Awaiting.until("three datagrams", () -> {
				readOnce(reader, (at, length, sender) -> senders.add(sender));
				return senders.size() == 3;
			});
		}
		assertEquals(List.of(word(2), word(3), word(2)), senders);
	}

	// -- Writing --

	@Test
	void theJdkReadsWhatABatchSends() throws Exception {
		final BatchWriter writer = BatchWriter.of(out).orElseThrow();
		final int[] starts = new int[101];
		final ByteBuffer data = ByteBuffer.allocateDirect(100 * 200);
		for (int i = 0; i < 100; i++) {
			data.put(content(i, 1 + i));
			starts[i + 1] = data.position();
		}
		writer.send(data, starts, 10, 100, false);
		for (int i = 10; i < 100; i++) assertArrayEquals(content(i, 1 + i), receive());
	}

	@Test
	void piecesArriveAsTheDatagramsTheyAreMadeOf() throws Exception {
		sendPieces(BatchWriter.of(out).orElseThrow());
		for (int i = 0; i < PIECES.length; i++) assertArrayEquals(content(i, PIECES[i]), receive(), "datagram " + i);
	}

	/** Read in pieces, where the system hands them on as such. */
	@Test
	void piecesThatAreReadAsSuchFallIntoTheirDatagrams() throws Exception {
		final BatchReader reader = BatchReader.of(in, true).orElseThrow();
		sendPieces(BatchWriter.of(out).orElseThrow());
		final List<byte[]> read = read(reader, PIECES.length);
		for (int i = 0; i < PIECES.length; i++) assertArrayEquals(content(i, PIECES[i]), read.get(i), "datagram " + i);
	}

	/** For who wants to compare. */
	@Test
	void aReaderThatWantsNoPiecesGetsSingleDatagrams() throws Exception {
		final BatchReader reader = BatchReader.of(in, false).orElseThrow();
		sendPieces(BatchWriter.of(out).orElseThrow());
		final List<Integer> places = new ArrayList<>();
		Awaiting.until("all datagrams", () -> {
			readOnce(reader, (at, length, sender) -> places.add(at));
			return places.size() >= PIECES.length;
		});
		assertEquals(PIECES.length, places.size());
		// What comes as a piece stands side by side.
		assertTrue(places.stream().filter(at -> at % (1 << 16) < (1 << 15)).count() == PIECES.length, places.toString());
	}

	/** A leader, data with a shorter end, a trailer, and once more. */
	private static final int[] PIECES = pieces();

	private static int[] pieces() {
		final int[] lengths = new int[2 * 102];
		Arrays.fill(lengths, 1472);
		for (int i = 0; i < lengths.length; i += 102) {
			lengths[i] = 44;
			lengths[i + 100] = 500;
			lengths[i + 101] = 16;
		}
		return lengths;
	}

	private static void sendPieces(final BatchWriter writer) throws IOException {
		final int[] starts = new int[PIECES.length + 1];
		final ByteBuffer data = ByteBuffer.allocateDirect(1472 * PIECES.length);
		for (int i = 0; i < PIECES.length; i++) {
			data.put(content(i, PIECES[i]));
			starts[i + 1] = data.position();
		}
		writer.send(data, starts, 0, PIECES.length, true);
	}

	// -- What the system knows --

	@Test
	void whatTheSystemThrewAwayIsCounted() throws Exception {
		final int sent = 5000;
		for (int i = 0; i < sent; i++) out.write(ByteBuffer.wrap(content(i, 1000)));
		final long drops = UdpTable.find(to).orElseThrow().drops();
		final double full = UdpTable.find(to).orElseThrow().queued() / 2.0 / in.getOption(StandardSocketOptions.SO_RCVBUF);
		assertEquals(1, full, 0.05, "it is full at twice what the socket says");
		int read = 0;
		for (byte[] datagram = poll(); datagram != null; datagram = poll()) read++;
		assertEquals(0, UdpTable.find(to).orElseThrow().queued());
		assertTrue(drops > 0, "the buffer holds less than all of it");
		assertEquals(sent, read + drops);
	}

	@Test
	void aTableLineIsFoundByItsAddress() throws Exception {
		final List<String> table = List.of(
			"   sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref pointer drops",
			" 1024: 0100007F:D431 00000000:0000 07 00000000:0001A300 00:00000000 00000000     0        0 4711 2 0000000000000000 17",
			" 1025: 00000000:0044 00000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 4712 2 0000000000000000 0",
			" 1025: 00000000:0044 00000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 4713 2 0000000000000000 0",
			"cut short");
		final InetAddress local = InetAddress.getByName("127.0.0.1");
		assertEquals(new UdpTable.Socket(4711, 0x1A300, 17), UdpTable.find(table, new InetSocketAddress(local, 0xD431)).orElseThrow());
		assertTrue(UdpTable.find(table, new InetSocketAddress(local, 0xD432)).isEmpty());
		assertTrue(UdpTable.find(table, new InetSocketAddress(0x44)).isEmpty(), "two share this port");
	}

	// -- Helpers --

	private static byte[] content(final int seed, final int length) {
		final byte[] bytes = new byte[length];
		for (int i = 0; i < length; i++) bytes[i] = (byte) (seed * 31 + i * 7);
		return bytes;
	}

	private static int word(final int n) throws IOException {
		return ByteBuffer.wrap(InetAddress.getByName(Loopback.address(n)).getAddress()).getInt();
	}

	private static List<byte[]> read(final BatchReader reader, final int n) throws Exception {
		final List<byte[]> read = new ArrayList<>();
		Awaiting.until(n + " datagrams", () -> {
			readOnce(reader, (at, length, sender) -> {
				final byte[] bytes = new byte[length];
				reader.memory().get(at, bytes);
				read.add(bytes);
			});
			return read.size() >= n;
		});
		return read;
	}

	private byte[] receive() throws Exception {
		final byte[][] found = new byte[1][];
		Awaiting.until("a datagram", () -> (found[0] = poll()) != null);
		return found[0];
	}

	private static void readOnce(final BatchReader reader, final BatchReader.Datagrams to) {
		try {
			reader.read(to);
		}
		catch (final IOException exc) {
			throw new UncheckedIOException(exc);
		}
	}

	private byte[] poll() {
		final ByteBuffer datagram = ByteBuffer.allocate(1 << 16);
		try {
			if (in.receive(datagram) == null) return null;
		}
		catch (final IOException exc) {
			throw new UncheckedIOException(exc);
		}
		final byte[] bytes = new byte[datagram.position()];
		datagram.flip().get(bytes);
		return bytes;
	}
}
