package io.github.lynceus.simulator.line;

import io.github.lynceus.simulator.SimulatorException;
import java.nio.ByteBuffer;

/** How the numbers of a cube are stored, by ENVI's code. Complex ones are not for a camera. */
enum DataType {

	UINT8(1, 1),
	INT16(2, 2),
	INT32(3, 4),
	FLOAT32(4, 4),
	FLOAT64(5, 8),
	UINT16(12, 2),
	UINT32(13, 4),
	INT64(14, 8),
	UINT64(15, 8);

	private final int code;
	private final int bytes;

	DataType(final int code, final int bytes) {
		this.code = code;
		this.bytes = bytes;
	}

	/** @throws SimulatorException for complex and unknown types */
	static DataType of(final long code) {
		for (final DataType type : values()) if (type.code == code) return type;
		throw new SimulatorException("A camera cannot send data type " + code
			+ ": the cube must hold whole or floating-point numbers.");
	}

	/** Bytes of a number. */
	int bytes() {
		return bytes;
	}

	/** The number that begins at a byte; 64-bit integers are rounded as a double is. */
	double at(final ByteBuffer data, final int index) {
		return switch (this) {
			case UINT8 -> data.get(index) & 0xFF;
			case INT16 -> data.getShort(index);
			case INT32 -> data.getInt(index);
			case FLOAT32 -> data.getFloat(index);
			case FLOAT64 -> data.getDouble(index);
			case UINT16 -> data.getShort(index) & 0xFFFF;
			case UINT32 -> data.getInt(index) & 0xFFFFFFFFL;
			case INT64 -> data.getLong(index);
			case UINT64 -> unsigned(data.getLong(index));
		};
	}

	private static double unsigned(final long value) {
		return value >= 0 ? value : value + 0x1p64;
	}
}
