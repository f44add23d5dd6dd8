package io.github.lynceus.telops;

import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.Sequence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;

/**
 * Opens what a download put straight to disk: pixels in a TIFF or a file of nothing else, headers in a file beside it (see
 * {@link DownloadTarget}). Frames are read when somebody looks, so the size of the files does not matter.
 */
public final class SequenceFile {

	private SequenceFile() {}

	/** Whether a file of pixels has the headers beside it that make a sequence of it. */
	public static boolean isOne(final Path pixels) {
		final Path path = pixels.toAbsolutePath();
		return DiskFault.guard(path, () -> FrameFile.isBegun(path));
	}

	/**
	 * Opens a sequence, whole or as far as it came.
	 *
	 * @param pixels file of the pixels
	 * @throws CameraException when the files are not there, or are something else
	 */
	public static Sequence open(final Path pixels) {
		final Path path = pixels.toAbsolutePath();
		if (!Files.exists(FrameFile.recordsOf(path))) throw new CameraException(path + " has no headers beside it, in "
			+ FrameFile.recordsOf(path).getFileName() + ": open it as an ordinary image.");
		return DiskFault.guard(path, () -> {
			final FrameFile file = FrameFile.open(path, false);
			final FrameFileHead head = file.head();
			final BitSet whole = new BitSet();
			for (int i = 0; i < head.count(); i++) if (file.facts(i) != null) whole.set(i);
			final DownloadedFrames frames = new DownloadedFrames(new ReadStore(file), head.info(), head.firstId(), head.count(), whole,
				whole);
			final DownloadFigures figures = head.figures() != null ? head.figures()
				: new DownloadFigures(whole.cardinality(), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
			final FrameFileHead.TransferSettings transfer = head.transfer() != null ? head.transfer()
				: new FrameFileHead.TransferSettings(0, 0, 0, 0, 1, 0, 0);
			return new DownloadedSequence(head.camera(), head.info(), frames).sequence(figures, transfer, i -> 1);
		});
	}
}
