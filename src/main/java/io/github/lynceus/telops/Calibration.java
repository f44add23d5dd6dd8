package io.github.lynceus.telops;

import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.Progress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The calibrations stored in the camera: which there are, which is in use, loading another one, and its modes. */
public final class Calibration {

	private final TelopsCamera camera;
	private final Registers registers;
	private final Map<Integer, String> names = new HashMap<>();
	private CalibrationFolder folder;

	Calibration(final TelopsCamera camera, final CalibrationFolder folder) {
		this.camera = camera;
		this.folder = folder;
		registers = camera.registers();
	}

	// -- Names --

	/** Takes names of lenses and ranges of temperatures from the folder that came with the camera; null for none. */
	public synchronized void useFolder(final CalibrationFolder value) {
		folder = value;
	}

	/** As {@link #useFolder(CalibrationFolder)}. @throws CameraException when it cannot be read */
	public void useFolder(final Path path) {
		useFolder(CalibrationFolder.read(path));
	}

	/** The user's own names by index; they go before those made of lens and range. */
	public synchronized void useNames(final Map<Integer, String> byIndex) {
		names.clear();
		names.putAll(byIndex);
	}

	// -- What there is --

	/** All collections stored in the camera. Takes some register accesses for each. */
	public List<CalibrationCollection> collections() {
		return selectingCollections(() -> {
			final int count = registers.get(Register.COLLECTION_COUNT);
			final List<CalibrationCollection> collections = new ArrayList<>(count);
			for (int i = 0; i < count; i++)
				collections.add(select(i));
			return List.copyOf(collections);
		});
	}

	/** The blocks of one collection. @throws CameraException when there is no such collection */
	public List<CalibrationBlock> blocks(final int collection) {
		require(collection);
		return selectingCollections(() -> {
			final CalibrationCollection selected = select(collection);
			final int active = registers.get(Register.BLOCK_ACTIVE_TIME);
			final List<CalibrationBlock> blocks = new ArrayList<>(selected.blocks());
			for (int i = 0; i < selected.blocks(); i++) {
				registers.set(Register.BLOCK_SELECTOR, i);
				final int time = registers.get(Register.BLOCK_TIME);
				blocks.add(new CalibrationBlock(i, instant(time), time == active));
			}
			return List.copyOf(blocks);
		});
	}

	/** Leaves another collection selected than before only where that cannot be helped. */
	private <T> T selectingCollections(final Supplier<T> job) {
		return registers.selecting(() -> {
			final int[] before = registers.get(Register.COLLECTION_SELECTOR, Register.BLOCK_SELECTOR);
			try {
				return job.get();
			}
			finally {
				registers.offer(Register.COLLECTION_SELECTOR, before[0]);
				registers.offer(Register.BLOCK_SELECTOR, before[1]);
			}
		});
	}

	/** Selects a collection and reads what it is. */
	CalibrationCollection select(final int index) {
		registers.set(Register.COLLECTION_SELECTOR, index);
		final int[] values = registers.get(Register.COLLECTION_TIME, Register.COLLECTION_TYPE, Register.BLOCK_COUNT);
		return describe(index, values[0], type(values[1]), values[2]);
	}

	private synchronized CalibrationCollection describe(final int index, final int time, final CalibrationType type,
		final int blocks)
	{
		final Optional<CalibrationFolder.Entry> known = folder == null ? Optional.empty()
			: folder.entry(time & 0xFFFF_FFFFL);
		final String lens = known.map(CalibrationFolder.Entry::lens).orElse("");
		final double min = known.map(CalibrationFolder.Entry::min).orElse(Double.NaN);
		final double max = known.map(CalibrationFolder.Entry::max).orElse(Double.NaN);
		final String range = Double.isNaN(min) ? "" : Timing.text(min) + " to " + Timing.text(max) + " °C";
		final StringJoiner made = new StringJoiner(", ").setEmptyValue("collection " + index);
		if (!lens.isEmpty()) made.add(lens);
		if (!range.isEmpty()) made.add(range);
		return new CalibrationCollection(index, type, names.getOrDefault(index, made.toString()), lens,
			known.map(entry -> entry.file().filterWheel()).orElse(-1), min, max, instant(time), blocks);
	}

	private static CalibrationType type(final int code) {
		return Choice.find(CalibrationType.values(), code).orElse(CalibrationType.TELOPS_FIXED);
	}

	private static Instant instant(final int posixTime) {
		return Instant.ofEpochSecond(posixTime & 0xFFFF_FFFFL);
	}

	/** The calibration in use, with its name as far as known. */
	public ActiveCalibration active() {
		final int[] values = registers.get(Register.COLLECTION_ACTIVE_TIME, Register.COLLECTION_ACTIVE_TYPE,
			Register.BLOCK_ACTIVE_TIME);
		if (values[0] == 0) return new ActiveCalibration(Optional.empty(), type(values[1]), null, null);
		final Instant time = instant(values[0]);
		return new ActiveCalibration(collections().stream().filter(c -> c.time().equals(time)).findFirst(),
			type(values[1]), time, instant(values[2]));
	}

	// -- Loading --

	/**
	 * Loads a collection and waits until the camera uses it. It then uses the collection's first block, and the modes the
	 * collection has; a mode it does not have is replaced, which is a notice. Does nothing when it is in use already.
	 *
	 * @throws CameraException when there is no such collection, the camera is acquiring, or its memory holds sequences;
	 *           or with the camera's reason when it cannot load it
	 * @throws io.github.lynceus.camera.CancelledException when cancelled; the camera goes on loading
	 */
	public CalibrationCollection load(final int index, final Progress progress) {
		require(index);
		try (Occupation.Job job = camera.begin("loading a calibration")) {
			return new CalibrationLoad(camera, this, progress).collection(index);
		}
	}

	/**
	 * Loads the collection for a lens and a temperature: of those that hold the temperature, the one with the narrowest
	 * range. Needs the calibration folder.
	 *
	 * @param lens part of the lens's name in any case; empty for any lens
	 * @param celsius temperature to be measured; NaN for any
	 * @throws CameraException naming those that are there when none fits; otherwise as {@link #load(int, Progress)}
	 */
	public CalibrationCollection load(final String lens, final double celsius, final Progress progress) {
		return load(find(lens, celsius).index(), progress);
	}

	/** The collection {@link #load(String, double, Progress)} would load. */
	public CalibrationCollection find(final String lens, final double celsius) {
		synchronized (this) {
			if (folder == null) throw new CameraException("The lenses of the calibrations of " + camera.name()
				+ " are not known: choose its calibration folder first, or load a collection by its index.");
		}
		final String wanted = lens == null ? "" : lens.trim().toLowerCase(Locale.ROOT);
		final List<CalibrationCollection> all = collections();
		return all.stream().filter(c -> c.lens().toLowerCase(Locale.ROOT).contains(wanted))
			.filter(c -> Double.isNaN(celsius) || c.contains(celsius))
			.min(Comparator.comparingDouble(c -> c.hasRange() ? c.span() : Double.MAX_VALUE))
			.orElseThrow(() -> new CameraException("No calibration of " + camera.name() + " is for "
				+ (wanted.isEmpty() ? "any lens" : "a lens \"" + lens.trim() + "\"")
				+ (Double.isNaN(celsius) ? "" : " at " + Timing.text(celsius) + " °C") + ": it has "
				+ all.stream().map(CalibrationCollection::toString).collect(Collectors.joining("; ")) + "."));
	}

	/**
	 * Changes to another block of the collection in use. Does nothing when it is in use already, as the camera refuses
	 * to load that one for ever.
	 *
	 * @throws CameraException when there is no such block, or no collection is loaded
	 */
	public void loadBlock(final int block, final Progress progress) {
		try (Occupation.Job job = camera.begin("loading a calibration")) {
			new CalibrationLoad(camera, this, progress).block(block);
		}
	}

	private void require(final int index) {
		final int count = registers.get(Register.COLLECTION_COUNT);
		if (index >= 0 && index < count) return;
		throw new CameraException("Calibration collection " + index + " does not exist: " + camera.name() + (count == 0
			? " has none." : " has 0 to " + (count - 1) + "."));
	}

	// -- Mode --

	/** One of Raw0, Raw, NUC, RT, IBR, IBI. */
	public CalibrationMode mode() {
		return CalibrationMode.of(registers.get(Register.CALIBRATION_MODE));
	}

	/** The modes the camera can be in with the calibration that is loaded. */
	public List<CalibrationMode> modes() {
		final int available = registers.get(Register.AVAILABILITY);
		return Arrays.stream(CalibrationMode.values()).filter(mode -> (available & mode.availability()) != 0)
			.toList();
	}

	/** @throws CameraException when the calibration that is loaded does not have it; names those it has */
	public void setMode(final CalibrationMode wanted) {
		camera.requireFree();
		registers.set(Register.CALIBRATION_MODE, wanted.code());
		// The camera acknowledges a mode it does not have, and stays as it is.
		final CalibrationMode set = mode();
		if (set == wanted) return;
		throw new CameraException("Calibration mode " + wanted + " is not available on " + camera.name()
			+ " now, it stays in " + set + ": choose one of "
			+ modes().stream().map(CalibrationMode::label).collect(Collectors.joining(", "))
			+ ", or load another calibration collection.");
	}
}
