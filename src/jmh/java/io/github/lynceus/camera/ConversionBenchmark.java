package io.github.lynceus.camera;

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

/** Counts to °C. The floor is copying the counts. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ConversionBenchmark {

	private static final FrameUnit CELSIUS = new FrameUnit(0.01, -273.15, "°C", 0xFFF1);

	@Param({ "81920", "1310720" })
	private int pixels;
	private short[] counts;
	private short[] copy;
	private float[] values;
	private final ValueTable table = new ValueTable(CELSIUS);

	@Setup
	public void fill() {
		final Random random = new Random(1);
		counts = new short[pixels];
		// A scene of some tens of degrees, as a camera sees, with the noise of a camera.
		for (int i = 0; i < pixels; i++) counts[i] = (short) (29_000 + i % 320 * 10 + random.nextInt(20));
		copy = new short[pixels];
		values = new float[pixels];
	}

	@Benchmark
	public short[] floorCopy() {
		System.arraycopy(counts, 0, copy, 0, pixels);
		return copy;
	}

	@Benchmark
	public float[] byFormula() {
		for (int i = 0; i < pixels; i++) values[i] = (float) CELSIUS.value(counts[i] & 0xFFFF);
		return values;
	}

	@Benchmark
	public float[] byTable() {
		return table.convert(counts, values);
	}
}
