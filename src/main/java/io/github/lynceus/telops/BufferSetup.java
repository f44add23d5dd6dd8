package io.github.lynceus.telops;

import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How a recording is set up: what the camera would make of it, and setting it. */
final class BufferSetup {

	private static final int MODE_ON = 1;
	/** The memory is filled in pieces of so many bytes, each with half as many pixels. */
	private static final int PIECE = 64;

	private final TelopsCamera camera;
	private final Registers registers;

	BufferSetup(final TelopsCamera camera) {
		this.camera = camera;
		registers = camera.registers();
	}

	/** Bytes an image takes in the memory of the camera. */
	static long imageBytes(final int width, final int height) {
		final int perPiece = PIECE / 2;
		return ((long) width * (height + FrameHeader.ROWS) + perPiece - 1) / perPiece * PIECE;
	}

	/** See {@link MemoryBuffer#framesFor}. */
	int framesFor(final double seconds) {
		if (!(seconds > 0)) throw new CameraException("A sequence of " + Timing.text(seconds) + " s is not possible.");
		return (int) Math.max(2, Math.min(Integer.MAX_VALUE - 1, 2 * Math.round(seconds * camera.frameRate() / 2)));
	}

	/** See {@link MemoryBuffer#preview}. */
	BufferPlan preview(final int sequences, final int frames, final int preMoi, final MoiSource source,
		final double bitrate)
	{
		check(sequences, frames, preMoi);
		final int[] max = registers.get(Register.BUFFER_SIZE_MAX, Register.BUFFER_SEQUENCES_MAX);
		if (max[0] < 2 || max[1] < 1) throw new CameraException("The memory buffer of " + camera.name()
			+ " has no room for another sequence: clear it first.");
		final int number = Math.min(sequences, max[1]);
		final int size = Math.min(Math.max(2, Math.min(frames, max[0])) & ~1, max[0] / number & ~1);
		return plan(new int[] { sequences, frames, preMoi },
			new int[] { number, size, Math.min(preMoi, size - 1), source.code() }, max[0], bitrate);
	}

	/** See {@link MemoryBuffer#configure}. */
	BufferPlan configure(final int sequences, final int frames, final int preMoi, final MoiSource source) {
		check(sequences, frames, preMoi);
		if (registers.get(Register.BUFFER_MODE) != MODE_ON) registers.set(Register.BUFFER_MODE, MODE_ON);
		camera.buffer().awaitRest(Progress.NONE);
		// One sequence first, so that the number of the last recording does not limit the size of this one.
		registers.set(Register.BUFFER_SEQUENCES, 1);
		registers.set(Register.BUFFER_SIZE, frames);
		registers.set(Register.BUFFER_SEQUENCES, sequences);
		registers.set(Register.BUFFER_PRE_MOI, preMoi);
		registers.set(Register.BUFFER_MOI_SOURCE, source.code());
		final int[] set = registers.get(Register.BUFFER_SEQUENCES, Register.BUFFER_SIZE, Register.BUFFER_PRE_MOI,
			Register.BUFFER_MOI_SOURCE);
		final BufferPlan plan = plan(new int[] { sequences, frames, preMoi }, set,
			registers.get(Register.BUFFER_SIZE_MAX), 0);
		plan.notices().forEach(camera::notice);
		return plan;
	}

	private static void check(final int sequences, final int frames, final int preMoi) {
		if (sequences < 1) throw new CameraException("A recording of " + sequences + " sequences is not possible.");
		if (frames < 1)
			throw new CameraException("A sequence of " + frames + " frames is not possible: record 2 or more.");
		if (preMoi < 0 || preMoi >= frames) throw new CameraException(preMoi
			+ " frames before the moment of interest are not possible in a sequence of " + frames + ": it must be less.");
	}

	/**
	 * @param wanted sequences, frames, frames before the moment of interest
	 * @param set the same as the camera has them, and its source
	 * @param sizeMax frames of the present size the memory has room for
	 */
	private BufferPlan plan(final int[] wanted, final int[] set, final int sizeMax, final double bitrate) {
		final List<String> changes = new ArrayList<>();
		tell(changes, "sequences", wanted[0], set[0], "as many as fit");
		tell(changes, "frames per sequence", wanted[1], set[1],
			set[1] == wanted[1] - 1 ? "an even number" : "as many as fit");
		tell(changes, "frames before the moment of interest", wanted[2], set[2], "less than the frames of a sequence");
		final int[] size = camera.resolution();
		final double rate = camera.frameRate();
		final long frames = (long) set[0] * set[1];
		final int framesMax = sizeMax / set[0] & ~1;
		return new BufferPlan(set[0], set[1], set[2], MoiSource.of(set[3]), set[1] / rate, 2L * size[0] * size[1] * frames,
			camera.connection().downloadSeconds(size[0], size[1], frames, bitrate), List.copyOf(changes),
			imageBytes(size[0], size[1]) * frames, registers.wide(Register.BUFFER_FREE_HIGH, Register.BUFFER_FREE_LOW),
			framesMax, framesMax / rate);
	}

	private static void tell(final List<String> changes, final String what, final int wanted, final int set,
		final String why)
	{
		if (wanted != set) changes.add(String.format(Locale.ROOT, "requested %d %s, camera set %d: %s", wanted, what, set,
			why));
	}
}
