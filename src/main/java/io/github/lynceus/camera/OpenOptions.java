package io.github.lynceus.camera;

import io.github.lynceus.gige.ControlMode;
import io.github.lynceus.gige.ControlOptions;
import java.time.Duration;

/**
 * How to open a camera.
 *
 * @param mode how to hold it
 * @param patience how long to wait while another program's session lapses
 * @param listen how long to wait for the camera to say who it is
 * @param control timeouts and heartbeat
 * @param describe whether to read the camera's description at once; otherwise at the first use of its features
 * @param bigEndianPixels whether the camera sends the high byte of wide pixels first whatever its registers say, as
 *          several do; otherwise its registers are believed
 */
public record OpenOptions(ControlMode mode, Duration patience, Duration listen, ControlOptions control,
	boolean describe, boolean bigEndianPixels)
{

	/** Control, 15 s of patience, description at once. */
	public static OpenOptions defaults() {
		return new OpenOptions(ControlMode.CONTROL, Duration.ofSeconds(15), Duration.ofSeconds(1),
			ControlOptions.defaults(), true, false);
	}

	/** With another patience. */
	public OpenOptions withPatience(final Duration value) {
		return new OpenOptions(mode, value, listen, control, describe, bigEndianPixels);
	}

	/** With other timeouts. */
	public OpenOptions withControl(final ControlOptions value) {
		return new OpenOptions(mode, patience, listen, value, describe, bigEndianPixels);
	}

	/** Held another way. */
	public OpenOptions withMode(final ControlMode value) {
		return new OpenOptions(value, patience, listen, control, describe, bigEndianPixels);
	}

	/** With the description read at once or later. */
	public OpenOptions withDescribe(final boolean value) {
		return new OpenOptions(mode, patience, listen, control, value, bigEndianPixels);
	}

	/** With the byte order that the camera sends whatever it says. */
	public OpenOptions withBigEndianPixels(final boolean value) {
		return new OpenOptions(mode, patience, listen, control, describe, value);
	}
}
