package io.github.lynceus.fiji.panel;

/**
 * What a camera is doing.
 *
 * @param state in a word or two, such as "connected" or "not ready"
 * @param reason why, as clauses; empty if there is nothing to add
 * @param streaming whether it acquires, live or into its memory
 * @param temperature of the detector or the camera in °C; not-a-number if it does not tell
 */
public record CameraStatus(String state, String reason, boolean streaming, double temperature) {}
