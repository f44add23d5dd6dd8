package io.github.lynceus.simulator;

/**
 * What makes one simulated camera different from another: its identity, its description file, its registers above the
 * bootstrap range and when it sends images. The link ({@link SimulatedDevice}) does the rest: GVCP, bootstrap registers,
 * control privilege, heartbeat, stream channel, resend, faults.
 */
public interface DeviceModel extends AutoCloseable {

	/** Vendor, model, serial and so on, as they stand in the bootstrap registers and the discovery acknowledge. */
	DeviceIdentity identity();

	/** The GenICam XML, plain UTF-8. */
	byte[] description();

	/** File name in the first URL register, for instance {@code CommonTEL2000LibProject.xml}. */
	String descriptionFileName();

	/** Address from which the description can be read, outside every register of the model. */
	default long descriptionAddress() {
		return 0x8000_0000L;
	}

	/** Gives the model its link. Called once, before the first register access. */
	void attach(StreamOutput output);

	/** Gives the model its message channel, right after {@link #attach}; most cameras have nothing to tell. */
	default void attachEvents(final EventOutput output) {}

	/**
	 * Reads registers at or above 0xA000. Called from the device's event loop only.
	 *
	 * @param address first byte, a multiple of 4
	 * @param into filled completely; its length is a multiple of 4
	 * @throws RegisterAccessException with the status the camera answers
	 */
	void read(long address, byte[] into) throws RegisterAccessException;

	/**
	 * Writes registers at or above 0xA000. Called from the device's event loop only.
	 *
	 * @param address first byte, a multiple of 4
	 * @param data the bytes to store; their number is a multiple of 4
	 * @throws RegisterAccessException with the status the camera answers
	 */
	void write(long address, byte[] data) throws RegisterAccessException;

	/**
	 * Whether the model has registers below 0xA000, too, where there are no bootstrap registers; only few cameras do.
	 */
	default boolean hasLowRegisters() {
		return false;
	}

	/**
	 * How long the camera takes for an access. The link waits that long before it calls {@link #read} or {@link #write},
	 * without blocking anything else, and announces it with PENDING_ACK when it is long and the client wants that. The
	 * calls themselves must be quick.
	 */
	default long latencyNanos(final long address, final int length, final boolean write) {
		return 0;
	}

	/** An action command fired one of the device's action signals. Called from the device's event loop only. */
	default void action(final int signal) {}

	/** The controlling client is gone (released, or heartbeat lapsed); the stream channel is already closed. */
	default void controlReleased() {}

	/** Stops every thread of the model. */
	@Override
	void close();
}
