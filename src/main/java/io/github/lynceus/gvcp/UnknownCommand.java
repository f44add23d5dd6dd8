package io.github.lynceus.gvcp;

/**
 * A well-formed command this library has no name for; a device answers NOT_IMPLEMENTED.
 *
 * @param code command code as it came
 * @param length bytes of payload
 */
public record UnknownCommand(int code, int length) implements GvcpCommand {}
