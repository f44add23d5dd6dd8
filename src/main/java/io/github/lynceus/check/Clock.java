package io.github.lynceus.check;

/**
 * A camera's clock beside this computer's.
 *
 * @param frequency its ticks a second as it says, 0 for none
 * @param error by which share it runs fast, 0.01 for one per cent
 * @param uncertainty by how much that may be wrong
 */
record Clock(long frequency, double error, double uncertainty) {}
