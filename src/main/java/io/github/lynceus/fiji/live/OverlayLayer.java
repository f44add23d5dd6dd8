package io.github.lynceus.fiji.live;

import io.github.lynceus.img.ColourBar;

/** What a live window lays over its image, from below to above. */
enum OverlayLayer {

	/** Pixels at the alarm's threshold and above. */
	ALARM("Lynceus alarm"),
	/** The hottest and the coldest pixel. */
	SPOTS("Lynceus spots"),
	/** The scale. */
	BAR(ColourBar.NAME);

	private final String label;

	OverlayLayer(final String label) {
		this.label = label;
	}

	/** Name of the layer's elements, by which they are told from the user's. */
	String label() {
		return label;
	}

	static boolean isOurs(final String name) {
		for (final OverlayLayer layer : values()) {
			if (layer.label.equals(name)) {
				return true;
			}
		}
		return false;
	}
}
