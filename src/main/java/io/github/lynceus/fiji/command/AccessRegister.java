package io.github.lynceus.fiji.command;

import io.github.lynceus.camera.CameraException;
import io.github.lynceus.fiji.Icons;
import java.util.List;
import java.util.Locale;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Reads or writes any register by its address, for those who know what they do. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Tools>Lynceus Register...",
	description = "Reads or writes any register by its address, for those who know what they do", headless = true, iconPath = Icons.TOOLS)
public class AccessRegister extends CameraCommand {

	@Parameter(label = "Address", persist = false, description = "Decimal, or hexadecimal as 0xE808")
	private String address = "";

	@Parameter(label = "Holds", choices = { "integer", "float" }, persist = false, description = "How its 32 bits are read and written")
	private String holds = "integer";

	@Parameter(label = "Write (empty = only read)", persist = false, required = false,
		description = "What to write; the value is read back and told in the log either way")
	private String value = "";

	@Override
	protected void execute() {
		final long at = whole(address);
		final boolean read = value == null || value.isBlank();
		final String text;
		if (holds.equals("float")) {
			text = Double.toString(read ? camera().readFloatRegister(at) : camera().writeFloatRegister(at, decimal(value)));
		}
		else {
			final long held = read ? camera().readRegister(at) : camera().writeRegister(at, whole(value));
			text = held + " (0x" + Long.toHexString(held).toUpperCase(Locale.ROOT) + ")";
		}
		report(List.of("Register 0x" + Long.toHexString(at).toUpperCase(Locale.ROOT) + " = " + text));
	}

	private static long whole(final String text) {
		try {
			return Long.decode(text.strip());
		}
		catch (final NumberFormatException e) {
			throw new CameraException("\"" + text + "\" is no whole number: write it as 59400 or as 0xE808.", e);
		}
	}

	private static double decimal(final String text) {
		try {
			return Double.parseDouble(text.strip());
		}
		catch (final NumberFormatException e) {
			throw new CameraException("\"" + text + "\" is no number.", e);
		}
	}
}
