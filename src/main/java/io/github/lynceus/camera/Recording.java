package io.github.lynceus.camera;

import java.util.List;

/** Everything downloaded from a camera's memory in one go: sequences and what became of their frames. */
public final class Recording {

	private final String camera;
	private final List<Sequence> sequences;

	/**
	 * @param camera name and address
	 * @param sequences in ascending index
	 */
	public Recording(final String camera, final List<Sequence> sequences) {
		this.camera = camera;
		this.sequences = List.copyOf(sequences);
	}

	/** Name and address of the camera. */
	public String camera() {
		return camera;
	}

	/** In ascending index. */
	public List<Sequence> sequences() {
		return sequences;
	}

	/** One report per sequence. */
	public List<IntegrityReport> reports() {
		return sequences.stream().map(Sequence::report).toList();
	}

	/** Every frame of every sequence is whole. */
	public boolean isOk() {
		return reports().stream().allMatch(IntegrityReport::isOk);
	}

	/** All reports as one pretty JSON object. */
	public String toJson() {
		return IntegrityReportJson.write(this);
	}
}
