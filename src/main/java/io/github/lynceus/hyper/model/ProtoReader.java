package io.github.lynceus.hyper.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Walks through the fields of one protobuf message, as the protobuf encoding document describes them. Every length is
 * checked against the bytes there are, so that a hostile file ends in {@link Malformed} and nothing else.
 */
final class ProtoReader {

	/** The bytes are no protobuf message. */
	static final class Malformed extends Exception {

		private static final long serialVersionUID = 1L;

		Malformed(final String reason) {
			super(reason, null, false, false);
		}
	}

	private static final int VARINT = 0;
	private static final int FIXED64 = 1;
	private static final int BYTES = 2;
	private static final int FIXED32 = 5;

	private final byte[] bytes;
	private final int end;
	private int at;
	private int field;
	private int wire;
	private long number;
	private int start;

	ProtoReader(final byte[] bytes) {
		this(bytes, 0, bytes.length);
	}

	private ProtoReader(final byte[] bytes, final int from, final int end) {
		this.bytes = bytes;
		this.at = from;
		this.end = end;
	}

	/** Goes to the next field; false at the end of the message. */
	boolean next() throws Malformed {
		if (at == end) {
			return false;
		}
		final long tag = varint();
		field = (int) (tag >>> 3);
		wire = (int) (tag & 7);
		switch (wire) {
			case VARINT -> number = varint();
			case FIXED64 -> number = fixed(8);
			case FIXED32 -> number = fixed(4);
			case BYTES -> {
				final long length = varint();
				if (length < 0 || length > end - at) {
					throw new Malformed("a field is longer than the file");
				}
				start = at;
				at += (int) length;
			}
			default -> throw new Malformed("it holds a field of unknown type");
		}
		return true;
	}

	/** Number of the field. */
	int field() {
		return field;
	}

	/** The field as a whole number. */
	long number() throws Malformed {
		if (wire == BYTES) {
			throw new Malformed("a number was expected");
		}
		return number;
	}

	/** The field as a message of its own. */
	ProtoReader message() throws Malformed {
		needBytes();
		return new ProtoReader(bytes, start, at);
	}

	/** The field as text. */
	String text() throws Malformed {
		needBytes();
		return new String(bytes, start, at - start, StandardCharsets.UTF_8);
	}

	/** The field as one number of a repeated one, or the first ones of many that are packed. */
	long[] numbers(final int most) throws Malformed {
		if (wire != BYTES) {
			return new long[] { number };
		}
		final ProtoReader packed = message();
		final long[] numbers = new long[Math.min(most, at - start)];
		int count = 0;
		while (packed.at < packed.end && count < most) {
			numbers[count++] = packed.varint();
		}
		return Arrays.copyOf(numbers, count);
	}

	/** The field as little-endian bytes. */
	ByteBuffer buffer() throws Malformed {
		needBytes();
		return ByteBuffer.wrap(bytes, start, at - start).slice().order(ByteOrder.LITTLE_ENDIAN);
	}

	private void needBytes() throws Malformed {
		if (wire != BYTES) {
			throw new Malformed("a text or message was expected");
		}
	}

	private long varint() throws Malformed {
		long value = 0;
		for (int shift = 0; shift < 64; shift += 7) {
			if (at == end) {
				throw new Malformed("it ends within a number");
			}
			final byte next = bytes[at++];
			value |= (long) (next & 0x7F) << shift;
			if (next >= 0) {
				return value;
			}
		}
		throw new Malformed("a number has too many bytes");
	}

	private long fixed(final int count) throws Malformed {
		if (end - at < count) {
			throw new Malformed("it ends within a number");
		}
		long value = 0;
		for (int i = 0; i < count; i++) {
			value |= (bytes[at++] & 0xFFL) << 8 * i;
		}
		return value;
	}
}
