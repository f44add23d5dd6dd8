package io.github.lynceus.cli.bench.live;

/** The camera a live window is measured with. */
interface BenchCamera extends AutoCloseable {

	/** Where it is. */
	String address();

	/** What it has sent so far; null when it does not count. */
	SentCounts sent();

	/** Whether it is ours to be set as suits the measurement. */
	default boolean isSimulated() {
		return sent() != null;
	}

	@Override
	void close();

	/** A camera that is there already. */
	static BenchCamera at(final String address) {
		return new BenchCamera() {

			@Override
			public String address() {
				return address;
			}

			@Override
			public SentCounts sent() {
				return null;
			}

			@Override
			public void close() {
				// NB: it was there before.
			}
		};
	}
}
