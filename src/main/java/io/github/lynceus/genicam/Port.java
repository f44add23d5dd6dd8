package io.github.lynceus.genicam;

/**
 * Where a node map reads and writes registers.
 *
 * <p>
 * Bytes are in the order they have in the device's memory; a transport that uses READREG or WRITEREG for
 * four-byte registers passes the 32 bits on in network order, which is the same. A call may throw whatever
 * unchecked exception the transport has; the node map passes it on and keeps nothing of the failed access.
 * </p>
 */
public interface Port {

	/** Fills {@code into} with the device's bytes from {@code address} on. */
	void read(long address, byte[] into);

	/** Writes all of {@code data} to the device from {@code address} on. */
	void write(long address, byte[] data);
}
