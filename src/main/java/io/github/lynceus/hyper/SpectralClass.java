package io.github.lynceus.hyper;

/**
 * A class of a label map; its place in the list is the label.
 *
 * @param name for people
 * @param rgb colour, 0xRRGGBB
 */
public record SpectralClass(String name, int rgb) {}
