package io.github.lynceus.genicam;

import java.util.Optional;

/** Where registers are: the camera, a frame's chunk, or an event. */
public interface PortNode extends Node {

	/**
	 * The chunk the port reads; not there for the camera, for events, and where another node names the chunk.
	 */
	Optional<Long> chunkId();

	/** Whether it is a frame's chunk. */
	boolean isChunk();

	/** Whether it is an event's data. */
	boolean isEvent();
}
