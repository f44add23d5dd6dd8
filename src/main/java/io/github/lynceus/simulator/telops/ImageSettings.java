package io.github.lynceus.simulator.telops;

/**
 * Everything that stays the same from one image to the next until a setting changes.
 *
 * @param window part of the sensor that is read
 * @param mode meaning of the pixels
 * @param reverseX whether columns come from right to left
 * @param reverseY whether rows come from bottom to top
 * @param testImage test pattern, 0 for the scene
 * @param defects pixels that do not follow the scene
 * @param replaceBadPixels whether bad pixels are filled with their predecessor
 * @param header the header without what differs from image to image
 */
record ImageSettings(Window window, CalibrationMode mode, boolean reverseX, boolean reverseY, int testImage,
	Defects defects, boolean replaceBadPixels, FrameHeader header)
{}
