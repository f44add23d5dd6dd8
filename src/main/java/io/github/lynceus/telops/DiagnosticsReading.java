package io.github.lynceus.telops;

import io.github.lynceus.camera.CameraException;
import java.time.Instant;
import java.util.List;

/**
 * What a camera measured of itself at one moment: 13 temperatures, 2 voltages, 2 currents and 4 counters, always in the
 * same order.
 *
 * @param time by this computer's clock
 * @param values all of them
 */
public record DiagnosticsReading(Instant time, List<Measurement> values) {

	public DiagnosticsReading {
		values = List.copyOf(values);
	}

	/** One value by its name; NaN when the camera did not tell. @throws CameraException when there is no such name */
	public double value(final String name) {
		return values.stream().filter(value -> value.name().equals(name)).findFirst()
			.orElseThrow(() -> new CameraException("There is no measurement \"" + name + "\": choose one of "
				+ String.join(", ", values.stream().map(Measurement::name).toList()) + ".")).value();
	}

	/** Detector, °C. */
	public double sensorTemperature() {
		return value("temperature.sensor");
	}
}
