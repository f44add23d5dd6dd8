package io.github.lynceus.gige;

import io.github.lynceus.gvcp.Bootstrap;
import java.util.EnumSet;
import java.util.Set;

/**
 * How a device gets its address, and which it has. Changes take effect at the device's next start; to give it another
 * address at once see {@link Discovery#forceIp}.
 *
 * @param supported ways the device has
 * @param active ways that are on
 * @param current the address it has now
 * @param persistent the address stored in it
 */
public record IpConfiguration(Set<IpMethod> supported, Set<IpMethod> active, IpAddress current, IpAddress persistent) {

	public IpConfiguration {
		supported = Set.copyOf(supported);
		active = Set.copyOf(active);
	}

	/** What the device says. */
	public static IpConfiguration read(final ControlChannel control) {
		final int[] now = control.readRegisters(Bootstrap.IP_SUPPORTED, Bootstrap.IP_CONFIGURATION, Bootstrap.CURRENT_IP,
			Bootstrap.CURRENT_MASK, Bootstrap.CURRENT_GATEWAY);
		final IpAddress stored = IpAddress.of(control.readOptional(Bootstrap.PERSISTENT_IP),
			control.readOptional(Bootstrap.PERSISTENT_MASK), control.readOptional(Bootstrap.PERSISTENT_GATEWAY));
		return new IpConfiguration(methods(now[0]), methods(now[1]), IpAddress.of(now[2], now[3], now[4]), stored);
	}

	/**
	 * Stores an address in the device and switches its use on, from the next start on.
	 *
	 * @throws GigeException if it cannot store one, or this is none
	 */
	public static void setPersistent(final ControlChannel control, final IpAddress address) {
		final IpConfiguration before = read(control);
		require(control, before, IpMethod.PERSISTENT);
		address.checked();
		control.writeRegister(Bootstrap.PERSISTENT_IP, address.ip());
		control.writeRegister(Bootstrap.PERSISTENT_MASK, address.net());
		control.writeRegister(Bootstrap.PERSISTENT_GATEWAY, address.way());
		set(control, IpMethod.PERSISTENT, true);
	}

	/**
	 * Switches a way on or off, from the next start on. Link-local cannot be switched off in most devices.
	 *
	 * @throws GigeException if the device does not have it or keeps it as it is
	 */
	public static void set(final ControlChannel control, final IpMethod method, final boolean on) {
		final IpConfiguration before = read(control);
		if (on) require(control, before, method);
		final int all = control.readRegister(Bootstrap.IP_CONFIGURATION);
		control.writeRegister(Bootstrap.IP_CONFIGURATION, on ? all | method.bit() : all & ~method.bit());
		if (read(control).active().contains(method) != on) {
			throw new GigeException(control.name() + " keeps " + method + (on ? " off." : " on."));
		}
	}

	private static void require(final ControlChannel control, final IpConfiguration has, final IpMethod method) {
		if (has.supported().contains(method)) return;
		throw new GigeException(control.name() + " does not have the way " + method + " to get an address.");
	}

	private static Set<IpMethod> methods(final int bits) {
		final Set<IpMethod> methods = EnumSet.noneOf(IpMethod.class);
		for (final IpMethod method : IpMethod.values()) {
			if ((bits & method.bit()) != 0) methods.add(method);
		}
		return methods;
	}
}
