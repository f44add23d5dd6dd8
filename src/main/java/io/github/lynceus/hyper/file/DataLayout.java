package io.github.lynceus.hyper.file;

import io.github.lynceus.hyper.Interleave;
import java.nio.ByteOrder;

/**
 * Where the values of a cube lie in its file.
 *
 * @param interleave their order, BSQ too
 * @param order of the bytes of a value
 * @param offset of the first value; what is before is not ours
 */
public record DataLayout(Interleave interleave, ByteOrder order, long offset) {

	/** Line by line as push-broom cameras send them, low byte first, from the first byte on. */
	public static final DataLayout DEFAULT = new DataLayout(Interleave.BIL, ByteOrder.LITTLE_ENDIAN, 0);
}
