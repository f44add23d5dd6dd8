package io.github.lynceus.camera;

/**
 * The part of the sensor that a camera sends.
 *
 * @param x first column
 * @param y first row
 * @param width columns
 * @param height rows
 */
public record Region(int x, int y, int width, int height) {}
