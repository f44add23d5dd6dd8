package io.github.lynceus.telops;

/**
 * One number the camera measured of itself.
 *
 * @param name such as "temperature.cold_finger" or "voltage.cooler"
 * @param value NaN when the camera did not tell, or has no such sensor
 * @param unit °C, V, A, h or empty for a count
 */
public record Measurement(String name, double value, String unit) {

	/** Heading of a table's column: "temperature.sensor (°C)". */
	public String heading() {
		return unit.isEmpty() ? name : name + " (" + unit + ")";
	}
}
