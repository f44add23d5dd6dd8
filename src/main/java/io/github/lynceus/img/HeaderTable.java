package io.github.lynceus.img;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.telops.HeaderField;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the camera wrote above each image, as a results table with one row per slice. Works for what was just downloaded
 * or acquired and for what was opened from a file, as {@link HeaderFields} are in the image itself.
 */
public final class HeaderTable {

	/** Title of the table's window. */
	public static final String TITLE = "Lynceus Frame Headers";

	/** What most people look for; the rest is versions, serial numbers and options that few cameras have. */
	private static final Set<HeaderField> COMMON = EnumSet.of(HeaderField.FRAME_ID, HeaderField.EXPOSURE_TIME,
		HeaderField.ACQUISITION_FRAME_RATE, HeaderField.CALIBRATION_MODE, HeaderField.CALIBRATION_BLOCK_INDEX,
		HeaderField.DATA_EXP, HeaderField.DATA_OFFSET, HeaderField.WIDTH, HeaderField.HEIGHT, HeaderField.OFFSET_X,
		HeaderField.OFFSET_Y, HeaderField.BUFFERING_FLAG, HeaderField.FRAME_FLAG, HeaderField.POSIX_TIME,
		HeaderField.SUB_SECOND_TIME, HeaderField.FW_POSITION, HeaderField.ND_FILTER_POSITION,
		HeaderField.TEMPERATURE_SENSOR, HeaderField.TEMPERATURE_INTERNAL_LENS, HeaderField.ALARM_VECTOR);

	private HeaderTable() {}

	/**
	 * Makes the table.
	 *
	 * @param image with frame headers
	 * @param all every field, otherwise the common ones
	 * @throws CameraException when the image has none
	 */
	public static ResultsTable of(final ImagePlus image, final boolean all) {
		final List<HeaderField> fields = Arrays.stream(HeaderField.values()).filter(field -> all || COMMON.contains(field)).toList();
		final ResultsTable table = new ResultsTable();
		table.showRowNumbers(false);
		table.setPrecision(-9);
		boolean any = false;
		for (int slice = 1; slice <= image.getStackSize(); slice++) {
			final Map<String, String> values = values(image, slice);
			any |= values.containsKey(HeaderField.FRAME_ID.label());
			table.incrementCounter();
			table.addValue("Slice", slice);
			table.addValue("Label", shortLabel(image, slice));
			fields.forEach(field -> add(table, field, values.get(field.label())));
		}
		if (!any) {
			throw new CameraException("The image " + image.getTitle() + " carries no frame headers: take it from a Telops "
				+ "camera with Lynceus, or open a TIFF that Lynceus saved.");
		}
		format(table, fields);
		return table;
	}

	/**
	 * The value of one field in one slice as text, null if the slice has none.
	 *
	 * @param name of the field, such as TemperatureSensor
	 * @param slice from 1
	 * @throws CameraException when there is no such field
	 */
	public static String value(final ImagePlus image, final int slice, final String name) {
		final HeaderField field = Arrays.stream(HeaderField.values()).filter(f -> f.label().equalsIgnoreCase(name))
			.findFirst().orElseThrow(() -> new CameraException("A frame header has no field " + name + ": there are "
				+ String.join(", ", Arrays.stream(HeaderField.values()).map(HeaderField::label).toList()) + "."));
		return values(image, slice).get(field.label());
	}

	/** Fields of a slice; none if its frame never arrived. */
	private static Map<String, String> values(final ImagePlus image, final int slice) {
		final Map<String, String> values = new HashMap<>();
		final String label = label(image, slice);
		if (label == null || label.lines().findFirst().orElse("").endsWith(RecordingImage.MISSING)) {
			return values;
		}
		for (final HeaderField field : HeaderField.values()) {
			final String same = image.getProp(HeaderFields.PREFIX + field.label());
			if (same != null) {
				values.put(field.label(), same);
			}
		}
		label.lines().filter(line -> line.startsWith(HeaderFields.PREFIX)).forEach(line -> {
			final int colon = line.indexOf(": ");
			values.put(line.substring(HeaderFields.PREFIX.length(), colon), line.substring(colon + 2));
		});
		// FrameIDs differ: a slice of a stack that has none on its label lost its header on the way.
		return values.containsKey(HeaderField.FRAME_ID.label()) ? values : Map.of();
	}

	/** A single image has its label among its properties. */
	private static String label(final ImagePlus image, final int slice) {
		final String label = image.getStack().getSliceLabel(slice);
		return label != null || image.getStackSize() > 1 ? label : image.getProp("Slice_Label");
	}

	private static String shortLabel(final ImagePlus image, final int slice) {
		final String label = label(image, slice);
		return label == null ? "" : label.lines().findFirst().orElse("");
	}

	// -- Columns --

	private static void add(final ResultsTable table, final HeaderField field, final String value) {
		if (field == HeaderField.SIGNATURE) {
			table.addValue(heading(field), value == null ? "" : value);
		}
		else {
			table.addValue(heading(field), value == null ? Double.NaN : Double.parseDouble(value));
		}
	}

	private static String heading(final HeaderField field) {
		return field.unit().isEmpty() ? field.label() : field.label() + " (" + field.unit() + ")";
	}

	/** Whole numbers without decimals, scaled ones with as many as they have. */
	private static void format(final ResultsTable table, final List<HeaderField> fields) {
		table.setDecimalPlaces(table.getColumnIndex("Slice"), 0);
		for (final HeaderField field : fields) {
			if (field == HeaderField.SIGNATURE) {
				continue;
			}
			final boolean whole = field.scale() == 1 && !field.type().name().startsWith("F");
			final int decimals = whole ? 0 : field.scale() == 1 ? 4 : (int) Math.round(-Math.log10(field.scale()));
			table.setDecimalPlaces(table.getColumnIndex(heading(field)), decimals);
		}
	}
}
