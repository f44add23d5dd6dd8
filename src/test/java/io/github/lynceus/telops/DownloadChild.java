package io.github.lynceus.telops;

import io.github.lynceus.camera.Progress;
import io.github.lynceus.camera.Sequence;
import io.github.lynceus.img.RecordingImage;
import ij.ImagePlus;
import java.nio.file.Path;
import java.util.List;

/**
 * A program that downloads a sequence into a file and tells how far it is, to be killed, or to be given little memory.
 * Arguments: address, file, bitrate.
 */
public final class DownloadChild {

	private DownloadChild() {}

	public static void main(final String... args) {
		System.setProperty("java.awt.headless", "true");
		final Path file = Path.of(args[1]);
		final Progress progress = new Progress() {

			@Override
			public void update(final String message, final double fraction) {
				System.out.printf("%.2f %s%n", fraction, message);
			}

			@Override
			public boolean isCancelled() {
				return false;
			}
		};
		try (TelopsCamera camera = TelopsCamera.connect(args[0], Simulated.impatient(), Progress.NONE)) {
			final Sequence sequence = camera.buffer().download(
				DownloadOptions.of(0).withBitrate(Double.parseDouble(args[2])), DownloadTarget.file(file), progress);
			System.out.println("done " + sequence.report().crc32c() + " " + sequence.report().sentence());
		}
		final ImagePlus image = RecordingImage.open(List.of(file));
		double sum = 0;
		for (int i = 1; i <= image.getStackSize(); i++) sum += image.getStack().getProcessor(i).getStats().mean;
		System.out.println("image " + image.getStackSize() + " of " + Runtime.getRuntime().maxMemory() / 1_000_000
			+ " MB heap, mean " + sum / image.getStackSize());
	}
}
