package io.github.lynceus.pixel;

/** What the components of a pixel are, in the order they are sent. */
enum Components {

	/** A single value. */
	MONO,
	/** A single value under a colour filter; first row green and red, second row blue and green. */
	BAYER_GR,
	/** Red and green, then green and blue. */
	BAYER_RG,
	/** Green and blue, then red and green. */
	BAYER_GB,
	/** Blue and green, then green and red. */
	BAYER_BG,
	RGB,
	BGR,
	RGBA,
	BGRA,
	/** All of red, then all of green, then all of blue. */
	RGB_PLANAR,
	/** 4:4:4, Y first. */
	YUV,
	/** 4:4:4, Y in the middle. */
	UYV,
	/** 4:2:2, Y first. */
	YUYV,
	/** 4:2:2, U first. */
	UYVY,
	/** 4:1:1. */
	UYYVYY;

	boolean isBayer() {
		return this == BAYER_GR || this == BAYER_RG || this == BAYER_GB || this == BAYER_BG;
	}

	boolean isRgb() {
		return ordinal() >= RGB.ordinal() && ordinal() <= RGB_PLANAR.ordinal();
	}

	boolean isYuv() {
		return ordinal() >= YUV.ordinal();
	}

	/** Pixels that share colour: the width is a multiple of it. */
	int group() {
		return switch (this) {
			case YUYV, UYVY -> 2;
			case UYYVYY -> 4;
			default -> 1;
		};
	}
}
