package io.github.lynceus.fiji.panel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Settings as they are being typed.
 *
 * @param width columns
 * @param height rows
 * @param left first column
 * @param top first row
 * @param exposure µs
 * @param rate Hz
 * @param mode what the counts are
 */
public record SettingsInput(String width, String height, String left, String top, String exposure, String rate,
	String mode)
{

	/** What the camera is set to. */
	public static SettingsInput of(final SettingsState now) {
		return new SettingsInput(Integer.toString(now.window().width()), Integer.toString(now.window().height()),
			Integer.toString(now.window().x()), Integer.toString(now.window().y()), Figures.number(now.integrationTime()),
			Figures.number(now.frameRate()), now.mode());
	}

	/** What the camera would make of it, or what is wrong with it, in one sentence. Asks the camera nothing. */
	public String sentence(final SettingsState now) {
		try {
			whole("Left", left);
			whole("Top", top);
			return now.forecast().sentence(whole("Width", width), whole("Height", height),
				number("Integration time", exposure), number("Frame rate", rate));
		}
		catch (final IllegalArgumentException exc) {
			return exc.getMessage();
		}
	}

	/**
	 * What makes the camera so: nothing for what it is already.
	 *
	 * @throws IllegalArgumentException with a sentence on the first that is not a number
	 */
	public List<MenuCommand> commands(final SettingsState now) {
		final SettingsInput present = of(now);
		final List<MenuCommand> commands = new ArrayList<>();
		final boolean moved = !left.equals(present.left) || !top.equals(present.top);
		if (moved) commands.add(MenuCommand.of("Lynceus Subwindow from Selection...", "left", whole("Left", left), "top",
			whole("Top", top), "width", whole("Width", width), "height", whole("Height", height)));
		final Map<String, Object> inputs = new LinkedHashMap<>();
		if (!moved && !width.equals(present.width)) inputs.put("width", whole("Width", width));
		if (!moved && !height.equals(present.height)) inputs.put("height", whole("Height", height));
		if (!exposure.equals(present.exposure)) inputs.put("exposure", number("Integration time", exposure));
		if (!rate.equals(present.rate)) inputs.put("framerate", number("Frame rate", rate));
		if (!mode.equals(present.mode)) inputs.put("calibration", mode);
		if (!inputs.isEmpty()) commands.add(new MenuCommand("Lynceus Camera Settings...", inputs));
		return commands;
	}

	static Integer whole(final String name, final String text) {
		try {
			return Integer.valueOf(text.strip());
		}
		catch (final NumberFormatException exc) {
			throw new IllegalArgumentException(name + " \"" + text + "\" is not a whole number.", exc);
		}
	}

	/** Null for what a camera does not have. */
	static Double number(final String name, final String text) {
		if (text.isBlank()) return null;
		try {
			final double value = Double.parseDouble(text.strip());
			if (Double.isFinite(value)) return value;
		}
		catch (final NumberFormatException exc) {
			// Said below.
		}
		throw new IllegalArgumentException(name + " \"" + text + "\" is not a number.");
	}
}
