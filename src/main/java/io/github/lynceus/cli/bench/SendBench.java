package io.github.lynceus.cli.bench;

import com.google.gson.Gson;
import io.github.lynceus.linux.BatchWriter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.channels.DatagramChannel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Sends a stream as a camera would, at a rate or as fast as it goes. */
@Command(name = "send", mixinStandardHelpOptions = true, description = {
	"Sends a GVSP stream of Mono16 frames to a port, for measuring a receiver.",
	"The last line tells as JSON what was sent." })
final class SendBench implements Callable<Integer> {

	@Option(names = "--address", defaultValue = "127.0.0.1", paramLabel = "ADDRESS",
		description = "Where the receiver is (${DEFAULT-VALUE}).")
	private String address;

	@Option(names = "--port", required = true, split = ",", paramLabel = "PORT",
		description = "The receiver's port; several share the rate, as cameras do.")
	private int[] ports;

	@Option(names = "--seconds", defaultValue = "5", paramLabel = "S", description = "How long (${DEFAULT-VALUE}).")
	private double seconds;

	@Option(names = "--packet-size", defaultValue = "1500", paramLabel = "BYTES",
		description = "With IP, UDP and GVSP headers (${DEFAULT-VALUE}).")
	private int packetSize;

	@Option(names = "--width", defaultValue = "320", paramLabel = "N", description = "Columns (${DEFAULT-VALUE}).")
	private int width;

	@Option(names = "--height", defaultValue = "258", paramLabel = "N", description = "Rows (${DEFAULT-VALUE}).")
	private int height;

	@Option(names = "--rate", defaultValue = "1000", paramLabel = "MBIT/S",
		description = "Rate on an Ethernet wire, 0 for as fast as it goes (${DEFAULT-VALUE}).")
	private double rate;

	@Option(names = "--coalesced", description = {
		"Hand packets to the system in pieces of many, which Linux can do. A receiver that does not ask for pieces",
		"gets single packets all the same, many more of them than could be sent one by one." })
	private boolean coalesced;

	@Option(names = "--drop-first", description = "Lose the first packet with pixels of every frame.")
	private boolean dropFirst;

	@Option(names = "--reorder", defaultValue = "0", paramLabel = "P", description = "Share of packets that come late (${DEFAULT-VALUE}).")
	private double reorder;

	@Option(names = "--loss", defaultValue = "0", paramLabel = "P", description = "Share of packets that are lost (${DEFAULT-VALUE}).")
	private double loss;

	@Option(names = "--first-id", defaultValue = "1", paramLabel = "ID", description = "Block id to begin with (${DEFAULT-VALUE}).")
	private int firstId;

	@Override
	public Integer call() throws Exception {
		final List<FramePackets> frames = new SentFaults(dropFirst, reorder, loss).draw(new FrameShape(width, height, packetSize));
		final PacedSender sender = new PacedSender(frames, rate, coalesced);
		final List<DatagramChannel> channels = new ArrayList<>();
		try {
			for (final int port : ports) channels.add(connect(port, sender));
			final Meter meter = new Meter();
			final PacedSender.Sent sent = sender.run(seconds, firstId);
			print(sent, meter.read());
		}
		finally {
			for (final DatagramChannel channel : channels) channel.close();
		}
		return 0;
	}

	private DatagramChannel connect(final int port, final PacedSender sender) throws IOException {
		final DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET);
		channel.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
		channel.connect(new InetSocketAddress(InetAddress.getByName(address), port));
		final Optional<BatchWriter> writer = writer(channel);
		if (writer.isEmpty() && coalesced) throw new IllegalStateException("Only Linux with JNA sends pieces.");
		if (writer.isPresent()) sender.add(writer.get());
		else sender.add(channel);
		return channel;
	}

	/** None where JNA is missing altogether. */
	private static Optional<BatchWriter> writer(final DatagramChannel channel) {
		try {
			return BatchWriter.of(channel);
		}
		catch (final LinkageError exc) {
			return Optional.empty();
		}
	}

	private static void print(final PacedSender.Sent sent, final Meter.Reading used) {
		final Map<String, Object> figures = new LinkedHashMap<>();
		figures.put("frames", sent.frames());
		figures.put("packets", sent.packets());
		figures.put("bytes", sent.bytes());
		figures.put("seconds", used.seconds());
		figures.put("megabytesPerSecond", sent.bytes() / used.seconds() / 1e6);
		figures.put("cpuSeconds", used.cpuSeconds());
		System.out.println(new Gson().toJson(figures));
	}
}
