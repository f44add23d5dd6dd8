package io.github.lynceus.cli;

import io.github.lynceus.gige.ControlChannel;
import io.github.lynceus.gige.GigeException;
import io.github.lynceus.gige.NoAnswerException;
import io.github.lynceus.gige.StatusException;
import io.github.lynceus.gvcp.Bootstrap;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The bootstrap registers of a camera as text: the strings, then every register that can be read. */
final class BootstrapDump {

	private static final int END = 0x0A20;

	/** A text of the bootstrap block. */
	private record Field(String name, int address, int length, boolean personal) {}

	private static final List<Field> TEXTS = List.of(new Field("manufacturer", Bootstrap.MANUFACTURER, 32, false),
		new Field("model", Bootstrap.MODEL, 32, false), new Field("version", Bootstrap.DEVICE_VERSION, 32, false),
		new Field("information", Bootstrap.MANUFACTURER_INFO, 48, false), new Field("serial", Bootstrap.SERIAL, 16, true),
		new Field("user-defined name", Bootstrap.USER_NAME, 16, true),
		new Field("first URL", Bootstrap.FIRST_URL, Bootstrap.URL_LENGTH, false),
		new Field("second URL", Bootstrap.SECOND_URL, Bootstrap.URL_LENGTH, false));

	private BootstrapDump() {}

	static String of(final ControlChannel control, final boolean withSerial) {
		final List<String> lines = new ArrayList<>();
		for (final Field field : TEXTS) lines.add(text(control, field, withSerial));
		int refused = 0;
		for (int address = 0; address <= END; address += 4) {
			if (isText(address)) continue;
			try {
				lines.add(register(address, control.readRegister(address), withSerial));
			}
			catch (final StatusException e) {
				refused++;
			}
			catch (final NoAnswerException e) {
				lines.add(String.format("0x%04X no answer; the rest was not asked for", address));
				break;
			}
		}
		lines.add(refused + " registers between 0x0000 and 0x0A20 cannot be read");
		return String.join("\n", lines) + "\n";
	}

	private static String register(final int address, final int value, final boolean withSerial) {
		// The first half of a MAC address tells the vendor, the second the camera.
		if (address == Bootstrap.MAC_LOW && !withSerial) return String.format("0x%04X 0x%02Xxxxxxx", address, value >>> 24);
		return String.format("0x%04X 0x%08X", address, value);
	}

	private static String text(final ControlChannel control, final Field field, final boolean withSerial) {
		String text;
		try {
			final byte[] bytes = control.readMemory(field.address, field.length);
			int end = 0;
			while (end < bytes.length && bytes[end] != 0) end++;
			text = new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
			if (field.personal && !withSerial && end > 0) text = CameraReport.BLANKED;
		}
		catch (final GigeException e) {
			text = "cannot be read: " + e.getMessage();
		}
		return String.format("0x%04X %s: %s", field.address, field.name, text);
	}

	private static boolean isText(final int address) {
		return TEXTS.stream().anyMatch(f -> address >= f.address && address < f.address + f.length);
	}
}
