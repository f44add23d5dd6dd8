package io.github.lynceus.cli.bench;

import com.google.gson.Gson;
import io.github.lynceus.gige.FrameSink;
import io.github.lynceus.gige.StreamOptions;
import io.github.lynceus.gige.StreamReceiver;
import io.github.lynceus.gige.StreamStatistics;
import io.github.lynceus.pixel.PixelFormat;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Receives the stream of whatever sends to its port, through the same code as a camera's. */
@Command(name = "receive", mixinStandardHelpOptions = true, description = {
	"Receives any GVSP stream and tells what that cost.",
	"The first line says the port to send to, the last the figures of the time measured, as JSON." })
final class ReceiveBench implements Callable<Integer> {

	@Option(names = "--seconds", defaultValue = "5", paramLabel = "S", description = "How long to measure (${DEFAULT-VALUE}).")
	private double seconds;

	@Option(names = "--warmup", defaultValue = "0", paramLabel = "S",
		description = "Seconds of the stream before that which do not count (${DEFAULT-VALUE}).")
	private double warmup;

	@Option(names = "--packet-size", defaultValue = "1500", paramLabel = "BYTES",
		description = "Packet size of the stream, with IP, UDP and GVSP headers (${DEFAULT-VALUE}).")
	private int packetSize;

	@Option(names = "--payload", defaultValue = "4194304", paramLabel = "BYTES",
		description = "Largest frame to expect (${DEFAULT-VALUE}).")
	private int payload;

	@Option(names = "--address", defaultValue = "127.0.0.1", paramLabel = "ADDRESS",
		description = "Own address to receive at (${DEFAULT-VALUE}).")
	private String address;

	@Option(names = "--source", paramLabel = "NAME",
		description = "How to read: channel or recvmmsg; the best there is if not given.")
	private String source;

	@Option(names = "--buffer", defaultValue = "8388608", paramLabel = "BYTES",
		description = "Buffer wanted for the socket (${DEFAULT-VALUE}).")
	private int buffer;

	@Option(names = "--floor",
		description = "Only drain a plain channel into one buffer, for comparison: no frames, nothing kept.")
	private boolean floor;

	@Override
	public Integer call() throws Exception {
		final Map<String, Object> figures = floor ? new FloorDrain(local(), buffer).run(warmup, seconds) : receive();
		System.out.println(new Gson().toJson(figures));
		return 0;
	}

	private InetAddress local() throws UnknownHostException {
		return InetAddress.getByName(address);
	}

	private Map<String, Object> receive() throws Exception {
		if (source != null) System.setProperty("lynceus.receive", source);
		final CountDownLatch begun = new CountDownLatch(1);
		final FrameSink sink = frame -> begun.countDown();
		final StreamOptions options = StreamOptions.builder().packetSize(packetSize).maxPayload(payload).resend(false)
			.receiveBuffer(buffer).pixelFormat(PixelFormat.MONO16).build();
		try (StreamReceiver receiver = StreamReceiver.any(local(), options, sink)) {
			System.out.println(receiver.port());
			System.out.flush();
			begun.await();
			TimeUnit.NANOSECONDS.sleep((long) (warmup * 1e9));
			final StreamStatistics before = receiver.statistics();
			final Meter meter = new Meter();
			TimeUnit.NANOSECONDS.sleep((long) (seconds * 1e9));
			final Meter.Reading used = meter.read();
			final Map<String, Object> figures = StreamFigures.of(before, receiver.statistics(), used);
			figures.put("source", receiver.source());
			figures.put("receiveBuffer", receiver.grantedReceiveBuffer());
			return figures;
		}
	}
}
