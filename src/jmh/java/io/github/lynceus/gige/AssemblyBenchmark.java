package io.github.lynceus.gige;

import io.github.lynceus.pixel.PixelFormat;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Packets to a frame of 320 x 258 pixels, whole, with its first pixels lost, with neighbours exchanged, and with a fifth
 * lost. The floor is copying each payload to its place and nothing else.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class AssemblyBenchmark {

	private static final int WIDTH = 320;
	private static final int HEIGHT = 258;
	private static final int HEADER = 8;
	/** At the rate of gigabit Ethernet. */
	private static final long FRAME_NANOS = 1_390_000;

	@Param({ "1500", "9000" })
	private int packetSize;
	@Param({ "whole", "first lost", "reordered", "fifth lost" })
	private String network;
	private ByteBuffer datagrams;
	private ShortBuffer pixels;
	private int[] starts;
	private final short[] plane = new short[WIDTH * HEIGHT];
	private FrameAssembler assembler;
	private int id;
	private long frames;
	private long now;

	@Setup
	public void prepare() {
		final List<byte[]> packets = packets();
		datagrams = ByteBuffer.allocateDirect(1 << 19);
		starts = new int[packets.size() + 1];
		for (int i = 0; i < packets.size(); i++) {
			datagrams.put(packets.get(i));
			starts[i + 1] = datagrams.position();
		}
		pixels = datagrams.duplicate().order(ByteOrder.LITTLE_ENDIAN).clear().asShortBuffer();
		final StreamOptions options = StreamOptions.builder().packetSize(packetSize).maxPayload(2 * WIDTH * HEIGHT)
			.buffers(8).resend(false).pixelFormat(PixelFormat.MONO16).build();
		final FramePool pool = new FramePool(8, 2 * WIDTH * HEIGHT, PixelFormat.MONO16);
		assembler = new FrameAssembler(datagrams, options, packetSize, ByteOrder.LITTLE_ENDIAN, pool, frame -> frames++,
			new StreamCounters(), null);
	}

	private List<byte[]> packets() {
		final List<byte[]> packets = new ArrayList<>(TestBlock.image(1, PixelFormat.MONO16, WIDTH, HEIGHT, packetSize, false).packets);
		switch (network) {
			case "first lost" -> packets.remove(1);
			case "reordered" -> {
				for (int i = 1; i + 1 < packets.size(); i += 10) Collections.swap(packets, i, i + 1);
			}
			case "fifth lost" -> {
				for (int i = packets.size() - 1; i > 0; i -= 5) packets.remove(i);
			}
			default -> {
			}
		}
		return packets;
	}

	@Benchmark
	public short[] floorCopy() {
		int to = 0;
		for (int i = 1; i < starts.length - 2; i++) {
			final int n = (starts[i + 1] - starts[i] - HEADER) / 2;
			pixels.get((starts[i] + HEADER) / 2, plane, to, n);
			to += n;
		}
		return plane;
	}

	@Benchmark
	public long assemble() {
		id = id == 0xFFFF ? 1 : id + 1;
		for (int i = 0; i < starts.length - 1; i++) {
			datagrams.putShort(starts[i] + 2, (short) id);
			assembler.packet(starts[i], starts[i + 1] - starts[i], now);
		}
		// A frame that lacks something is given up when the next one has come, as without asking again.
		now += FRAME_NANOS;
		assembler.tick(now);
		return frames;
	}
}
