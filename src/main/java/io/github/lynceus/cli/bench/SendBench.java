package io.github.lynceus.cli.bench;

import com.google.gson.Gson;
import io.github.lynceus.linux.BatchWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.channels.DatagramChannel;
import java.util.LinkedHashMap;
import java.util.Map;
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

	@Option(names = "--port", required = true, paramLabel = "PORT", description = "The receiver's port.")
	private int port;

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

	@Option(names = "--coalesced", description = "Hand packets to the system in pieces of many, which Linux can do.")
	private boolean coalesced;

	@Override
	public Integer call() throws Exception {
		try (DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET)) {
			channel.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
			channel.connect(new InetSocketAddress(InetAddress.getByName(address), port));
			final BatchWriter writer = BatchWriter.of(channel).orElse(null);
			if (writer == null && coalesced) throw new IllegalStateException("Only Linux with JNA sends pieces.");
			final FramePackets packets = new FramePackets(width, height, packetSize);
			final PacedSender sender = writer == null ? PacedSender.of(channel, packets, rate)
				: PacedSender.of(writer, packets, rate, coalesced);
			final Meter meter = new Meter();
			final long frames = sender.run(seconds);
			print(frames, packets, meter.read());
		}
		return 0;
	}

	private void print(final long frames, final FramePackets packets, final Meter.Reading used) {
		final Map<String, Object> figures = new LinkedHashMap<>();
		final long bytes = frames * packets.payload();
		figures.put("frames", frames);
		figures.put("bytes", bytes);
		figures.put("seconds", used.seconds());
		figures.put("megabytesPerSecond", bytes / used.seconds() / 1e6);
		figures.put("cpuSeconds", used.cpuSeconds());
		System.out.println(new Gson().toJson(figures));
	}
}
