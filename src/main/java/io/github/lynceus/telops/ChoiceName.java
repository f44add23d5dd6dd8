package io.github.lynceus.telops;

/**
 * What one value of a setting is called.
 *
 * @param code value of the register
 * @param label name for people and scripts
 * @param entry name in the camera's own description
 */
public record ChoiceName(int code, String label, String entry) {}
