package io.github.lynceus.linux;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;

/** Calls of the C library on sockets. Addresses are numbers, so that nothing is allocated for a call. */
final class SocketCalls {

	private SocketCalls() {}

	static {
		if (!Platform.isLinux() || !Platform.is64Bit()) throw new UnsatisfiedLinkError("not 64-bit Linux");
		Native.register(SocketCalls.class, NativeLibrary.getInstance("c"));
	}

	/** recvmmsg(2); -1 on failure, see {@link Native#getLastError}. */
	static native int recvmmsg(int descriptor, long messages, int length, int flags, long timeout);

	/** sendmmsg(2). */
	static native int sendmmsg(int descriptor, long messages, int length, int flags);

	/** setsockopt(2). */
	static native int setsockopt(int descriptor, int level, int name, long value, int length);
}
