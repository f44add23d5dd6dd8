package io.github.lynceus.check;

import io.github.lynceus.gige.Ipv4Subnet;
import io.github.lynceus.gige.NetworkAdapter;
import java.util.List;

/**
 * What to type, by operating system. On Windows in PowerShell as administrator, where interfaces are found by their
 * address, as Java does not know what Windows calls them.
 *
 * @param system whose commands
 * @param program the file of the running program, which firewalls know it by; empty if not known
 */
record Commands(SystemKind system, String program) {

	/** Lists the interfaces and their addresses. */
	List<String> list() {
		return switch (system) {
			case LINUX -> List.of("ip address");
			case WINDOWS -> List.of("ipconfig /all");
			case MACOS -> List.of("ifconfig");
		};
	}

	/** Lists the ways packets take. */
	List<String> routes() {
		return switch (system) {
			case LINUX -> List.of("ip route");
			case WINDOWS -> List.of("route print");
			case MACOS -> List.of("netstat -rn -f inet");
		};
	}

	/** Gives an interface another address. */
	List<String> address(final NetworkAdapter adapter, final Ipv4Subnet wanted) {
		return switch (system) {
			case LINUX -> List.of("sudo ip address flush dev " + adapter.name(), "sudo ip address add " + wanted + " dev "
				+ adapter.name());
			case WINDOWS -> List.of("New-NetIPAddress -IPAddress " + wanted.address() + " -PrefixLength " + wanted.prefix()
				+ " -InterfaceIndex " + index(adapter));
			case MACOS -> List.of("sudo ifconfig " + adapter.name() + " inet " + wanted.address() + " netmask " + wanted.mask());
		};
	}

	/** Sends what is for the camera through this interface. */
	List<String> route(final String camera, final NetworkAdapter adapter) {
		return switch (system) {
			case LINUX -> List.of("sudo ip route add " + camera + "/32 dev " + adapter.name());
			case WINDOWS -> List.of("New-NetRoute -DestinationPrefix " + camera + "/32 -NextHop 0.0.0.0 -InterfaceIndex "
				+ index(adapter));
			case MACOS -> List.of("sudo route add -host " + camera + " -interface " + adapter.name());
		};
	}

	/** Lets an interface carry larger packets. */
	List<String> mtu(final NetworkAdapter adapter, final int bytes) {
		return switch (system) {
			case LINUX -> List.of("sudo ip link set dev " + adapter.name() + " mtu " + bytes);
			case WINDOWS -> List.of("Get-NetAdapter -InterfaceIndex " + index(adapter)
				+ " | Set-NetAdapterAdvancedProperty -RegistryKeyword \"*JumboPacket\" -RegistryValue " + (bytes + 14));
			case MACOS -> List.of("sudo networksetup -setMTU " + adapter.name() + " " + bytes);
		};
	}

	/** Lets the camera's packets through the firewall. @param firewall its program, empty if not known */
	List<String> allow(final String camera, final String firewall) {
		final String own = program.isEmpty() ? "PATH OF FIJI'S JAVA" : program;
		return switch (system) {
			case LINUX -> switch (firewall) {
				case "ufw" -> List.of("sudo ufw allow proto udp from " + camera);
				case "firewalld" -> List.of("sudo firewall-cmd --zone=trusted --add-source=" + camera,
					"sudo firewall-cmd --permanent --zone=trusted --add-source=" + camera);
				default -> List.of("sudo nft insert rule inet filter input ip saddr " + camera + " meta l4proto udp accept");
			};
			case WINDOWS -> List.of("netsh advfirewall firewall add rule name=\"Lynceus cameras\" dir=in action=allow "
				+ "protocol=UDP program=\"" + own + "\"");
			case MACOS -> List.of("sudo /usr/libexec/ApplicationFirewall/socketfilterfw --add \"" + own + "\"",
				"sudo /usr/libexec/ApplicationFirewall/socketfilterfw --unblockapp \"" + own + "\"");
		};
	}

	/** Lets a program have a larger receive buffer, now and after the next start. */
	List<String> receiveBuffer(final int bytes) {
		return switch (system) {
			case LINUX -> List.of("sudo sysctl -w net.core.rmem_max=" + bytes, "echo net.core.rmem_max=" + bytes
				+ " | sudo tee /etc/sysctl.d/60-gige-vision.conf");
			case WINDOWS -> List.of("reg add HKLM\\SYSTEM\\CurrentControlSet\\Services\\AFD\\Parameters "
				+ "/v DefaultReceiveWindow /t REG_DWORD /d " + bytes + " /f", "shutdown /r");
			case MACOS -> List.of("sudo sysctl -w kern.ipc.maxsockbuf=" + 2L * bytes);
		};
	}

	/** Shows which device answers at an address on the cable. */
	List<String> neighbour(final String camera) {
		return switch (system) {
			case LINUX -> List.of("ip neighbour show " + camera);
			case WINDOWS -> List.of("arp -a " + camera);
			case MACOS -> List.of("arp " + camera);
		};
	}

	/** Shows whether anything answers at an address. */
	List<String> ping(final String camera) {
		return List.of(system == SystemKind.WINDOWS ? "ping " + camera : "ping -c 3 " + camera);
	}

	/** Lists the programs of this computer that may control a camera. */
	List<String> programs() {
		return switch (system) {
			case LINUX -> List.of("sudo ss -uap");
			case WINDOWS -> List.of("netstat -abno -p UDP");
			case MACOS -> List.of("sudo lsof -nP -iUDP");
		};
	}

	private static String index(final NetworkAdapter adapter) {
		return adapter.addresses().isEmpty()
			? "(Get-NetAdapter -InterfaceDescription \"" + adapter.label() + "\").InterfaceIndex"
			: "(Get-NetIPAddress -IPAddress " + adapter.addresses().get(0).address() + ").InterfaceIndex";
	}
}
