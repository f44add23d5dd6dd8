package io.github.lynceus.cli.bench;

import com.google.gson.Gson;
import io.github.lynceus.gige.StreamOptions;
import io.github.lynceus.gige.StreamStatistics;
import io.github.lynceus.img.record.RecordOptions;
import io.github.lynceus.img.record.StreamRecorder;
import io.github.lynceus.pixel.PixelFormat;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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

	@Option(names = "--streams", defaultValue = "1", paramLabel = "N",
		description = "Cameras to receive from; the first line has a port for each (${DEFAULT-VALUE}).")
	private int streams;

	@Option(names = "--source", paramLabel = "NAME",
		description = "How to read: channel, recvmmsg, or ungrouped, which is recvmmsg packet by packet; the best there is if not given.")
	private String source;

	@Option(names = "--buffer", defaultValue = "8388608", paramLabel = "BYTES",
		description = "Buffer wanted for the socket (${DEFAULT-VALUE}).")
	private int buffer;

	@Option(names = "--floor",
		description = "Only drain a plain channel into one buffer, for comparison: no frames, nothing kept.")
	private boolean floor;

	@Option(names = "--record", paramLabel = "FRAMES", description = "Record so many Mono16 frames into memory meanwhile.")
	private int record;

	@Option(names = "--width", defaultValue = "320", paramLabel = "N", description = "Columns of what is recorded (${DEFAULT-VALUE}).")
	private int width;

	@Option(names = "--height", defaultValue = "258", paramLabel = "N", description = "Rows of what is recorded (${DEFAULT-VALUE}).")
	private int height;

	@Option(names = "--garbage", paramLabel = "MB/S", description = "Make so much garbage beside it, as other plug-ins do.")
	private double garbage;

	@Option(names = "--ask", description = {
		"Answer each line of standard input with the figures since the line before, until the input ends,",
		"instead of measuring by the clock." })
	private boolean ask;

	@Override
	public Integer call() throws Exception {
		if (source != null) System.setProperty("lynceus.receive", source);
		final List<ReceivedFrames> frames = IntStream.range(0, streams).mapToObj(i -> new ReceivedFrames(width, height)).toList();
		try (Receiving receiving = floor ? new FloorDrain(local(), buffer) : new Receivers(local(), options(), frames)) {
			if (record > 0) StreamRecorder.start(frames.get(0), RecordOptions.MEMORY.until(record, 0, 0), null, null, null);
			Garbage.make(garbage);
			System.out.println(String.join(",", receiving.ports().stream().map(String::valueOf).toList()));
			System.out.flush();
			if (ask) answer(receiving);
			else measure(receiving);
		}
		return 0;
	}

	private InetAddress local() throws IOException {
		return InetAddress.getByName(address);
	}

	private StreamOptions options() {
		return StreamOptions.builder().packetSize(packetSize).maxPayload(payload).resend(false).receiveBuffer(buffer)
			.pixelFormat(PixelFormat.MONO16).build();
	}

	private void measure(final Receiving receiving) throws InterruptedException {
		receiving.awaitFirst();
		TimeUnit.NANOSECONDS.sleep((long) (warmup * 1e9));
		final StreamStatistics before = receiving.statistics();
		final Meter meter = new Meter();
		TimeUnit.NANOSECONDS.sleep((long) (seconds * 1e9));
		print(receiving, before, meter);
	}

	private static void answer(final Receiving receiving) throws IOException {
		final BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
		StreamStatistics before = receiving.statistics();
		final Meter meter = new Meter();
		while (in.readLine() != null) {
			final StreamStatistics now = print(receiving, before, meter);
			before = now;
			meter.start();
		}
	}

	/** @return until when */
	private static StreamStatistics print(final Receiving receiving, final StreamStatistics before, final Meter meter) {
		final Meter.Reading used = meter.read();
		final StreamStatistics now = receiving.statistics();
		final Map<String, Object> figures = StreamFigures.of(before, now, used);
		figures.put("source", receiving.source());
		figures.put("receiveBuffer", receiving.receiveBuffer());
		System.out.println(new Gson().toJson(figures));
		System.out.flush();
		return now;
	}
}
