package io.github.lynceus.cli.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.lynceus.gige.ReceiveBufferAdvice;
import io.github.lynceus.interop.ExternalProcess;
import io.github.lynceus.interop.Namespace;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * That nothing is lost while a receiver has it hard. "bench all" asks for that at a gigabit on a machine that does nothing
 * else; here the rate is such that the socket holds what comes while the receiver is kept waiting for two thirds of a second
 * by whatever else a machine that runs tests does.
 */
class HardshipTest {

	private static final Duration PATIENCE = Duration.ofSeconds(90);
	private static final double MEGABITS = 60;
	private static final int BUFFER = 4 << 20;

	@BeforeEach
	void theSystemGrantsABuffer() {
		assumeTrue(System.getProperty("os.name").equals("Linux"), "needs programs of Linux");
		assumeTrue(ReceiveBufferAdvice.probe(BUFFER, 0).granted() >= BUFFER, "needs net.core.rmem_max of 4 MiB");
	}

	@ParameterizedTest
	@ValueSource(strings = { "channel", "recvmmsg" })
	void nothingIsLost(final String source) {
		ExternalProcess.run(PATIENCE, Namespace.java(Run.class, source).toArray(String[]::new));
	}

	/** The benchmark itself, in a program whose class path its children can have. */
	static final class Run {

		public static void main(final String[] args) {
			try (Arena arena = new Arena()) {
				final Hardship hardship = new Hardship(arena, MEGABITS, 1);
				check("a fresh JVM", hardship.cold(args[0]));
				check("busy programs beside it", hardship.hogs(args[0]));
				check("a recording and garbage", hardship.garbage(args[0]));
			}
		}

		private static void check(final String what, final Trial trial) {
			assertEquals(0, trial.lost(), what + ": " + trial);
		}
	}
}
