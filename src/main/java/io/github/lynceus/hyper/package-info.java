/**
 * Hyperspectral cubes that are worked out line by line: sources, lazy operations and the terminals that acquire.
 *
 * <p>A {@link io.github.lynceus.hyper.Cube} has three axes, in this order whatever the memory order: lines (in the
 * direction of the scan, possibly without end), samples (across) and bands (the spectrum). A line is one exposure of
 * a push-broom camera: bands x samples values.
 */
package io.github.lynceus.hyper;
