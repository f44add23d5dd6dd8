package io.github.lynceus.telops;

import java.nio.ByteBuffer;

/** How the bytes of a header field are to be read. */
public enum HeaderType {

	/** Two ASCII characters. */
	TEXT2(2) {

		@Override
		double read(final ByteBuffer header, final int offset) {
			return Double.NaN;
		}
	},
	U8(1) {

		@Override
		double read(final ByteBuffer header, final int offset) {
			return header.get(offset) & 0xFF;
		}
	},
	I8(1) {

		@Override
		double read(final ByteBuffer header, final int offset) {
			return header.get(offset);
		}
	},
	U16(2) {

		@Override
		double read(final ByteBuffer header, final int offset) {
			return header.getShort(offset) & 0xFFFF;
		}
	},
	I16(2) {

		@Override
		double read(final ByteBuffer header, final int offset) {
			return header.getShort(offset);
		}
	},
	U32(4) {

		@Override
		double read(final ByteBuffer header, final int offset) {
			return header.getInt(offset) & 0xFFFF_FFFFL;
		}
	},
	I32(4) {

		@Override
		double read(final ByteBuffer header, final int offset) {
			return header.getInt(offset);
		}
	},
	F32(4) {

		@Override
		double read(final ByteBuffer header, final int offset) {
			return header.getFloat(offset);
		}
	};

	private final int size;

	HeaderType(final int size) {
		this.size = size;
	}

	/** Bytes it takes. */
	public int size() {
		return size;
	}

	/** The value as a number; NaN for text. @param header little-endian */
	abstract double read(ByteBuffer header, int offset);
}
