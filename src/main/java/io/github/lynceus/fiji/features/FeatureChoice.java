package io.github.lynceus.fiji.features;

/**
 * One choice of an enumeration that can be made now.
 *
 * @param symbolic what is written
 * @param title what people read
 */
public record FeatureChoice(String symbolic, String title) {

	@Override
	public String toString() {
		return title;
	}
}
