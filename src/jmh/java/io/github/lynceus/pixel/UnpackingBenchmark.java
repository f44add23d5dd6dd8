package io.github.lynceus.pixel;

import java.nio.ByteOrder;
import java.util.Random;
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

/** Pixels as cameras pack them to what ImageJ shows. The floor is copying the unpacked plane. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class UnpackingBenchmark {

	private static final int WIDTH = 640;
	private static final int HEIGHT = 512;

	@Param({ "Mono8", "Mono10p", "Mono12p", "Mono12Packed", "BayerRG8" })
	private String format;
	private PixelConversion conversion;
	private byte[] payload;
	private Object plane;
	private final short[] from = new short[WIDTH * HEIGHT];
	private final short[] to = new short[WIDTH * HEIGHT];

	@Setup
	public void fill() {
		conversion = PixelConversion.of(format(), WIDTH, HEIGHT, ByteOrder.LITTLE_ENDIAN,
			BayerView.COLOUR);
		payload = new byte[(int) conversion.payloadBytes()];
		new Random(1).nextBytes(payload);
		plane = conversion.newPlane();
	}

	private PixelFormat format() {
		return PixelFormat.readable().stream().filter(known -> known.name().equals(format)).findFirst().orElseThrow();
	}

	@Benchmark
	public short[] floorCopy() {
		System.arraycopy(from, 0, to, 0, from.length);
		return to;
	}

	@Benchmark
	public Object unpack() {
		conversion.convert(payload, plane);
		return plane;
	}
}
