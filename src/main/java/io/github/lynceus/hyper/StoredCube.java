package io.github.lynceus.hyper;

/** A source all of whose lines are there, and all about it is known from the start. */
public abstract class StoredCube implements RandomLineSource {

	private final String name;
	private final CubeHeader header;

	/**
	 * @param name for messages
	 * @param header of all lines
	 * @throws CubeException when the metadata does not fit the bands, or the lines have no end
	 */
	protected StoredCube(final String name, final CubeHeader header) {
		if (!header.shape().isBounded())
			throw new CubeException("What is stored in " + name + " has an end: give its number of lines.");
		header.metadata().check(header.shape().bands());
		this.name = name;
		this.header = header;
	}

	/** All about the cube but its values. */
	protected final CubeHeader header() {
		return header;
	}

	@Override
	public final String name() {
		return name;
	}

	@Override
	public final CubeShape shape() {
		return header.shape();
	}

	@Override
	public final SampleType type() {
		return header.type();
	}

	@Override
	public final Interleave interleave() {
		return header.interleave();
	}

	@Override
	public final CubeMetadata metadata() {
		return header.metadata();
	}
}
