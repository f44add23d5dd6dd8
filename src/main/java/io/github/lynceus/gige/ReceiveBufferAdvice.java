package io.github.lynceus.gige;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import java.util.Locale;

/**
 * Whether the system lets a stream's socket hold enough: packets that come while the receiving thread is kept waiting are
 * lost beyond that.
 *
 * @param wanted bytes asked for
 * @param granted bytes the system gave
 * @param bytesPerSecond rate of the stream, 0 if not known
 * @param system name of the operating system
 */
public record ReceiveBufferAdvice(int wanted, int granted, double bytesPerSecond, String system) {

	/** A receive thread may have to wait that long for a processor on a desktop computer. */
	private static final double ENOUGH_MILLIS = 20;

	/** For this computer. */
	public static ReceiveBufferAdvice of(final int wanted, final int granted, final double bytesPerSecond) {
		return new ReceiveBufferAdvice(wanted, granted, bytesPerSecond, System.getProperty("os.name"));
	}

	/** Asks the system with a socket that is not used. */
	public static ReceiveBufferAdvice probe(final int wanted, final double bytesPerSecond) {
		try (DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET)) {
			channel.setOption(StandardSocketOptions.SO_RCVBUF, wanted);
			return of(wanted, channel.getOption(StandardSocketOptions.SO_RCVBUF), bytesPerSecond);
		}
		catch (final IOException exc) {
			throw new GigeException("No socket could be opened: " + exc.getMessage() + ".", exc);
		}
	}

	/** How long a stream at this rate takes to fill it; infinite if the rate is not known. */
	public double millis() {
		return bytesPerSecond <= 0 ? Double.POSITIVE_INFINITY : 1000.0 * granted / bytesPerSecond;
	}

	/** Whether all was granted, or what was granted lasts long enough at this rate. */
	public boolean isEnough() {
		return granted >= wanted || bytesPerSecond > 0 && millis() >= ENOUGH_MILLIS;
	}

	/** What was granted, how long that lasts, and, if it is too little, the setting that gives more. */
	public String sentence() {
		return facts() + (isEnough() ? "." : ", which may lose packets: " + setting() + ".");
	}

	/** What was granted, and how long that lasts, without a full stop. */
	public String facts() {
		final String text = "Receive buffer " + size(granted) + " of " + size(wanted);
		return bytesPerSecond <= 0 ? text
			: text + String.format(Locale.ROOT, ", filled in %.1f ms at %.0f MB/s", millis(), bytesPerSecond / 1e6);
	}

	/** The setting of the system that limits it, as a command or path. */
	public String setting() {
		final String name = system.toLowerCase(Locale.ROOT);
		if (name.startsWith("windows")) {
			return "set the DWORD DefaultReceiveWindow to " + wanted + " under " +
				"HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\AFD\\Parameters and restart the computer";
		}
		if (name.startsWith("mac")) return "run \"sudo sysctl -w kern.ipc.maxsockbuf=" + 2L * wanted + "\"";
		return "run \"sudo sysctl -w net.core.rmem_max=" + wanted + "\", and put the same setting into " +
			"/etc/sysctl.d/60-gige-vision.conf to keep it";
	}

	private static String size(final int bytes) {
		return bytes >= 1 << 20 ? String.format(Locale.ROOT, "%.1f MiB", bytes / 1048576.0)
			: String.format(Locale.ROOT, "%.0f KiB", bytes / 1024.0);
	}
}
