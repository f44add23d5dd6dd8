package io.github.lynceus.hyper;

/**
 * Takes a cube line by line, for one terminal: {@link #begin} once, {@link #write} for each line, {@link #close} at
 * the end whatever happened. What was written before a failure stays readable.
 */
public interface CubeWriter extends AutoCloseable {

	/**
	 * Before the first line.
	 *
	 * @param header of the cube; its lines may have no end, and fewer may come than it says
	 * @throws CubeException when such a cube cannot be written
	 */
	void begin(CubeHeader header);

	/**
	 * The next line, in the header's {@link Interleave#ofLines()}; its plane is valid during the call only. A dropped
	 * line keeps its place, filled with {@link SampleType#missing()}, and is noted where the format allows.
	 */
	void write(Line line);

	/** Completes what was written. */
	@Override
	void close();
}
