package io.github.lynceus.telops;

import io.github.lynceus.camera.PlaneFacts;
import java.nio.file.Path;
import java.util.Optional;

/** Frames in files that are only read. */
class ReadStore implements FrameStore {

	private final FrameFile file;

	ReadStore(final FrameFile file) {
		this.file = file;
	}

	@Override
	public boolean put(final int frame, final short[] words, final int at, final WordGaps had, final WordGaps has) {
		return false;
	}

	@Override
	public short[] plane(final int frame) {
		return DiskFault.guard(file.path(), () -> file.plane(frame));
	}

	@Override
	public byte[] header(final int frame) {
		return DiskFault.guard(file.path(), () -> file.header(frame));
	}

	@Override
	public PlaneFacts facts(final int frame, final int firstSpecialCode) {
		final PlaneFacts facts = DiskFault.guard(file.path(), () -> file.facts(frame));
		return facts != null ? facts : FrameStore.super.facts(frame, firstSpecialCode);
	}

	@Override
	public Optional<Path> file() {
		return Optional.of(file.path());
	}
}
