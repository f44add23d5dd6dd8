package io.github.lynceus.gige;

import io.github.lynceus.gvcp.GvcpStatus;

/**
 * A device's answer to an action command. Devices the command does not concern do not answer.
 *
 * @param address who answered
 * @param status SUCCESS, or for instance ACTION_LATE
 */
public record ActionReply(String address, GvcpStatus status) {}
