package io.github.lynceus.simulator;

import io.github.lynceus.gvcp.ActionCommand;
import io.github.lynceus.gvcp.Bootstrap;
import io.github.lynceus.gvcp.DiscoveryAck;
import io.github.lynceus.gvcp.EmptyAck;
import io.github.lynceus.gvcp.GvcpCommand;
import io.github.lynceus.gvcp.GvcpReply;
import io.github.lynceus.gvcp.GvcpRequest;
import io.github.lynceus.gvcp.GvcpStatus;
import io.github.lynceus.gvcp.ReadMemoryAck;
import io.github.lynceus.gvcp.ReadMemoryCommand;
import io.github.lynceus.gvcp.ReadRegisterAck;
import io.github.lynceus.gvcp.ReadRegisterCommand;
import io.github.lynceus.gvcp.RegisterWrite;
import io.github.lynceus.gvcp.WriteAck;
import io.github.lynceus.gvcp.WriteMemoryCommand;
import io.github.lynceus.gvcp.WriteRegisterCommand;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Carries out commands on a device's registers and says what to answer. Used on the event loop only. */
final class CommandExecutor {

	private static final int UNCONDITIONAL_ACTION = 0x8;

	private final DeviceIdentity identity;
	private final BootstrapRegisters bootstrap;
	private final DeviceRegisters registers;
	private final ControlPrivilege privilege;
	private final DeviceModel model;

	CommandExecutor(final DeviceModel model, final BootstrapRegisters bootstrap, final DeviceRegisters registers,
		final ControlPrivilege privilege)
	{
		this.identity = model.identity();
		this.bootstrap = bootstrap;
		this.registers = registers;
		this.privilege = privilege;
		this.model = model;
	}

	/** How long the camera takes for a command. */
	long latencyNanos(final GvcpCommand command) {
		if (command instanceof ReadRegisterCommand c) {
			return c.addresses().stream().mapToLong(a -> registers.latencyNanos(unsigned(a), 4, false)).sum();
		}
		if (command instanceof WriteRegisterCommand c) {
			return c.writes().stream().mapToLong(w -> registers.latencyNanos(unsigned(w.address()), 4, true)).sum();
		}
		if (command instanceof ReadMemoryCommand c) {
			return registers.latencyNanos(unsigned(c.address()), c.count(), false);
		}
		if (command instanceof WriteMemoryCommand c) {
			return registers.latencyNanos(unsigned(c.address()), c.data().length, true);
		}
		return 0;
	}

	/**
	 * Executes a command.
	 *
	 * @return the acknowledge, or null for a command that is not meant for this device
	 */
	GvcpReply execute(final InetSocketAddress who, final GvcpRequest request) {
		final GvcpCommand command = request.command();
		final int id = request.id();
		if (command instanceof ReadRegisterCommand c) return readRegisters(who, id, c);
		if (command instanceof WriteRegisterCommand c) return writeRegisters(who, id, c);
		if (command instanceof ReadMemoryCommand c) return readMemory(who, id, c);
		if (command instanceof WriteMemoryCommand c) return writeMemory(who, id, c);
		if (command instanceof ActionCommand c) return act(who, id, c);
		return GvcpReply.error(GvcpStatus.NOT_IMPLEMENTED, id, command.code());
	}

	private GvcpReply readRegisters(final InetSocketAddress who, final int id, final ReadRegisterCommand command) {
		final List<Integer> values = new ArrayList<>(command.addresses().size());
		try {
			for (final int address : command.addresses()) {
				values.add(ByteBuffer.wrap(registers.read(who, unsigned(address), 4)).getInt());
			}
		}
		catch (final RegisterAccessException e) {
			return GvcpReply.error(GvcpStatus.of(e.status()), id, command.code());
		}
		return GvcpReply.success(id, new ReadRegisterAck(values));
	}

	private GvcpReply writeRegisters(final InetSocketAddress who, final int id, final WriteRegisterCommand command) {
		int done = 0;
		try {
			for (final RegisterWrite write : command.writes()) {
				final byte[] data = ByteBuffer.allocate(4).putInt(write.value()).array();
				registers.write(who, unsigned(write.address()), data);
				done++;
			}
		}
		catch (final RegisterAccessException e) {
			return new GvcpReply(GvcpStatus.of(e.status()), id, new WriteAck(WriteAck.REGISTER, done));
		}
		return GvcpReply.success(id, new WriteAck(WriteAck.REGISTER, done));
	}

	private GvcpReply readMemory(final InetSocketAddress who, final int id, final ReadMemoryCommand command) {
		if (command.count() == 0 || command.count() > ReadMemoryCommand.MAX_COUNT) {
			return GvcpReply.error(GvcpStatus.INVALID_PARAMETER, id, command.code());
		}
		try {
			final byte[] data = registers.read(who, unsigned(command.address()), command.count());
			return GvcpReply.success(id, new ReadMemoryAck(command.address(), data));
		}
		catch (final RegisterAccessException e) {
			return GvcpReply.error(GvcpStatus.of(e.status()), id, command.code());
		}
	}

	private GvcpReply writeMemory(final InetSocketAddress who, final int id, final WriteMemoryCommand command) {
		final byte[] data = command.data();
		try {
			if (data.length == 0) throw new RegisterAccessException(GvcpStatus.INVALID_PARAMETER.code(), "no data");
			registers.write(who, unsigned(command.address()), data);
		}
		catch (final RegisterAccessException e) {
			return new GvcpReply(GvcpStatus.of(e.status()), id, new WriteAck(WriteAck.MEMORY, 0));
		}
		return GvcpReply.success(id, new WriteAck(WriteAck.MEMORY, data.length));
	}

	private GvcpReply act(final InetSocketAddress who, final int id, final ActionCommand command) {
		if (command.deviceKey() != bootstrap.value(Bootstrap.ACTION_DEVICE_KEY)) return null;
		final List<Integer> signals = new ArrayList<>();
		for (int i = 0; i < BootstrapRegisters.ACTIONS; i++) {
			final int slot = Bootstrap.ACTION_GROUPS + i * BootstrapRegisters.ACTION_STRIDE;
			final boolean meant = bootstrap.value(slot) == command.groupKey() &&
				(bootstrap.value(slot + 4) & command.groupMask()) != 0;
			if (meant) signals.add(i);
		}
		if (signals.isEmpty()) return null;
		final boolean anybody = (bootstrap.value(Bootstrap.GVCP_CONFIGURATION) & UNCONDITIONAL_ACTION) != 0;
		if (!anybody && !privilege.isHeldBy(who)) {
			return GvcpReply.error(GvcpStatus.ACCESS_DENIED, id, command.code());
		}
		if (command.time().isPresent()) return GvcpReply.error(GvcpStatus.NO_REFERENCE_TIME, id, command.code());
		signals.forEach(model::action);
		return GvcpReply.success(id, new EmptyAck(command.code() + 1));
	}

	/** The device's introduction, as its registers stand now. */
	DiscoveryAck introduction() {
		return new DiscoveryAck(identity.gevVersion(), bootstrap.value(Bootstrap.DEVICE_MODE), identity.mac(),
			bootstrap.value(Bootstrap.IP_SUPPORTED), bootstrap.value(Bootstrap.IP_CONFIGURATION),
			bootstrap.value(Bootstrap.CURRENT_IP), bootstrap.value(Bootstrap.CURRENT_MASK),
			bootstrap.value(Bootstrap.CURRENT_GATEWAY), identity.vendor(), identity.model(), identity.version(),
			identity.info(), identity.serial(), bootstrap.text(Bootstrap.USER_NAME, 16));
	}

	private static long unsigned(final int address) {
		return Integer.toUnsignedLong(address);
	}
}
