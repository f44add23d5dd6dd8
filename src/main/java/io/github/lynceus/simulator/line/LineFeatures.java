package io.github.lynceus.simulator.line;

import static io.github.lynceus.simulator.line.LineFeature.choice;
import static io.github.lynceus.simulator.line.LineFeature.command;
import static io.github.lynceus.simulator.line.LineFeature.flag;
import static io.github.lynceus.simulator.line.LineFeature.integer;
import static io.github.lynceus.simulator.line.LineFeature.real;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the line camera can be set to. Names and meaning of the Specim ones are as public drivers of these cameras use
 * them; nobody has published a description file.
 */
final class LineFeatures {

	static final int REGIONS = 8;
	static final int MROI_REGIONS = 512;

	private static final String DEVICE = "DeviceControl";
	private static final String FORMAT = "ImageFormatControl";
	private static final String ACQUISITION = "AcquisitionControl";
	/** Of limits that only other features refer to. */
	private static final String HIDDEN = "";

	private final List<LineFeature> all = new ArrayList<>();

	private LineFeatures() {}

	static List<LineFeature> of(final LineProfile profile) {
		final LineFeatures features = new LineFeatures();
		features.device(profile);
		features.format(profile);
		features.acquisition(profile);
		features.limits();
		return List.copyOf(features.all);
	}

	private void add(final LineFeature... features) {
		all.addAll(Arrays.asList(features));
	}

	private void device(final LineProfile profile) {
		final String[] places = profile.isSpecim() ? new String[] { "ProcPCB", "FPGA" } : new String[] { "Sensor", "Mainboard" };
		add(choice("DeviceTemperatureSelector", DEVICE, "Where DeviceTemperature is measured.", places)
			.selecting("DeviceTemperature"),
			real("DeviceTemperature", DEVICE, "RO", "Temperature inside the camera.").in("C"),
			command("DeviceReset", DEVICE, "Starts the camera anew, as switching it off and on does."));
		if (!profile.isSpecim()) return;
		add(integer("MotorShutter_PulseFwd", DEVICE, "RW", "Writing a pulse length closes the shutter.").within("1", "255"),
			integer("MotorShutter_PulseRev", DEVICE, "RW", "Writing a pulse length opens the shutter.").within("1", "255"),
			flag("AberCorrection_Enable", DEVICE, "Correction of the optics; without effect on the simulated image."));
	}

	private void format(final LineProfile profile) {
		add(integer("SensorWidth", FORMAT, "RO", "Samples of the sensor.").in("px"),
			integer("SensorHeight", FORMAT, "RO", "Rows of the sensor, one for each band.").in("px"),
			integer("WidthMax", FORMAT, "RO", "Widest image with this binning.").in("px"),
			integer("HeightMax", FORMAT, "RO", "Highest image with this binning.").in("px"));
		if (!profile.isSpecim()) {
			add(choice("RegionSelector", FORMAT, "Which band range RegionMode, OffsetY and Height are of.", regions())
				.selecting("RegionMode", "OffsetY", "Height"),
				choice("RegionMode", FORMAT, "Whether the image has this band range; ranges follow each other in it.", "Off",
					"On").whileIdle());
		}
		add(integer("Width", FORMAT, "RW", "Samples sent.").within("1", "WidthLimit").in("px").whileIdle(),
			integer("Height", FORMAT, "RW", "Bands sent.").within("1", "HeightLimit").in("px").whileIdle(),
			integer("OffsetX", FORMAT, "RW", "First sample sent.").within("0", "OffsetXLimit").in("px").whileIdle(),
			integer("OffsetY", FORMAT, "RW", "First band sent.").within("0", "OffsetYLimit").in("px").whileIdle(),
			choice("PixelFormat", FORMAT, "Format of the pixels.").withEntries(Arrays.stream(LineFormat.values())
				.map(f -> new LineFeature.Entry(f.standardName(), f.code())).toList()).whileIdle(),
			integer("BinningHorizontal", FORMAT, "RW", "Samples averaged into one.").within("1", "8").whileIdle(),
			integer("BinningVertical", FORMAT, "RW", "Bands averaged into one.").within("1", "8").whileIdle());
		if (!profile.isSpecim()) return;
		add(flag("MROI_Enable", FORMAT, "Whether the image consists of the band ranges of MROI_Index; survives a reset.")
			.whileIdle(),
			integer("MROI_Index", FORMAT, "RW", "Which band range MROI_Y and MROI_H are of.")
				.within("0", String.valueOf(MROI_REGIONS - 1)).selecting("MROI_Y", "MROI_H"),
			integer("MROI_Y", FORMAT, "RW", "First row of the range on the sensor.").within("0", "65535").in("px"),
			integer("MROI_H", FORMAT, "RW", "Rows of the range; 0 ends the list.").within("0", "65535").in("px"),
			flag("EnStatusLine", FORMAT, "Whether the last row tells the camera's status instead of a band.").whileIdle());
	}

	private static String[] regions() {
		final String[] names = new String[REGIONS];
		Arrays.setAll(names, i -> "Region" + i);
		return names;
	}

	private void acquisition(final LineProfile profile) {
		add(choice("AcquisitionMode", ACQUISITION, "How many lines an acquisition has.", "Continuous", "SingleFrame",
			"MultiFrame").whileIdle(),
			command("AcquisitionStart", ACQUISITION, "Begins with the first line of the cube."),
			command("AcquisitionStop", ACQUISITION, "Ends with the line being sent."),
			integer("AcquisitionFrameCount", ACQUISITION, "RW", "Lines of an acquisition in MultiFrame mode.")
				.within("1", "2147483647").whileIdle(),
			choice("ExposureMode", ACQUISITION, "What ends the exposure.", "Timed"),
			real("ExposureTime", ACQUISITION, "RW", "Exposure of a line.").within("10", "419000").in("us"),
			flag(profile.isSpecim() ? "EnAcquisitionFrameRate" : "AcquisitionFrameRateEnable", ACQUISITION,
				"Whether lines come at AcquisitionFrameRate, else as fast as the exposure allows."),
			real("AcquisitionFrameRate", ACQUISITION, "RW", "Lines per second.").within("0.01", "FrameRateLimit").in("Hz"),
			choice("TriggerSelector", ACQUISITION, "Which trigger is set.", "FrameStart"),
			choice("TriggerMode", ACQUISITION, "Whether each line waits for a trigger.", "Off", "On").whileIdle(),
			choice("TriggerSource", ACQUISITION, "What triggers a line.", "Software", "Line0", "Action0"),
			choice("TriggerActivation", ACQUISITION, "Which edge triggers.", "RisingEdge"),
			command("TriggerSoftware", ACQUISITION, "Takes a line."));
	}

	private void limits() {
		add(integer("WidthLimit", HIDDEN, "RO", ""), integer("HeightLimit", HIDDEN, "RO", ""),
			integer("OffsetXLimit", HIDDEN, "RO", ""), integer("OffsetYLimit", HIDDEN, "RO", ""),
			real("FrameRateLimit", HIDDEN, "RO", ""),
			integer("PayloadSize", "TransportLayerControl", "RO", "Bytes of an image.").in("B"));
	}
}
