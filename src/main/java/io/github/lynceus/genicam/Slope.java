package io.github.lynceus.genicam;

/** How a converter's value moves with the one it converts. */
enum Slope {
	INCREASING, DECREASING,
	/** Neither: limits cannot be converted. */
	VARYING,
	/** One of the first two, to be found out; the order of the converted limits tells. */
	AUTOMATIC;

	static Slope of(final XmlElement element) {
		return switch (element.textOf("Slope")) {
			case "Increasing" -> INCREASING;
			case "Decreasing" -> DECREASING;
			case "Varying" -> VARYING;
			default -> AUTOMATIC;
		};
	}
}
