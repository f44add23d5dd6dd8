package io.github.lynceus.camera;

/** Where a long job says how far it is, and asks whether it should go on. Called from the job's own thread. */
public interface Progress {

	/** Tells nobody and never cancels. */
	Progress NONE = new Progress() {

		@Override
		public void update(final String message, final double fraction) {}

		@Override
		public boolean isCancelled() {
			return false;
		}
	};

	/**
	 * @param message one line for the status bar
	 * @param fraction 0 to 1, or NaN while unknown
	 */
	void update(String message, double fraction);

	/** Whether the user asked to stop; checked several times a second. */
	boolean isCancelled();
}
