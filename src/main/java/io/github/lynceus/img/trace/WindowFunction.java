package io.github.lynceus.img.trace;

/** What a stretch of time is multiplied with before its spectrum is taken, and how that bears on lines. */
public enum WindowFunction {

	/** Nothing: narrowest lines, but they leak far when they do not fit the stretch. */
	RECTANGULAR("none", 1),
	/** Raised cosine: the usual compromise. */
	HANN("Hann", 0.5, 0.5),
	/** Five cosines: broad lines whose heights are true to a percent. */
	FLAT_TOP("flat top", 0.21557895, 0.41663158, 0.277263158, 0.083578947, 0.006947368);

	private final String label;
	private final double[] cosines;

	WindowFunction(final String label, final double... cosines) {
		this.label = label;
		this.cosines = cosines;
	}

	/** Factor of a point of a stretch of so many. */
	double at(final int index, final int length) {
		double factor = 0;
		for (int k = 0; k < cosines.length; k++) {
			factor += (k % 2 == 0 ? 1 : -1) * cosines[k] * Math.cos(2 * Math.PI * k * index / length);
		}
		return factor;
	}

	/** The window called so, whatever the case. @throws IllegalArgumentException for another word */
	public static WindowFunction named(final String name) {
		for (final WindowFunction window : values()) {
			if (window.label.equalsIgnoreCase(name.strip())) {
				return window;
			}
		}
		throw new IllegalArgumentException("The window can be none, Hann or flat top, not " + name + ".");
	}

	/** As in choices. */
	@Override
	public String toString() {
		return label;
	}
}
