package io.github.lynceus.fuzz;

import io.github.lynceus.gvcp.DiscoveryAck;
import io.github.lynceus.gvcp.GvcpCodec;
import io.github.lynceus.gvcp.GvcpReply;
import io.github.lynceus.gvcp.GvcpRequest;
import io.github.lynceus.gvcp.MalformedPacketException;
import io.github.lynceus.gvcp.UnknownCommand;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/** Datagrams on the control channel, as a device and as a client see them: what is read says the same when written. */
public final class GvcpFuzz {

	private GvcpFuzz() {}

	public static void fuzzerTestOneInput(final byte[] data) {
		try {
			final GvcpRequest request = GvcpCodec.decodeRequest(Unpooled.wrappedBuffer(data));
			// NB: a command that is not known keeps only the length of what it carried.
			final ByteBuf out = Unpooled.buffer();
			if (!(request.command() instanceof UnknownCommand)) {
				GvcpCodec.encode(request, out);
				same(request, GvcpCodec.decodeRequest(out));
			}
		}
		catch (final MalformedPacketException exc) {
			told(exc);
		}
		try {
			final GvcpReply reply = GvcpCodec.decodeReply(Unpooled.wrappedBuffer(data));
			// NB: bytes that are no text become signs that may be too long for their field.
			if (reply.ack() instanceof DiscoveryAck) return;
			final ByteBuf out = Unpooled.buffer();
			GvcpCodec.encode(reply, out);
			same(reply, GvcpCodec.decodeReply(out));
		}
		catch (final MalformedPacketException exc) {
			told(exc);
		}
	}

	private static void same(final Object expected, final Object actual) {
		if (!expected.equals(actual)) throw new AssertionError(expected + " came back as " + actual);
	}

	private static void told(final MalformedPacketException exc) {
		if (exc.getMessage().isBlank() || !exc.status().isError()) throw new AssertionError("says nothing", exc);
	}
}
