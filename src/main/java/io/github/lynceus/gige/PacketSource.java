package io.github.lynceus.gige;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Where the datagrams of a stream come from. Belongs to one thread, but for {@link #wakeup}.
 * <p>
 * There are several because systems differ in how cheaply datagrams can be had: {@link ChannelSource} works everywhere.
 * </p>
 */
interface PacketSource extends Closeable {

	/** What takes the datagrams of a {@link #read}, one after the other. */
	interface Packets {

		/** A datagram of the device, in {@link PacketSource#memory}; valid during the call. */
		void packet(int at, int length);

		/** A datagram that somebody else sent. */
		void foreign(int length);
	}

	/** Where datagrams stand while they are handed on; the same buffer always. */
	ByteBuffer memory();

	/**
	 * Hands on some of the datagrams that wait, without waiting for any.
	 *
	 * @return how many they were; 0 if none waited
	 */
	int read(Packets to) throws IOException;

	/** Waits for a datagram, for {@link #wakeup}, or as long as told. */
	void await(long millis) throws IOException;

	/** Ends the present or the next {@link #await}; may be called by any thread. */
	void wakeup();

	/** Short name of the way datagrams are read, for reports. */
	String name();
}
