package io.github.lynceus.linux;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * An array of {@code struct mmsghdr} with one piece of data, one address and some room for control messages each, as
 * 64-bit Linux lays them out.
 */
final class MessageVector {

	/** Bytes of {@code struct mmsghdr}. */
	static final int HEADER = 64;
	private static final int NAME = 0;
	private static final int NAME_LENGTH = 8;
	private static final int IOV = 16;
	private static final int IOV_COUNT = 24;
	private static final int CONTROL_POINTER = 32;
	private static final int CONTROL_LENGTH = 40;
	private static final int RESULT = 56;
	/** Bytes of {@code struct iovec}. */
	private static final int VECTOR = 16;
	/** Bytes of {@code struct sockaddr_in}. */
	private static final int ADDRESS = 16;
	/** Room for control messages. */
	private static final int CONTROL = 64;
	private static final int CONTROL_HEADER = 16;

	private final int size;
	private final ByteBuffer headers;
	private final ByteBuffer vectors;
	private final ByteBuffer names;
	private final ByteBuffer controls;

	/** @param names whether the messages have addresses */
	MessageVector(final int size, final boolean names) {
		this.size = size;
		headers = direct(size * HEADER);
		vectors = direct(size * VECTOR);
		this.names = direct(size * ADDRESS);
		controls = direct(size * CONTROL);
		for (int i = 0; i < size; i++) {
			headers.putLong(i * HEADER + NAME, names ? address(this.names) + i * ADDRESS : 0);
			headers.putLong(i * HEADER + IOV, address(vectors) + i * VECTOR);
			headers.putLong(i * HEADER + IOV_COUNT, 1);
			headers.putLong(i * HEADER + CONTROL_POINTER, address(controls) + i * CONTROL);
			reset(i);
		}
	}

	private static ByteBuffer direct(final int length) {
		return ByteBuffer.allocateDirect(length).order(ByteOrder.nativeOrder());
	}

	/** Of a direct buffer's first byte. */
	static long address(final ByteBuffer buffer) {
		return Pointer.nativeValue(Native.getDirectBufferPointer(buffer));
	}

	int size() {
		return size;
	}

	/** Of the array. */
	long address() {
		return address(headers);
	}

	/** Where the data of a message stand. The caller keeps that memory alive. */
	void data(final int i, final long address, final int length) {
		vectors.putLong(i * VECTOR, address);
		vectors.putLong(i * VECTOR + 8, length);
	}

	/** Makes the lengths, which the system overwrites, those of the room there is. */
	void reset(final int i) {
		headers.putInt(i * HEADER + NAME_LENGTH, headers.getLong(i * HEADER + NAME) == 0 ? 0 : ADDRESS);
		headers.putLong(i * HEADER + CONTROL_LENGTH, CONTROL);
	}

	/** Bytes received or sent. */
	int length(final int i) {
		return headers.getInt(i * HEADER + RESULT);
	}

	/** IPv4 address of the sender as the wire has it, high byte first. */
	int sender(final int i) {
		final int word = names.getInt(i * ADDRESS + 4);
		return ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN ? word : Integer.reverseBytes(word);
	}

	/** First value of a control message, {@code otherwise} if there is none of this kind. */
	int control(final int i, final int level, final int type, final int otherwise) {
		final int end = (int) Math.min(CONTROL, headers.getLong(i * HEADER + CONTROL_LENGTH));
		for (int at = 0; at + CONTROL_HEADER + 4 <= end;) {
			final int base = i * CONTROL + at;
			final long length = controls.getLong(base);
			if (controls.getInt(base + 8) == level && controls.getInt(base + 12) == type) {
				return controls.getInt(base + CONTROL_HEADER);
			}
			if (length < CONTROL_HEADER) break;
			at += (int) (length + 7 & ~7);
		}
		return otherwise;
	}

	/** Gives a message one control message with a 16-bit value, or none if the value is 0. */
	void control(final int i, final int level, final int type, final short value) {
		final int base = i * CONTROL;
		controls.putLong(base, CONTROL_HEADER + 2);
		controls.putInt(base + 8, level).putInt(base + 12, type).putShort(base + CONTROL_HEADER, value);
		headers.putLong(i * HEADER + CONTROL_LENGTH, value == 0 ? 0 : CONTROL_HEADER + 8);
	}
}
