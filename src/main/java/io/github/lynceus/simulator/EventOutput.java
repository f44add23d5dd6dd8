package io.github.lynceus.simulator;

/** The message channel as a camera model sees it. Safe to use from the model's own threads. */
public interface EventOutput {

	/** Whether a client has opened the message channel. */
	boolean isOpen();

	/**
	 * Sends an event with the time of this call, after those before it; dropped if the channel is closed.
	 *
	 * @param eventId 0x0002..0x8000 standard, 0x8001..0x8FFF errors, from 0x9000 device specific
	 * @param blockId block it belongs to, 0 if none
	 * @param data null for a plain EVENT, else the data of an EVENTDATA, at most 512 bytes and a multiple of 4
	 */
	void send(int eventId, long blockId, byte[] data);
}
