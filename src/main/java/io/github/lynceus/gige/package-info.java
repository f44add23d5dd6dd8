/**
 * Client transport of GigE Vision: discovery, the control channel, and the stream receiver that puts each
 * payload at its offset in a pooled frame buffer.
 * <p>
 * Control and discovery are few small datagrams that need timers; the stream is many, and runs on one plain
 * thread per stream that neither allocates, locks nor logs per packet. Users of this package see registers,
 * memory and frame buffers; features with names are one floor up.
 * </p>
 */
package io.github.lynceus.gige;
