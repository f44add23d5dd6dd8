package io.github.lynceus.camera;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;

/** Those of a sequence's frames that arrived, without the places of the others. */
final class ArrivedFrames implements SequenceFrames {

	private final SequenceFrames all;
	private final int[] places;

	ArrivedFrames(final SequenceFrames all) {
		this.all = all;
		places = IntStream.range(0, all.size()).filter(all::isArrived).toArray();
	}

	@Override
	public int size() {
		return places.length;
	}

	@Override
	public long frameId(final int i) {
		return all.frameId(places[i]);
	}

	@Override
	public short[] plane(final int i) {
		return all.plane(places[i]);
	}

	@Override
	public byte[] header(final int i) {
		return all.header(places[i]);
	}

	@Override
	public double time(final int i) {
		return all.time(places[i]);
	}

	@Override
	public boolean isArrived(final int i) {
		return true;
	}

	@Override
	public boolean isComplete(final int i) {
		return all.isComplete(places[i]);
	}

	@Override
	public FrameUnit unit(final int i) {
		return all.unit(places[i]);
	}

	@Override
	public boolean hasOneUnit() {
		return all.hasOneUnit();
	}

	@Override
	public Optional<Path> file() {
		return all.file();
	}
}
