package io.github.lynceus.telops;

import io.github.lynceus.camera.CameraException;
import java.util.Arrays;
import java.util.Locale;

/** What marks the moment of interest of a recording. */
public enum MoiSource {

	/** The first frame. */
	ACQUISITION_STARTED(0, "acquisitionstarted"),
	/** A command of this program. */
	SOFTWARE(1, "software"),
	/** A signal on the trigger input. */
	EXTERNAL(2, "external"),
	/** Nothing: the buffer holds until a source is set. */
	NONE(255, "none");

	private final int code;
	private final String text;

	MoiSource(final int code, final String text) {
		this.code = code;
		this.text = text;
	}

	static MoiSource of(final int code) {
		return Arrays.stream(values()).filter(source -> source.code == code).findFirst().orElse(NONE);
	}

	/** The source a user means. @throws CameraException naming the possible ones */
	public static MoiSource parse(final String name) {
		final String wanted = name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
		return switch (wanted) {
			case "start", "acquisitionstart" -> ACQUISITION_STARTED;
			case "externalsignal" -> EXTERNAL;
			default -> Arrays.stream(values()).filter(source -> source.text.equals(wanted)).findFirst()
				.orElseThrow(() -> new CameraException("The moment of interest cannot come from \"" + name
					+ "\": choose software, external, acquisitionstarted or none."));
		};
	}

	/** Value of the register. */
	int code() {
		return code;
	}

	@Override
	public String toString() {
		return text;
	}
}
