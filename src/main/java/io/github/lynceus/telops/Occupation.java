package io.github.lynceus.telops;

import io.github.lynceus.camera.CameraException;

/**
 * Keeps jobs on one camera apart: while one records or downloads, nobody else may start another, or change a setting it
 * depends on. Refuses with a sentence instead of waiting.
 */
final class Occupation {

	private final String camera;
	private String job;

	/** @param camera name and address, for sentences */
	Occupation(final String camera) {
		this.camera = camera;
	}

	/**
	 * Begins a job; closing the result ends it.
	 *
	 * @param clause what the camera is doing then, "recording" for instance
	 * @throws CameraException when another job is running
	 */
	synchronized Job begin(final String clause) {
		requireFree();
		job = clause;
		return this::end;
	}

	private synchronized void end() {
		job = null;
	}

	/** @throws CameraException when a job is running */
	synchronized void requireFree() {
		if (job != null)
			throw new CameraException(camera + " is " + job + ": wait until that is done, or cancel it first.");
	}

	/** A job that is running. */
	interface Job extends AutoCloseable {

		@Override
		void close();
	}
}
