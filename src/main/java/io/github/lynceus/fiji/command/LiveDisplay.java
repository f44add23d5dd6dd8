package io.github.lynceus.fiji.command;

import io.github.lynceus.fiji.Icons;
import io.github.lynceus.fiji.live.AutoScale;
import io.github.lynceus.fiji.live.LiveLook;
import io.github.lynceus.fiji.live.LiveWindow;
import io.github.lynceus.img.Palette;
import java.util.Locale;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Sets colours, range, scale and marks of the live view in front; what a macro leaves out stays. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Stream>Lynceus Live Display...",
	description = "Sets colours, range, scale and marks of the live view in front; what a macro leaves out stays", iconPath = Icons.LIVE)
public class LiveDisplay extends LiveCommand {

	private static final String AS_IT_IS = "as it is";

	@Parameter(label = "Colours", persist = false, choices = { AS_IT_IS, "ironbow", "inferno", "white hot", "black hot",
		"arctic", "rainbow" }, description = "Of the image; marked pixels keep their own")
	private String colours = AS_IT_IS;

	@Parameter(label = "Range", choices = { "fixed", "once", "continuous" }, persist = false,
		description = "Of the display: as it is now, the next frame's, or each frame's")
	private String range = "";

	@Parameter(label = "Ignored pixels at each end (%)", min = "0", max = "49", persist = false,
		description = "Darkest and brightest pixels that do not count for the range")
	private Double ignored;

	@Parameter(label = "Fixed range from", persist = false, required = false,
		description = "In the camera's unit; empty to leave the range as it is")
	private String low = "";

	@Parameter(label = "Fixed range to", persist = false, required = false,
		description = "In the camera's unit; empty to leave the range as it is")
	private String high = "";

	@Parameter(label = "Scale", persist = false, description = "A colour bar with the camera's unit")
	private Boolean scale;

	@Parameter(label = "Mark hottest and coldest", persist = false, description = "Crosses with their values that follow them")
	private Boolean spots;

	@Parameter(label = "Alarm at", persist = false, required = false,
		description = "Pixels at this value or above are marked; empty for none")
	private String alarm = "";

	@Override
	protected void execute() {
		final LiveWindow live = live();
		read(live);
		final double first = number("Fixed range from", low);
		final double last = number("Fixed range to", high);
		final Palette palette = colours.equals(AS_IT_IS) ? null : Palette.named(colours);
		final double threshold = number("Alarm at", alarm);
		live.look(look -> new LiveLook(mode(), ignored, first, last, palette == null ? look.colours() : palette, scale, spots,
			threshold));
	}

	@Override
	void read(final LiveWindow from) {
		final LiveLook look = from.look();
		if (look == null) return;
		if (range.isEmpty()) range = look.autoScale() == AutoScale.OFF ? "fixed" : look.autoScale().name().toLowerCase(Locale.ROOT);
		if (ignored == null) ignored = look.ignoredPercent();
		if (low.isEmpty() && high.isEmpty()) {
			low = text(look.low());
			high = text(look.high());
		}
		if (scale == null) scale = look.colourBar();
		if (spots == null) spots = look.spots();
		if (alarm.isEmpty()) alarm = text(look.alarm());
	}

	private AutoScale mode() {
		return range.equals("fixed") ? AutoScale.OFF : AutoScale.valueOf(range.toUpperCase(Locale.ROOT));
	}

	private static String text(final double value) {
		return Double.isNaN(value) ? "" : Double.toString(value);
	}

	private static double number(final String label, final String text) {
		final String trimmed = text == null ? "" : text.strip();
		if (trimmed.isEmpty() || trimmed.equals("none")) return Double.NaN;
		try {
			return Double.parseDouble(trimmed);
		}
		catch (final NumberFormatException notOne) {
			throw new IllegalArgumentException(label + " must be a number or empty, but " + trimmed + " was given.");
		}
	}
}
