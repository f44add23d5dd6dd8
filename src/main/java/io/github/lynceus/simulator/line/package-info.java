/**
 * A simulated push-broom camera that sends the lines of a hyperspectral cube: one line is one image, its rows the bands.
 * Like the rest of the simulator it knows nothing of the client, and reads its cubes itself.
 */
package io.github.lynceus.simulator.line;
