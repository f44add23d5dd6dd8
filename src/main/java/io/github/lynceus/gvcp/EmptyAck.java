package io.github.lynceus.gvcp;

/**
 * An acknowledge that says all in its status: FORCEIP, EVENT, ACTION, and any error without further data.
 *
 * @param code acknowledge code
 */
public record EmptyAck(int code) implements GvcpAck {}
