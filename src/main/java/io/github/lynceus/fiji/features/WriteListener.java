package io.github.lynceus.fiji.features;

/** Told, on the worker, what a browser has written successfully. */
public interface WriteListener {

	/** Does nothing. */
	WriteListener NONE = new WriteListener() {

		@Override
		public void written(final String feature, final String value) {}

		@Override
		public void executed(final String command) {}
	};

	void written(String feature, String value);

	void executed(String command);
}
