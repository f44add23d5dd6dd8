package io.github.lynceus.gige;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;

/** The whole of a receive buffer seen three ways, made once so that no packet needs a view of its own. */
final class DatagramView {

	/** Big-endian, for headers, and for bulk copies of bytes. */
	final ByteBuffer bytes;
	/** In pixel order, for single words at odd positions. */
	final ByteBuffer ordered;
	/** In pixel order, for bulk copies of words at even positions. */
	final ShortBuffer shorts;

	DatagramView(final ByteBuffer buffer, final ByteOrder pixelOrder) {
		bytes = buffer.duplicate().clear().order(ByteOrder.BIG_ENDIAN);
		ordered = buffer.duplicate().clear().order(pixelOrder);
		shorts = ordered.asShortBuffer();
	}
}
