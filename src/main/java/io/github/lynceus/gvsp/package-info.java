/**
 * GVSP, the stream protocol of GigE Vision: packet headers, leaders and trailers.
 * <p>
 * Everything is big-endian but the pixels. Headers are read in place from the receive buffer, field by field, as the
 * receive path may not allocate anything per packet; leaders and trailers, one a frame, are records.
 * </p>
 */
package io.github.lynceus.gvsp;
