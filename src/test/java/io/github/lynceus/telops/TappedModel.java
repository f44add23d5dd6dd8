package io.github.lynceus.telops;

import io.github.lynceus.simulator.DeviceIdentity;
import io.github.lynceus.simulator.DeviceModel;
import io.github.lynceus.simulator.RegisterAccessException;
import io.github.lynceus.simulator.StreamOutput;
import io.github.lynceus.simulator.telops.TelopsModel;
import io.github.lynceus.simulator.telops.TelopsOptions;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntSupplier;
import java.util.function.IntUnaryOperator;

/**
 * The simulated camera with a tap on its registers: everything that is read and written is noted, and single registers
 * answer as the test says. Addresses are literal numbers of the maker's list.
 */
final class TappedModel implements DeviceModel {

	/** What the camera refuses everything with. */
	private static final int GENERIC_ERROR = 0x8FFF;

	/** One access. */
	record Access(long address, int value) {

		@Override
		public String toString() {
			return String.format("0x%04X=0x%X", address, value);
		}
	}

	private final TelopsModel model;
	private final List<Access> writes = new CopyOnWriteArrayList<>();
	private final Set<Long> reads = ConcurrentHashMap.newKeySet();
	private final Map<Long, IntSupplier> answers = new ConcurrentHashMap<>();
	private final Map<Long, IntUnaryOperator> filters = new ConcurrentHashMap<>();
	private final Set<Long> unreadable = ConcurrentHashMap.newKeySet();
	private final Set<Long> unwritable = ConcurrentHashMap.newKeySet();
	private final Set<Long> swallowed = ConcurrentHashMap.newKeySet();

	TappedModel(final TelopsOptions options) {
		model = new TelopsModel(options);
	}

	// -- What the test says --

	/** Reads of a register give this. */
	TappedModel answer(final long address, final IntSupplier value) {
		answers.put(address, value);
		return this;
	}

	/** Reads of a register give what this makes of the camera's answer. */
	TappedModel filter(final long address, final IntUnaryOperator filter) {
		filters.put(address, filter);
		return this;
	}

	/** Reads are refused. */
	TappedModel refuseRead(final long address) {
		unreadable.add(address);
		return this;
	}

	/** Writes are refused. */
	TappedModel refuseWrite(final long address) {
		unwritable.add(address);
		return this;
	}

	/** Writes are acknowledged and forgotten. */
	TappedModel swallow(final long address) {
		swallowed.add(address);
		return this;
	}

	// -- What was done --

	/** Everything written so far, refused or not; begins anew. */
	List<Access> takeWrites() {
		final List<Access> taken = new ArrayList<>(writes);
		writes.clear();
		return taken;
	}

	/** Whether a register was ever read. */
	boolean wasRead(final long address) {
		return reads.contains(address);
	}

	/** Values written to one register so far. */
	List<Integer> written(final long address) {
		return writes.stream().filter(access -> access.address() == address).map(Access::value).toList();
	}

	TelopsModel inner() {
		return model;
	}

	// -- DeviceModel methods --

	@Override
	public DeviceIdentity identity() {
		return model.identity();
	}

	@Override
	public byte[] description() {
		return model.description();
	}

	@Override
	public String descriptionFileName() {
		return model.descriptionFileName();
	}

	@Override
	public void attach(final StreamOutput output) {
		model.attach(output);
	}

	@Override
	public void read(final long address, final byte[] into) throws RegisterAccessException {
		for (int i = 0; i < into.length; i += 4) {
			final long each = address + i;
			reads.add(each);
			if (unreadable.contains(each)) throw new RegisterAccessException(GENERIC_ERROR, "as the test says");
			final byte[] word = new byte[4];
			if (answers.containsKey(each)) ByteBuffer.wrap(word).putInt(answers.get(each).getAsInt());
			else model.read(each, word);
			if (filters.containsKey(each))
				ByteBuffer.wrap(word).putInt(filters.get(each).applyAsInt(ByteBuffer.wrap(word).getInt(0)));
			System.arraycopy(word, 0, into, i, 4);
		}
	}

	@Override
	public void write(final long address, final byte[] data) throws RegisterAccessException {
		writes.add(new Access(address, ByteBuffer.wrap(data).getInt()));
		if (unwritable.contains(address)) throw new RegisterAccessException(GENERIC_ERROR, "as the test says");
		if (!swallowed.contains(address)) model.write(address, data);
	}

	@Override
	public long latencyNanos(final long address, final int length, final boolean write) {
		return model.latencyNanos(address, length, write);
	}

	@Override
	public void close() {
		model.close();
	}
}
