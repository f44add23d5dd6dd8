package io.github.lynceus.pixel;

/** What to make of images taken through a Bayer filter. */
public enum BayerView {

	/** Each pixel as measured, in grey. */
	MOSAIC,
	/** The two colours that a pixel lacks taken from its neighbours by bilinear interpolation. */
	COLOUR
}
