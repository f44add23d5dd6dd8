package io.github.lynceus.cli.bench;

import io.github.lynceus.gige.StreamStatistics;
import java.util.List;

/** Something that takes streams at ports of this computer and counts what comes. */
interface Receiving extends AutoCloseable {

	/** One for each stream. */
	List<Integer> ports();

	/** Of all streams together. */
	StreamStatistics statistics();

	/** Waits for the first frame. */
	void awaitFirst() throws InterruptedException;

	/** Short name of the way datagrams are read. */
	String source();

	/** Bytes the system granted for a socket. */
	int receiveBuffer();

	@Override
	void close();
}
