package io.github.lynceus.interop;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * A network of three namespaces, for tests that need real broadcasts, packet sizes and losses:
 * <pre>
 * camera            switch             host
 * cable 10.99.0.2 - camera    host - cable 10.99.0.1
 * </pre>
 * The switch is a {@link Relay}, as this must work where the kernel cannot impair packets itself. Nothing leads to
 * the machine's own network, and closing, or the end of this JVM, removes everything.
 */
final class NetworkRig implements AutoCloseable {

	static final String CAMERA_ADDRESS = "10.99.0.2";
	static final String HOST_ADDRESS = "10.99.0.1";
	static final String DIRECTED_BROADCAST = "10.99.0.255";

	/** The ends of the cables. */
	enum Port {
		CAMERA, SWITCH_TO_CAMERA, SWITCH_TO_HOST, HOST
	}

	private final HeldNamespace middle;
	private final HeldNamespace camera;
	private final HeldNamespace host;
	private final Relay relay;
	/** To be ended before the namespaces. */
	private final Deque<ExternalProcess> processes = new ArrayDeque<>();

	private NetworkRig() {
		middle = HeldNamespace.open();
		camera = middle.openAnother();
		host = middle.openAnother();
		cable("camera", camera, CAMERA_ADDRESS);
		cable("host", host, HOST_ADDRESS);
		relay = Relay.start(middle, "camera", "host");
	}

	/** Builds one; skips the calling test, saying why, where that is impossible or one of the programs is missing. */
	static NetworkRig build(final String... programs) {
		Namespace.assume(programs);
		for (final String program : List.of("nsenter", "ethtool", "python3")) {
			assumeTrue(ExternalProcess.exists(program), "needs the program " + program);
		}
		return new NetworkRig();
	}

	private void cable(final String port, final HeldNamespace end, final String address) {
		middle.run("ip", "link", "add", port, "type", "veth", "peer", "name", "cable", "netns", end.id());
		middle.run("ip", "link", "set", port, "up");
		end.run("ip", "addr", "add", address + "/24", "brd", "+", "dev", "cable");
		// NB: checksums are for the network card to fill in, and there is none between here and the relay.
		end.run("sh", "-c", "ethtool -K cable tx off > /dev/null");
		end.run("ip", "link", "set", "cable", "up");
		// Makes 255.255.255.255 routable.
		end.run("ip", "route", "add", "default", "dev", "cable");
	}

	/** Largest IP packet at one end of a cable. */
	NetworkRig mtu(final Port port, final int bytes) {
		final String name = port == Port.SWITCH_TO_CAMERA ? "camera" : port == Port.SWITCH_TO_HOST ? "host" : "cable";
		namespace(port).run("ip", "link", "set", name, "mtu", Integer.toString(bytes));
		return this;
	}

	/** Largest IP packet everywhere. */
	NetworkRig mtu(final int bytes) {
		for (final Port port : Port.values()) mtu(port, bytes);
		return this;
	}

	private HeldNamespace namespace(final Port port) {
		return port == Port.CAMERA ? camera : port == Port.HOST ? host : middle;
	}

	/** Runs {@code ip} at one end. */
	void ip(final Port port, final String arguments) {
		namespace(port).run(("ip " + arguments).split(" "));
	}

	Relay relay() {
		return relay;
	}

	/** Starts a program at one end; it ends with the rig at the latest. */
	ExternalProcess start(final Port port, final String... command) {
		return keep(ExternalProcess.start(namespace(port).inside(List.of(command)).toArray(new String[0])));
	}

	/** Starts a main class at one end that ends with its standard input, and with the rig at the latest. */
	ExternalProcess start(final Port port, final Class<?> main, final String... args) {
		return keep(
			ExternalProcess.startAttached(main.getSimpleName(), namespace(port).inside(Namespace.java(main, args))));
	}

	private ExternalProcess keep(final ExternalProcess process) {
		processes.push(process);
		return process;
	}

	@Override
	public void close() {
		processes.forEach(ExternalProcess::close);
		relay.close();
		host.close();
		camera.close();
		middle.close();
	}
}
