package io.github.lynceus.hyper.camera;

/** Along which side of the camera's images the spectrum lies. */
public enum SpectralAxis {
	/** Each row is a band, as of nearly all push-broom cameras; lines are BIL. */
	HEIGHT,
	/** Each column is a band; lines are BIP. */
	WIDTH
}
