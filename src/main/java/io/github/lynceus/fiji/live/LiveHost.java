package io.github.lynceus.fiji.live;

import io.github.lynceus.gige.DeviceClockMapping;
import java.awt.Point;

/** What a live window asks of whoever owns the camera behind its source. Called on threads that may wait. */
public interface LiveHost {

	/** Nobody: the source does what it does, has no clock to compare and no place on a sensor. */
	LiveHost NONE = new LiveHost() {};

	/** Address of the service's camera behind it; empty when it is none of those. */
	default String camera() {
		return "";
	}

	/** What a recorded macro line has to select before it is for this window; empty when nothing. */
	default String toSelect() {
		return "";
	}

	/** A person turned to the window. */
	default void attended() {}

	/** Whether the stream can be stopped and started with the window left open. */
	default boolean canSwitch() {
		return false;
	}

	/** Starts the stream again, for the same sinks, or stops it. Throws with one plain sentence when that fails. */
	default void stream(final boolean on) {}

	/** How the camera's clock relates to this computer's now; null when it has none that can be read. */
	default DeviceClockMapping clock() {
		return null;
	}

	/** First column and row of the frames on the sensor. */
	default Point origin() {
		return new Point();
	}
}
