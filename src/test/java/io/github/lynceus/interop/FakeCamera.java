package io.github.lynceus.interop;

import io.github.lynceus.Awaiting;
import io.github.lynceus.gige.Discovery;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Aravis' fake GigE Vision camera, running in the calling JVM's namespace until closed. */
public final class FakeCamera implements AutoCloseable {

	/** The program; Debian package aravis-tools. */
	public static final String PROGRAM = "arv-fake-gv-camera-0.8";

	private final ExternalProcess process;
	private final InetAddress address;

	private FakeCamera(final String address, final String... options) {
		try {
			this.address = InetAddress.getByName(address);
		}
		catch (final UnknownHostException exc) {
			throw new IllegalArgumentException(exc);
		}
		final List<String> command = new ArrayList<>(List.of(PROGRAM, "-i", address));
		command.addAll(List.of(options));
		process = ExternalProcess.start(command.toArray(new String[0]));
	}

	/**
	 * Starts it and waits until it answers.
	 *
	 * @param address one that the loopback interface lists
	 * @param options such as {@code -s SERIAL} or {@code -r LOST_PER_1000}
	 */
	public static FakeCamera start(final String address, final String... options) {
		final FakeCamera camera = new FakeCamera(address, options);
		try {
			Awaiting.until("the fake camera at " + address + " answers",
				() -> Discovery.unicast(camera.address, Duration.ofMillis(200)).isPresent());
			return camera;
		}
		catch (final RuntimeException | Error exc) {
			camera.close();
			throw exc;
		}
	}

	public InetAddress address() {
		return address;
	}

	/** Ends it as a power cut would. */
	public void kill() {
		process.kill();
	}

	@Override
	public void close() {
		process.close();
	}
}
