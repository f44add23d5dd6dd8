package io.github.lynceus.simulator.telops;

/** What can be broken in the camera itself, so that a client meets the errors a healthy one never reports. */
public enum Malfunction {
	/** The cooler draws no current: switching on fails after 30 s (event 15, CoolerNotCooling). */
	COOLER_DEAD,
	/** The detector's thermometer never makes sense: switching on fails after 10 minutes (event 13). */
	THERMOMETER,
	/** The detector gets no colder than -150 °C, and is taken as cold once that has been steady for a minute. */
	COOLS_SHORT,
	/** A calibration that is loaded cannot be read: afterwards there is none, and pixels are Raw0. */
	CALIBRATION_UNREADABLE,
	/** An image correction gets no images (event 18). */
	CORRECTION_NO_IMAGES,
	/** An image correction finds no reference (event 17). */
	CORRECTION_REFERENCE,
	/** An image correction cannot write its result (event 16). */
	CORRECTION_FILE,
	/** The memory never finishes a recording that was stopped: it is lost (event 38). */
	RECORDING_STUCK,
	/** The memory cannot be compacted (event 36). */
	DEFRAG,
	/** The camera finds no memory when it boots (event 33). */
	MEMORY
}
