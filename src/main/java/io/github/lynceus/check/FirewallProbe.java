package io.github.lynceus.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds out whether a firewall is on, as far as one can without being the computer's administrator, and without reading
 * words that the system translates.
 *
 * @param system whose firewall
 * @param root of the file system
 * @param run runs a program and gives what it prints
 */
record FirewallProbe(SystemKind system, Path root, Function<List<String>, Optional<String>> run) {

	private static final String POLICY = "HKLM\\SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy\\";
	private static final List<String> PROFILES = List.of("StandardProfile", "PublicProfile", "DomainProfile");

	/** This computer's. */
	static Firewall here() {
		return new FirewallProbe(SystemKind.here(), Path.of("/"), SystemCommand::output).look();
	}

	Firewall look() {
		return switch (system) {
			case LINUX -> linux();
			case WINDOWS -> windows();
			case MACOS -> macos();
		};
	}

	/** Rules of the kernel are for administrators to read; that one of the usual programs sets some is for everybody. */
	private Firewall linux() {
		try {
			final Path ufw = root.resolve("etc/ufw/ufw.conf");
			if (Files.isReadable(ufw) && Files.readString(ufw).matches("(?s)(.*\\R)?ENABLED=yes.*")) {
				return new Firewall(Firewall.State.ON, "ufw");
			}
			if (Files.exists(root.resolve("run/firewalld"))) return new Firewall(Firewall.State.ON, "firewalld");
		}
		catch (final IOException exc) {
			// Then nobody knows.
		}
		return Firewall.UNKNOWN;
	}

	private Firewall windows() {
		boolean known = false;
		for (final String profile : PROFILES) {
			final Optional<String> value = run.apply(List.of("reg", "query", POLICY + profile, "/v", "EnableFirewall"));
			if (value.isPresent() && value.get().contains("0x1")) {
				return new Firewall(Firewall.State.ON, "Windows Defender Firewall");
			}
			known |= value.isPresent() && value.get().contains("0x0");
		}
		return known ? new Firewall(Firewall.State.OFF, "Windows Defender Firewall") : Firewall.UNKNOWN;
	}

	private Firewall macos() {
		final Optional<String> state = run.apply(List.of("/usr/libexec/ApplicationFirewall/socketfilterfw", "--getglobalstate"));
		if (state.isEmpty()) return Firewall.UNKNOWN;
		final boolean off = state.get().contains("State = 0");
		return new Firewall(off ? Firewall.State.OFF : Firewall.State.ON, "application firewall");
	}
}
