package io.github.lynceus.telops;

import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.CameraLostException;
import io.github.lynceus.camera.Progress;
import java.time.Duration;

/**
 * The state a camera has to be in to send its sequences, and the way back. It sends one only while its image size is set;
 * an image height of several frames, each with its header rows, makes it send so many in one block.
 */
final class DownloadMode {

	private static final int OFF = 0;
	private static final int SEQUENCE = 1;
	private static final Duration READY_PATIENCE = Duration.ofSeconds(30);
	/** Bytes up to which a block is filled: as much as a frame of the whole detector, which needs no company. */
	private static final int BLOCK = 170_000;
	/** First version of the description with several frames in a block. */
	private static final int GROUPING_MAJOR = 12;
	private static final int GROUPING_MINOR = 7;

	private final TelopsCamera camera;
	private final Registers registers;
	private final StoredSettings settings;
	private final boolean groups;
	private final int bitrate;

	DownloadMode(final TelopsCamera camera) {
		this.camera = camera;
		registers = camera.registers();
		settings = new StoredSettings(registers, camera.geometry());
		bitrate = registers.get(Register.DOWNLOAD_BIT_RATE);
		final int[] version = registers.get(Register.XML_MAJOR, Register.XML_MINOR);
		groups = version[0] > GROUPING_MAJOR || version[0] == GROUPING_MAJOR && version[1] >= GROUPING_MINOR;
	}

	/**
	 * Gets the camera ready to send a sequence, which is selected.
	 *
	 * @param grouping whether several frames may come in one block
	 * @param most frames in a block
	 * @return frames in a block
	 */
	int enter(final SequenceInfo info, final boolean grouping, final int most, final Progress progress) {
		camera.acquisition().awaitReady(READY_PATIENCE, progress);
		// First of all: an image size set for a download does not change how the memory is divided.
		registers.set(Register.DOWNLOAD_MODE, SEQUENCE);
		final int images = grouping && groups ? Math.min(most, suggested(info)) : 1;
		if (images > 1 && grouped(info, images, progress)) return images;
		camera.geometry().writeResolution(info.width(), info.height(), progress);
		return 1;
	}

	private int suggested(final SequenceInfo info) {
		final int rows = info.height() + FrameHeader.ROWS;
		return Math.min(BLOCK / (2 * info.width() * rows), registers.get(Register.DOWNLOAD_SUGGESTED_IMAGES));
	}

	private boolean grouped(final SequenceInfo info, final int images, final Progress progress) {
		final int rows = images * (info.height() + FrameHeader.ROWS) - FrameHeader.ROWS;
		try {
			camera.geometry().writeResolution(info.width(), rows, progress);
			if (registers.get(Register.DOWNLOAD_IMAGES) == images) return true;
		}
		catch (final CameraLostException exc) {
			throw exc;
		}
		catch (final CameraException exc) {
			// Said below; a single frame in a block always goes.
		}
		camera.notice("the camera does not send several frames in one block, so each has its own");
		return false;
	}

	/** Leaves the camera as it was. Never throws; what cannot be put back is a notice. */
	void leave() {
		if (!registers.isConnected()) return;
		// NB: a cancelled job must leave the camera in order too, so an interrupt waits until that is done.
		final boolean interrupted = Thread.interrupted();
		try {
			registers.offer(Register.ACQUISITION_STOP, 1);
			camera.buffer().awaitRest(Progress.NONE);
			settings.restoreWindow();
			// Takes no value once the mode is off.
			registers.offer(Register.DOWNLOAD_BIT_RATE, bitrate);
			registers.set(Register.DOWNLOAD_MODE, OFF);
			settings.restoreFollowers();
		}
		catch (final CameraException exc) {
			camera.notice("the settings could not be put back after the download: " + exc.getMessage());
		}
		finally {
			if (interrupted) Thread.currentThread().interrupt();
		}
	}

	/** A program that died while it downloaded leaves the camera so that it would send a sequence instead of live images. */
	static void endLeftOver(final TelopsCamera camera) {
		final Registers registers = camera.registers();
		if (registers.get(Register.DOWNLOAD_MODE) == OFF) return;
		camera.buffer().awaitRest(Progress.NONE);
		final int[] limits = camera.geometry().heightLimits();
		final int[] size = camera.geometry().resolution();
		if (size[1] < limits[0] || size[1] > limits[1] || (size[1] - limits[0]) % Math.max(1, limits[2]) != 0) {
			final int height = registers.get(Register.BUFFER_SEQUENCE_HEIGHT);
			camera.geometry().writeResolution(size[0], height > 0 ? height : limits[1], Progress.NONE);
		}
		registers.set(Register.DOWNLOAD_MODE, OFF);
		camera.notice("a download that an earlier session left behind was ended");
	}
}
