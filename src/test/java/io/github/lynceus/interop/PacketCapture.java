package io.github.lynceus.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;

/** What went over the calling JVM's loopback interface, and what Wireshark's dissector says about it. */
final class PacketCapture implements AutoCloseable {

	private static final Duration LIMIT = Duration.ofSeconds(60);
	/** Where the mark goes that ends a capture. */
	private static final int DISCARD = 9;

	private final Path file;
	private final ExternalProcess dumpcap;
	/** Protocol by port, where the dissector does not know it. */
	private final Map<String, String> protocols = new TreeMap<>();

	private PacketCapture() throws IOException {
		file = Files.createTempFile("camera", ".pcapng");
		dumpcap = ExternalProcess.start("dumpcap", "-q", "-i", "lo", "-f", "udp", "-w", file.toString());
	}

	static PacketCapture start() throws IOException {
		final PacketCapture capture = new PacketCapture();
		capture.dumpcap.awaitLine(line -> line.startsWith("File:"), LIMIT);
		return capture;
	}

	/** Ends it when everything sent so far is in the file, as that is written with some delay. */
	void finish() throws IOException {
		final String mark = "end of capture";
		final byte[] bytes = mark.getBytes(StandardCharsets.US_ASCII);
		try (DatagramSocket socket = new DatagramSocket()) {
			socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getLoopbackAddress(), DISCARD));
		}
		final long start = System.nanoTime();
		while (!new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(mark)) {
			assertTrue(System.nanoTime() - start < LIMIT.toNanos(), "the capture was never written");
			LockSupport.parkNanos(20_000_000);
		}
		dumpcap.close();
		final Set<String> ports = new TreeSet<>(fields("udp.srcport != 3956 && udp.dstport != 3956 && udp.dstport != " + DISCARD,
			"udp.dstport"));
		for (final String port : ports) protocols.putIfAbsent(port, "gvsp");
	}

	/** Says what a port that is no stream's speaks, before the capture is finished. */
	void decode(final int port, final String protocol) {
		protocols.put(String.valueOf(port), protocol);
	}

	/** Fields of the packets that match a filter, one line each. */
	List<String> fields(final String filter, final String... fields) {
		final List<String> command = new ArrayList<>(List.of("tshark", "-r", file.toString(), "-Y", filter, "-T", "fields"));
		// NB: the dissector does not recognize a stream from its first packet.
		protocols.forEach((port, protocol) -> command.addAll(List.of("-d", "udp.port==" + port + "," + protocol)));
		for (final String field : fields) command.addAll(List.of("-e", field));
		// NB: tshark warns of being root on the same stream; what it prints as fields begins with a digit.
		return ExternalProcess.runQuietly(LIMIT, command.toArray(new String[0])).lines()
			.filter(line -> !line.isEmpty() && Character.isDigit(line.charAt(0))).toList();
	}

	int count(final String filter) {
		return fields(filter, "frame.number").size();
	}

	void assertNone(final String filter) {
		assertEquals(List.of(), fields(filter, "frame.number"), filter);
	}

	/** What holds for every conversation, whoever speaks. */
	void assertWellFormed() {
		assertNone("_ws.malformed && !icmp && !(gvsp.blockid16 == 0)");
		assertNone("gvcp && !icmp && {udp.length - 16} != gvcp.cmd.payloadlength");
		assertNone("gvcp && !icmp && udp.length > 556");
		assertNone("gvcp.message_key_code == 0x42 && gvcp.cmd.req_id == 0");
		assertNone("gvcp.cmd.readmem.count && {gvcp.cmd.readmem.count % 4} != 0");
		assertNone("gvsp.blockid16 == 0 && gvsp.format in {1, 2}");
		// NB: a client opens its firewall by a datagram of one byte to where the stream comes from.
		assertNone("udp.srcport != 3956 && udp.dstport != 3956 && !gvsp && !icmp && udp.length != 9 && udp.dstport != " +
			DISCARD);
	}

	@Override
	public void close() {
		dumpcap.close();
		try {
			Files.deleteIfExists(file);
		}
		catch (final IOException exc) {
			throw new UncheckedIOException(exc);
		}
	}
}
