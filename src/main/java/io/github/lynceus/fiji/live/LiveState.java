package io.github.lynceus.fiji.live;

/** What a live window can be told to do. */
public enum LiveState {

	/** Start the stream. */
	RUNNING("running"),
	/** Stop the stream; the window stays with its frames. */
	STOPPED("stopped"),
	/** Show the newest frame as it comes. */
	FOLLOWING("following"),
	/** Hold the frames there are while the stream goes on. */
	FROZEN("frozen");

	private final String label;

	LiveState(final String label) {
		this.label = label;
	}

	/** Brings a window into this state. Waits for the camera. */
	public void apply(final LiveWindow live) {
		switch (this) {
			case RUNNING -> live.stream(true);
			case STOPPED -> live.stream(false);
			case FOLLOWING -> live.freeze(false);
			case FROZEN -> live.freeze(true);
		}
	}

	/** The state called so, whatever the case. @throws IllegalArgumentException for another word */
	public static LiveState named(final String name) {
		for (final LiveState state : values()) {
			if (state.label.equalsIgnoreCase(name.strip())) {
				return state;
			}
		}
		throw new IllegalArgumentException("A live view can be running, stopped, following or frozen, not " + name + ".");
	}

	/** As in macros. */
	@Override
	public String toString() {
		return label;
	}
}
