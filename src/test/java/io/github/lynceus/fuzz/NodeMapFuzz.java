package io.github.lynceus.fuzz;

import io.github.lynceus.genicam.DescriptionCheck;
import io.github.lynceus.genicam.DescriptionException;
import io.github.lynceus.genicam.NodeMap;
import java.util.Map;

/** Descriptions: read, every node evaluated over zeros, events and chunks, and every node written. */
public final class NodeMapFuzz {

	private NodeMapFuzz() {}

	public static void fuzzerTestOneInput(final byte[] data) {
		try {
			DescriptionCheck.overMemory(data);
			final NodeMap map = NodeMap.parse(data);
			map.event(1, data);
			map.chunks(Map.of(1L, data)).names();
		}
		catch (final DescriptionException exc) {
			if (exc.getMessage().isBlank()) throw new AssertionError("says nothing", exc);
		}
	}
}
