package io.github.lynceus.hyper.camera;

/** Who leaves out what is not wanted of a line. */
public enum DoneBy {

	/** The camera sends no more than is wanted, and may be faster for it. */
	CAMERA("the camera sends only that"),
	/** The camera sends all, and this computer leaves the rest out. */
	COMPUTER("the camera sends all, the rest is left out here");

	private final String meaning;

	DoneBy(final String meaning) {
		this.meaning = meaning;
	}

	/** What it means, as the end of a sentence. */
	public String meaning() {
		return meaning;
	}
}
