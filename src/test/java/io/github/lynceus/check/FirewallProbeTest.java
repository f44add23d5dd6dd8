package io.github.lynceus.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What files and programs of three systems say of their firewalls. */
class FirewallProbeTest {

	private static final Firewall WINDOWS_ON = new Firewall(Firewall.State.ON, "Windows Defender Firewall");

	@Test
	void linuxTellsInFiles(@TempDir final Path root) throws IOException {
		assertEquals(Firewall.UNKNOWN, linux(root));
		Files.createDirectories(root.resolve("etc/ufw"));
		Files.writeString(root.resolve("etc/ufw/ufw.conf"), "# Set to yes to start on boot\nENABLED=no\nLOGLEVEL=low\n");
		assertEquals(Firewall.UNKNOWN, linux(root));
		Files.writeString(root.resolve("etc/ufw/ufw.conf"), "# Set to yes to start on boot\nENABLED=yes\nLOGLEVEL=low\n");
		assertEquals(new Firewall(Firewall.State.ON, "ufw"), linux(root));
		Files.delete(root.resolve("etc/ufw/ufw.conf"));
		Files.createDirectories(root.resolve("run/firewalld"));
		assertEquals(new Firewall(Firewall.State.ON, "firewalld"), linux(root));
	}

	private static Firewall linux(final Path root) {
		return new FirewallProbe(SystemKind.LINUX, root, command -> Optional.empty()).look();
	}

	/** In whatever language, as the registry holds numbers. */
	@Test
	void windowsTellsInItsRegistry() {
		final String on = "\r\nHKEY_LOCAL_MACHINE\\SYSTEM\\...\r\n    EnableFirewall    REG_DWORD    0x1\r\n\r\n";
		final String off = on.replace("0x1", "0x0");
		assertEquals(WINDOWS_ON, windows(command -> Optional.of(on)));
		assertEquals(WINDOWS_ON, windows(command -> Optional.of(command.get(2).endsWith("PublicProfile") ? on : off)));
		assertEquals(Firewall.State.OFF, windows(command -> Optional.of(off)).state());
		assertEquals(Firewall.UNKNOWN, windows(command -> Optional.empty()));
	}

	private static Firewall windows(final Function<List<String>, Optional<String>> registry) {
		return new FirewallProbe(SystemKind.WINDOWS, Path.of("/"), registry).look();
	}

	@Test
	void macosTellsByAProgram() {
		assertEquals(Firewall.State.ON, macos("Firewall is enabled. (State = 1)\n").state());
		assertEquals(Firewall.State.ON, macos("Firewall is blocking all non-essential connections (State = 2)\n").state());
		assertEquals(Firewall.State.OFF, macos("Firewall is disabled. (State = 0)\n").state());
	}

	private static Firewall macos(final String text) {
		return new FirewallProbe(SystemKind.MACOS, Path.of("/"), command -> Optional.of(text)).look();
	}

	@Test
	void programsThatAreNotThereSayNothing() {
		assertEquals(Optional.empty(), SystemCommand.output(List.of("no-such-program-at-all")));
		final String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		assertTrue(SystemCommand.output(List.of(java, "--version")).orElseThrow().contains(System.getProperty("java.version")));
		assertEquals(Optional.empty(), SystemCommand.output(List.of(java, "--no-such-option")));
	}
}
