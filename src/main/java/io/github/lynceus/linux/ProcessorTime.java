package io.github.lynceus.linux;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.OptionalLong;

/** Processor time of this program to the nanosecond; the JDK tells it in hundredths of a second. */
public final class ProcessorTime {

	/** CLOCK_PROCESS_CPUTIME_ID: all threads, those that have ended too. */
	private static final int PROCESS = 2;

	private ProcessorTime() {}

	/** Nanoseconds in user and system mode since the program began; empty where this is not 64-bit Linux with JNA. */
	public static OptionalLong nanos() {
		try {
			final ByteBuffer time = ByteBuffer.allocateDirect(16).order(ByteOrder.nativeOrder());
			final int failed = Clock.clock_gettime(PROCESS, MessageVector.address(time));
			return failed != 0 ? OptionalLong.empty() : OptionalLong.of(time.getLong(0) * 1_000_000_000 + time.getLong(8));
		}
		catch (final LinkageError exc) {
			return OptionalLong.empty();
		}
	}

	/** The C library's clocks. */
	private static final class Clock {

		static {
			if (!Platform.isLinux() || !Platform.is64Bit()) throw new UnsatisfiedLinkError("not 64-bit Linux");
			Native.register(Clock.class, NativeLibrary.getInstance("c"));
		}

		/** clock_gettime(2) into a {@code struct timespec}. */
		static native int clock_gettime(int clock, long time);
	}
}
