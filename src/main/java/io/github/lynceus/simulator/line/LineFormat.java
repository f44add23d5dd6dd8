package io.github.lynceus.simulator.line;

import io.github.lynceus.simulator.SimulatorException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The pixel formats of the line camera, and how they are laid out, apart from how a client reads them. */
public enum LineFormat {

	MONO8("Mono8", 0x01080001, 8),
	MONO12("Mono12", 0x01100005, 12),
	MONO12_PACKED("Mono12Packed", 0x010C0006, 12),
	MONO16("Mono16", 0x01100007, 16);

	private final String standardName;
	private final int code;
	private final int bits;

	LineFormat(final String standardName, final int code, final int bits) {
		this.standardName = standardName;
		this.code = code;
		this.bits = bits;
	}

	/** By its standard name. @throws SimulatorException for any other */
	public static LineFormat of(final String name) {
		return Arrays.stream(values()).filter(f -> f.standardName.equalsIgnoreCase(name)).findFirst()
			.orElseThrow(() -> new SimulatorException("The line camera has no pixel format " + name + ": there are "
				+ Arrays.stream(values()).map(LineFormat::standardName).collect(Collectors.joining(", ")) + "."));
	}

	/** As in the standard. */
	public String standardName() {
		return standardName;
	}

	/** As in the standard. */
	public int code() {
		return code;
	}

	/** The highest count. */
	int most() {
		return (1 << bits) - 1;
	}

	/** Bytes of so many pixels. */
	int bytes(final int pixels) {
		return switch (this) {
			case MONO8 -> pixels;
			case MONO12_PACKED -> (3 * pixels + 1) / 2;
			default -> 2 * pixels;
		};
	}

	/** Bytes whose order the client chooses; 1 when there is no choice. */
	int wordBytes() {
		return this == MONO12 || this == MONO16 ? 2 : 1;
	}

	/** Writes counts, clipped to what the format holds; words with the low byte first. */
	void pack(final int[] counts, final int pixels, final ByteBuffer to) {
		for (int i = 0; i < pixels; i++) {
			final int value = Math.min(counts[i], most());
			switch (this) {
				case MONO8 -> to.put((byte) value);
				case MONO12_PACKED -> {
					// Two pixels in three bytes: the high bits of one, the low bits of both, the high bits of the other.
					final boolean pair = i + 1 < pixels;
					final int next = pair ? Math.min(counts[++i], most()) : 0;
					to.put((byte) (value >> 4)).put((byte) (value & 0xF | (next & 0xF) << 4));
					if (pair) to.put((byte) (next >> 4));
				}
				default -> to.put((byte) value).put((byte) (value >> 8));
			}
		}
	}
}
