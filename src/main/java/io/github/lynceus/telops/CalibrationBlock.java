package io.github.lynceus.telops;

import java.time.Instant;

/**
 * Part of a calibration collection, for one position of a filter wheel for instance.
 *
 * @param index in its collection
 * @param time when it was made, which is its identity
 * @param active whether the camera uses it now
 */
public record CalibrationBlock(int index, Instant time, boolean active) {}
