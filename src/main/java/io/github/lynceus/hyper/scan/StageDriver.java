package io.github.lynceus.hyper.scan;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a scan needs of a stage or belt. Positions and distances are in mm, speeds in mm a second. Any method may throw a
 * {@link StageException}. Used by one thread at a time.
 */
public interface StageDriver extends AutoCloseable {

	/** For sentences. */
	String name();

	/** Whether the lights are on; empty when the stage does not tell, or has none. */
	Optional<Boolean> lights();

	/** Switches the lights; does nothing where there are none. */
	void setLights(boolean on);

	/** Where it is; empty when the stage does not tell, as belts do not. */
	OptionalDouble position();

	/** Begins to move so far, on a belt to run; returns at once. */
	void move(double distance, double speed);

	/** Goes to a position and returns when it is there. */
	void moveTo(double position);

	/** Ends a movement, if there is one, and returns when it stands still. */
	void stop();

	/** Asked for each line, so quick. @throws StageException when the stage has reported that something is wrong */
	void check();

	/** Gives the stage back. Never throws. */
	@Override
	void close();
}
