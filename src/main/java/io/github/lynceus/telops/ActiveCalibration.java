package io.github.lynceus.telops;

import java.time.Instant;
import java.util.Optional;

/**
 * The calibration a camera uses now.
 *
 * @param collection the collection; empty when none is loaded, or one that is being loaded, or one not among the stored
 * @param type what it is for
 * @param time when it was made; null when none is loaded
 * @param blockTime when its block was made; null when none is loaded
 */
public record ActiveCalibration(Optional<CalibrationCollection> collection, CalibrationType type, Instant time,
	Instant blockTime)
{

	/** Whether one is loaded. */
	public boolean isLoaded() {
		return time != null;
	}

	@Override
	public String toString() {
		return isLoaded() ? collection.map(CalibrationCollection::toString).orElse("collection of " + time) : "none";
	}
}
