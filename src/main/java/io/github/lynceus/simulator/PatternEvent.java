package io.github.lynceus.simulator;

/** What the test pattern camera can tell; in the order of {@code EventSelector}. */
enum PatternEvent {

	/** An image is on its way; the data is its block id in 8 bytes. */
	EXPOSURE_END(0x9001),
	/** Without data. */
	ACQUISITION_START(0x9002);

	private final int id;

	PatternEvent(final int id) {
		this.id = id;
	}

	int id() {
		return id;
	}
}
