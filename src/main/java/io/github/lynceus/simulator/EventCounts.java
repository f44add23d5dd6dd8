package io.github.lynceus.simulator;

/**
 * What became of a device's events.
 *
 * @param sent events put on the message channel, each counted once
 * @param repeated times an event was sent again for want of an acknowledge
 * @param unanswered events given up after the last repetition
 * @param discarded events that found the channel closed or too many before them
 */
public record EventCounts(long sent, long repeated, long unanswered, long discarded) {}
