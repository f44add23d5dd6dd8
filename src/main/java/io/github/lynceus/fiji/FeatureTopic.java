package io.github.lynceus.fiji;

import java.nio.file.Path;
import java.util.List;

/** The GenICam features of the camera, by their names and as text. */
public interface FeatureTopic extends CameraAccess {

	/** Names of all features the camera has, in the order of its own description. */
	default List<String> features() {
		return ask(session -> new FeatureAccess(session).names());
	}

	/** A GenICam feature of the camera as text. */
	default String getFeature(final String name) {
		return ask(session -> new FeatureAccess(session).get(name));
	}

	/** Sets a GenICam feature of the camera from text; the live view pauses if the camera demands it. */
	default void setFeature(final String name, final String value) {
		ask(session -> {
			new FeatureAccess(session).set(name, value);
			return null;
		});
	}

	/** Executes a command of the camera and waits until the camera says that it is done. */
	default void executeFeature(final String name) {
		ask(session -> {
			new FeatureAccess(session).start(name);
			return null;
		});
		await((session, progress) -> new FeatureAccess(session).awaitDone(name, progress));
	}

	/**
	 * Waits until a feature has a value. Other threads may use the camera meanwhile.
	 *
	 * @param name the feature, which is read anew each time
	 * @param value its text; numbers are compared as numbers, the rest without regard to case
	 * @param seconds how long to wait before this fails
	 */
	default void waitForFeature(final String name, final String value, final double seconds) {
		await((session, progress) -> new FeatureAccess(session).awaitValue(name, value, seconds, progress));
	}

	/** Writes the settings of the camera to a text file that {@link #loadSettings} reads. */
	default void saveSettings(final String path) {
		ask(session -> {
			new FeatureAccess(session).save(Path.of(path));
			return null;
		});
	}

	/**
	 * Gives the camera the settings of a file; the live view pauses meanwhile.
	 *
	 * @return one sentence for each setting the camera did not take; empty if it is set as the file says
	 */
	default List<String> loadSettings(final String path) {
		return ask(session -> new FeatureAccess(session).load(Path.of(path)));
	}
}
