package io.github.lynceus.hyper.model;

/**
 * One value a model gives for a pixel.
 *
 * @param name for people
 * @param unit of a regressor's value, empty when the model does not tell
 */
public record ModelOutput(String name, String unit) {}
