/**
 * GVCP, the control protocol of GigE Vision, as immutable values and their encoding.
 * <p>
 * Everything is big-endian. Commands and acknowledges are records; {@link io.github.lynceus.gvcp.GvcpCodec} turns them
 * into datagrams and back. There are no sockets and no threads here.
 * </p>
 */
package io.github.lynceus.gvcp;
