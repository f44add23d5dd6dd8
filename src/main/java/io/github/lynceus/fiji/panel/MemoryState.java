package io.github.lynceus.fiji.panel;

import io.github.lynceus.camera.IntegrityReport;
import io.github.lynceus.telops.BufferInfo;
import java.util.List;

/**
 * The memory of a camera that has one.
 *
 * @param info what it holds and is set to
 * @param reports on the last download, one per sequence; empty before the first
 */
public record MemoryState(BufferInfo info, List<IntegrityReport> reports) {

	public MemoryState {
		reports = List.copyOf(reports);
	}
}
