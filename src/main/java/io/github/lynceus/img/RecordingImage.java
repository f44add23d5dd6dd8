package io.github.lynceus.img;

import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.Calibration;
import ij.process.LUT;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.FrameUnit;
import io.github.lynceus.camera.IntegrityReport;
import io.github.lynceus.camera.Recording;
import io.github.lynceus.camera.Sequence;
import io.github.lynceus.telops.SequenceFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A recording as an ImageJ hyperstack, order XYCZT: one channel, sequences along z, time along t.
 * <ul>
 * <li>Counts stay 16-bit and are the recording's own arrays, not copies, with a linear calibration to the unit.
 * Only when exponent or offset change within the recording are they turned into 32-bit values, special codes
 * into NaN.</li>
 * <li>A place of the hyperstack without a frame (sequences of different length, frames that never arrived) is a
 * slice of zeros, or of NaN, whose label says "missing".</li>
 * <li>Frame headers are properties and lines of the slice labels, see {@link HeaderTable}.</li>
 * <li>ImageJ has no origin for time. t = 0 is the moment of interest in the slice labels; the properties
 * {@value #T0} (s, of the first frame) and {@value #MOI_FRAME} (from 1, 0 when not in the image) place the
 * axis.</li>
 * <li>Of sequences in files it is a virtual stack, whose planes are read when they are looked at.</li>
 * </ul>
 */
public final class RecordingImage {

	/** Property: seconds from the moment of interest to the first frame of the hyperstack. */
	public static final String T0 = "FirstFrameTime";
	/** Property: frame of the hyperstack, from 1, at the moment of interest. */
	public static final String MOI_FRAME = "MoiFrame";
	/** End of the first line of the label of a slice without a frame. */
	public static final String MISSING = "missing";

	private static final int PLANES_LOOKED_AT = 24;

	private final List<Sequence> sequences;
	private final TimeAxis axis;
	private final boolean linear;
	private final FrameUnit unit;

	private RecordingImage(final List<Sequence> sequences) {
		this.sequences = sequences;
		axis = new TimeAxis(sequences);
		final Sequence first = sequences.get(0);
		for (final Sequence sequence : sequences) {
			if (sequence.width() != first.width() || sequence.height() != first.height()) {
				throw new CameraException("Sequences " + first.index() + " and " + sequence.index()
					+ " have frames of different size and do not fit one hyperstack: open them one at a time.");
			}
		}
		if (axis.length() == 0) {
			throw new CameraException("The recording holds no frame: record again, then download.");
		}
		unit = first.unit();
		linear = sequences.stream().allMatch(s -> s.hasOneUnit() && (noneArrived(s) || s.unit().equals(unit)));
	}

	/**
	 * The hyperstack of a recording.
	 *
	 * @throws CameraException when it holds no frame, or frames of different size
	 */
	public static ImagePlus of(final Recording recording) {
		return of(recording.sequences(), recording.camera());
	}

	/**
	 * The hyperstack of sequences, in their order.
	 *
	 * @param title of the image
	 * @throws CameraException when there is no frame, or frames of different size
	 */
	public static ImagePlus of(final List<Sequence> sequences, final String title) {
		if (sequences.isEmpty()) {
			throw new CameraException("The recording holds no sequence: record again, then download.");
		}
		return new RecordingImage(sequences).image(title);
	}

	/**
	 * The hyperstack of sequences that were downloaded straight to disk. Planes are read from the files when they are shown
	 * or measured, so the size of the files does not matter.
	 *
	 * @param files files of pixels, one for each sequence
	 * @throws CameraException when one is no such file, or frames are of different size
	 */
	public static ImagePlus open(final List<Path> files) {
		final List<Sequence> opened = files.stream().map(SequenceFile::open).toList();
		return of(opened, files.isEmpty() ? "" : files.get(0).getFileName().toString());
	}

	// -- Stack --

	private ImagePlus image(final String title) {
		final RecordingPlanes planes = new RecordingPlanes(sequences, axis, linear);
		final boolean inFiles = sequences.stream().anyMatch(sequence -> sequence.file().isPresent());
		final ImageStack stack = inFiles ? new RecordingStack(planes) : inMemory(planes);
		final ImagePlus image = new ImagePlus(title, stack);
		final int slices = sequences.size();
		image.setDimensions(1, slices, axis.length());
		image.setOpenAsHyperStack(slices > 1 && axis.length() > 1);
		calibrate(image);
		colour(image);
		properties().forEach(image::setProp);
		planes.headers().addTo(image);
		if (stack.size() == 1) {
			// A single image has no slices: this is where ImageJ keeps its label.
			image.setProp("Slice_Label", planes.label(0));
		}
		image.setProperty("Info", IntegrityTable.text(sequences.stream().map(Sequence::report).toList()));
		return image;
	}

	private static ImageStack inMemory(final RecordingPlanes planes) {
		final ImageStack stack = new ImageStack(planes.width(), planes.height());
		for (int at = 0; at < planes.size(); at++) {
			stack.addSlice(planes.label(at), planes.plane(at));
		}
		return stack;
	}

	// -- Calibration --

	private void calibrate(final ImagePlus image) {
		final Calibration calibration = image.getCalibration();
		if (!linear) {
			final boolean oneName = sequences.stream().map(s -> s.unit().unit()).distinct().count() == 1;
			calibration.setValueUnit(oneName ? unit.unit() : "mixed units");
		}
		calibration.setTimeUnit("s");
		final double interval = interval();
		if (interval > 0) {
			calibration.frameInterval = interval;
			calibration.fps = Math.min(30, 1 / interval);
		}
		if (linear) {
			MarkedCalibration.apply(image, unit);
		}
	}

	/**
	 * Seconds between frames, by the rate the camera was set to, or else by the times of the frames; 0 when
	 * unknown.
	 */
	private double interval() {
		for (final Sequence sequence : sequences) {
			if (sequence.frameRate() > 0) {
				return 1 / sequence.frameRate();
			}
		}
		for (int z = 0; z < sequences.size(); z++) {
			final Sequence sequence = sequences.get(z);
			final int last = sequence.size() - 1;
			if (last > 0) {
				return (sequence.time(last) - sequence.time(0)) / (axis.place(z, last) - axis.place(z, 0));
			}
		}
		return 0;
	}

	// -- Colours --

	private void colour(final ImagePlus image) {
		final LUT lut = ThermalLut.create();
		DisplayRange range = null;
		for (final Sequence sequence : sequences) {
			final int step = Math.max(1, sequence.size() * sequences.size() / PLANES_LOOKED_AT);
			for (int i = 0; i < sequence.size(); i += step) {
				if (sequence.isComplete(i)) {
					final short[] plane = sequence.plane(i);
					final DisplayRange one = DisplayRange.of(plane, plane.length, DisplayRange.IGNORED_PERCENT, sequence.unit(i));
					range = range == null ? one : range.union(one);
				}
			}
		}
		image.setLut(lut);
		if (range != null && linear) {
			image.setDisplayRange(range.min(), range.max());
		}
		else if (range != null) {
			final double[] values = valueRange();
			image.setDisplayRange(values[0], values[1]);
		}
	}

	private double[] valueRange() {
		double min = Double.POSITIVE_INFINITY;
		double max = Double.NEGATIVE_INFINITY;
		for (final Sequence sequence : sequences) {
			final IntegrityReport report = sequence.report();
			min = Double.isNaN(report.min()) ? min : Math.min(min, report.min());
			max = Double.isNaN(report.max()) ? max : Math.max(max, report.max());
		}
		return max > min ? new double[] { min, max } : new double[] { 0, 1 };
	}

	// -- Properties --

	/** Settings common to all sequences by their name, others by name and sequence. */
	private Map<String, String> properties() {
		final Map<String, String> properties = new LinkedHashMap<>();
		final Sequence first = sequences.get(0);
		if (!first.camera().isEmpty()) {
			properties.put("Camera", first.camera());
		}
		final TreeSet<String> names = sequences.stream().flatMap(s -> s.settings().keySet().stream()).collect(Collectors.toCollection(
			TreeSet::new));
		for (final String name : names) {
			if (sequences.stream().map(s -> s.settings().get(name)).distinct().count() == 1) {
				properties.put(name, first.settings().get(name));
			}
			else {
				sequences.stream().filter(s -> s.settings().containsKey(name))
					.forEach(s -> properties.put(name + " of sequence " + s.index(), s.settings().get(name)));
			}
		}
		for (final Sequence sequence : sequences) {
			properties.put("MoiFrameID of sequence " + sequence.index(), Long.toString(sequence.moiFrameId()));
		}
		properties.put(MOI_FRAME, Integer.toString(axis.moiPlace() + 1));
		properties.put(T0, String.format(Locale.ROOT, "%.9f", firstTime()));
		return properties;
	}

	private double firstTime() {
		for (int z = 0; z < sequences.size(); z++) {
			if (sequences.get(z).size() > 0) {
				return sequences.get(z).time(0) - axis.place(z, 0) * interval();
			}
		}
		return 0;
	}

	private static boolean noneArrived(final Sequence sequence) {
		for (int i = 0; i < sequence.size(); i++) {
			if (sequence.isArrived(i)) {
				return false;
			}
		}
		return true;
	}
}
