/**
 * A simulated Telops FAST M3k thermal camera: its registers with their lock rules, its frame-rate model, its memory
 * buffer and the moving scene it looks at.
 * <p>
 * Everything here is what the camera decides by itself; the wire is the link's business
 * ({@link io.github.lynceus.simulator.DeviceModel}). What is simulated, and the formula behind every pixel, is written
 * down in {@code doc/simulated-camera.md}.
 * </p>
 */
package io.github.lynceus.simulator.telops;
