package io.github.lynceus.simulator.telops;

import io.github.lynceus.simulator.RegisterAccessException;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;

/**
 * The values behind the register table, with what happens when one is read or written. The parts of the camera hang
 * their behaviour on the registers they own; a register without any simply holds its value.
 * <p>
 * The camera never tells why it refuses: a locked register, a wrong direction and an unknown address all give
 * {@link #GENERIC_ERROR}. A value it does not like is acknowledged all the same, then clamped, reverted or kept.
 * </p>
 */
final class RegisterFile {

	/** The only status the camera refuses with. */
	static final int GENERIC_ERROR = 0x8FFF;

	private final RegisterTable table = RegisterTable.get();
	private final Firmware firmware;
	private final int[] values = new int[table.definitions().size()];
	private final IntSupplier[] readers = new IntSupplier[values.length];
	private final IntConsumer[] writers = new IntConsumer[values.length];
	private final Map<Lock, BooleanSupplier> locks = new EnumMap<>(Lock.class);

	/** @param firmware decides on which registers there are */
	RegisterFile(final Firmware firmware) {
		this.firmware = firmware;
		reset();
	}

	/** Gives every register its power-up value; behaviour stays. */
	void reset() {
		for (final RegisterDefinition definition : table.definitions()) {
			values[definition.index()] = definition.initial();
		}
	}

	// -- Behaviour --

	/** What a read gives instead of the stored value. */
	void onRead(final String name, final IntSupplier reader) {
		readers[table.named(name).index()] = reader;
	}

	/** What a read of a float register gives instead of the stored value. */
	void onReadFloat(final String name, final DoubleSupplier reader) {
		onRead(name, () -> Float.floatToIntBits((float) reader.getAsDouble()));
	}

	/** What a write does instead of storing the value. Unknown values of enumerations never get here. */
	void onWrite(final String name, final IntConsumer writer) {
		writers[table.named(name).index()] = writer;
	}

	/** Stores a written value, then does something about it. */
	void afterWrite(final String name, final Runnable action) {
		onWrite(name, value -> {
			set(name, value);
			action.run();
		});
	}

	/** What executing a command does. */
	void onCommand(final String name, final Runnable command) {
		onWrite(name, value -> {
			if (value != 0) {
				command.run();
			}
		});
	}

	/** When a lock is in force. */
	void lockWhen(final Lock lock, final BooleanSupplier condition) {
		locks.put(lock, condition);
	}

	/** Locks nobody has given a condition for. */
	boolean complete() {
		return Arrays.stream(Lock.values()).allMatch(locks::containsKey);
	}

	// -- The camera's own access, free of rules --

	/** Current value as a client would read it. */
	int get(final String name) {
		final int index = table.named(name).index();
		return readers[index] == null ? values[index] : readers[index].getAsInt();
	}

	/** Stored value, whatever a read would give. */
	int stored(final String name) {
		return values[table.named(name).index()];
	}

	float getFloat(final String name) {
		return Float.intBitsToFloat(get(name));
	}

	boolean is(final String name) {
		return get(name) != 0;
	}

	void set(final String name, final int value) {
		values[table.named(name).index()] = value;
	}

	void setFloat(final String name, final double value) {
		set(name, Float.floatToIntBits((float) value));
	}

	// -- A client's access --

	/** Whether a write would be refused now. */
	boolean locked(final RegisterDefinition definition) {
		for (final Lock lock : definition.locks()) {
			if (locks.get(lock).getAsBoolean()) {
				return true;
			}
		}
		return false;
	}

	int read(final long address) throws RegisterAccessException {
		final RegisterDefinition definition = at(address);
		if (!definition.readable()) {
			throw new RegisterAccessException(GENERIC_ERROR, definition.name() + " cannot be read");
		}
		return get(definition.name());
	}

	void write(final long address, final int value) throws RegisterAccessException {
		final RegisterDefinition definition = at(address);
		if (!definition.writable()) {
			throw new RegisterAccessException(GENERIC_ERROR, definition.name() + " cannot be written");
		}
		if (locked(definition)) {
			throw new RegisterAccessException(GENERIC_ERROR, definition.name() + " is locked");
		}
		if (!acceptable(definition, value)) {
			return;
		}
		final IntConsumer writer = writers[definition.index()];
		if (writer == null) {
			values[definition.index()] = limited(definition, value);
		}
		else {
			writer.accept(value);
		}
	}

	private RegisterDefinition at(final long address) throws RegisterAccessException {
		final RegisterDefinition definition = table.at(address);
		if (definition == null || !firmware.has(definition)) {
			throw new RegisterAccessException(GENERIC_ERROR, String.format("no register at 0x%04X", address));
		}
		return definition;
	}

	/** Values outside an enumeration, and floats that are no numbers, are acknowledged and forgotten. */
	private static boolean acceptable(final RegisterDefinition definition, final int value) {
		switch (definition.type()) {
			case ENUM:
			case BOOL:
				return definition.entries().containsKey(value);
			case FLOAT:
				return Float.isFinite(Float.intBitsToFloat(value));
			default:
				return true;
		}
	}

	/** Clamps to limits that are numbers in the table. */
	private static int limited(final RegisterDefinition definition, final int value) {
		if (definition.type() == RegisterType.FLOAT) {
			double result = Float.intBitsToFloat(value);
			result = isNumber(definition.min()) ? Math.max(result, Double.parseDouble(definition.min())) : result;
			result = isNumber(definition.max()) ? Math.min(result, Double.parseDouble(definition.max())) : result;
			return Float.floatToIntBits((float) result);
		}
		if (definition.type() == RegisterType.INT) {
			long result = value & 0xFFFF_FFFFL;
			result = isNumber(definition.min()) ? Math.max(result, Long.decode(definition.min())) : result;
			result = isNumber(definition.max()) ? Math.min(result, Long.decode(definition.max())) : result;
			return (int) result;
		}
		return value;
	}

	static boolean isNumber(final String text) {
		return !text.isEmpty() && !Character.isLetter(text.charAt(0));
	}
}
