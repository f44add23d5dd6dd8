package io.github.lynceus.simulator;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A model whose images a test sends by hand: 16 registers from 0xA000, a counter of writes, refusal 0x8FFF elsewhere.
 */
final class ManualModel implements DeviceModel {

	static final int SLOW = 0xA03C;

	final AtomicInteger writes = new AtomicInteger();
	final AtomicInteger released = new AtomicInteger();
	final AtomicInteger actions = new AtomicInteger();
	final AtomicInteger closed = new AtomicInteger();
	private final ByteBuffer registers = ByteBuffer.allocate(64);
	private volatile StreamOutput output;
	private volatile EventOutput events;
	private volatile long slowNanos;
	private final int gevVersion;

	ManualModel() {
		this(0x0002_0000);
	}

	ManualModel(final int gevVersion) {
		this.gevVersion = gevVersion;
	}

	StreamOutput output() {
		return output;
	}

	EventOutput events() {
		return events;
	}

	/** Makes register {@link #SLOW} take this long. */
	void setSlow(final long nanos) {
		slowNanos = nanos;
	}

	@Override
	public DeviceIdentity identity() {
		return new DeviceIdentity("Vendor", "Model", "1.2.3", "Info", "SN42", "Nick", 0x0011_2233_4455L, gevVersion,
			1_000_000_000);
	}

	@Override
	public byte[] description() {
		return "<RegisterDescription/>".getBytes(StandardCharsets.UTF_8);
	}

	@Override
	public String descriptionFileName() {
		return "manual.xml";
	}

	@Override
	public void attach(final StreamOutput stream) {
		output = stream;
	}

	@Override
	public void attachEvents(final EventOutput messages) {
		events = messages;
	}

	@Override
	public long latencyNanos(final long address, final int length, final boolean write) {
		return address == SLOW ? slowNanos : 0;
	}

	@Override
	public void read(final long address, final byte[] into) throws RegisterAccessException {
		require(address, into.length);
		registers.get((int) address - 0xA000, into);
	}

	@Override
	public void write(final long address, final byte[] data) throws RegisterAccessException {
		require(address, data.length);
		writes.incrementAndGet();
		registers.put((int) address - 0xA000, data);
	}

	private static void require(final long address, final int length) throws RegisterAccessException {
		if (address + length > 0xA040) throw new RegisterAccessException(0x8FFF, "refused");
	}

	@Override
	public void action(final int signal) {
		actions.incrementAndGet();
	}

	@Override
	public void controlReleased() {
		released.incrementAndGet();
	}

	@Override
	public void close() {
		closed.incrementAndGet();
	}
}
