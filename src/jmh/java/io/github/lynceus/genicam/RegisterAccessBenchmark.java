package io.github.lynceus.genicam;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A feature through the node map, against its register alone, without any network. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RegisterAccessBenchmark {

	private final byte[] memory = new byte[64];
	private final byte[] four = new byte[4];
	private Port port;
	private NodeMap map;

	@Setup
	public void prepare() {
		port = new Port() {

			@Override
			public void read(final long address, final byte[] into) {
				System.arraycopy(memory, (int) address, into, 0, into.length);
			}

			@Override
			public void write(final long address, final byte[] data) {
				System.arraycopy(data, 0, memory, (int) address, data.length);
			}
		};
		map = Descriptions.map(port, Descriptions.intReg("Never", "8", "<Cachable>NoCache</Cachable>")
			+ Descriptions.intReg("Through", "4"));
	}

	@Benchmark
	public byte[] floorRegister() {
		port.read(8, four);
		return four;
	}

	@Benchmark
	public long uncached() {
		return map.getLong("Never");
	}

	@Benchmark
	public long cached() {
		return map.getLong("Through");
	}
}
