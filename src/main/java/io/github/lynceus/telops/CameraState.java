package io.github.lynceus.telops;

/** What a camera is doing, as far as its user is concerned. */
public enum CameraState {

	/** It does not answer, or is not in our control. */
	DISCONNECTED("disconnected"),
	/** Ready to acquire. */
	CONNECTED("connected"),
	/** Acquiring: live, or into its memory. */
	STREAMING("streaming"),
	/** Its detector is switched off. */
	STANDBY("standby"),
	/** Busy with something that takes a while: {@link TelopsCamera#notReadyReasons()}. */
	NOT_READY("not ready"),
	/** It reports a fault with its light. */
	ERROR("error");

	private final String text;

	CameraState(final String text) {
		this.text = text;
	}

	/** For people: "not ready" for instance. */
	@Override
	public String toString() {
		return text;
	}
}
