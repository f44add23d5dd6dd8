package io.github.lynceus.check;

import io.github.lynceus.gige.NetworkAdapter;
import java.util.List;
import java.util.Optional;

/**
 * This computer, as far as it matters to cameras.
 *
 * @param system its operating system
 * @param program the file of the running program, which firewalls know it by; empty if not known
 * @param adapters its network interfaces that are up
 * @param firewall whether there is one
 * @param bufferLimit bytes the system lets a program have for a socket's receive buffer, 0 if it does not tell
 */
public record Computer(SystemKind system, String program, List<NetworkAdapter> adapters, Firewall firewall,
	long bufferLimit)
{

	public Computer {
		adapters = List.copyOf(adapters);
	}

	/** The commands of its operating system. */
	Commands commands() {
		return new Commands(system, program);
	}

	/** The interface that has this address. */
	Optional<NetworkAdapter> owner(final String address) {
		final Optional<NetworkAdapter> exact = adapters.stream().filter(adapter -> adapter.has(address)).findFirst();
		return exact.isPresent() ? exact : adapters.stream().filter(adapter -> adapter.serves(address))
			.filter(adapter -> address.startsWith("127.")).findFirst();
	}
}
