package io.github.lynceus.cli;

import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.telops.RawRegister;
import io.github.lynceus.telops.TelopsCamera;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Any register of a Telops camera by its address. */
@Command(name = "register", mixinStandardHelpOptions = true,
	description = "Prints a register of a Telops camera, after writing it if a value is given.")
final class RegisterCommand extends TelopsJob {

	@Parameters(index = "0", paramLabel = "ADDRESS", description = "Decimal, or hexadecimal as 0xE808.")
	private String address;

	@Parameters(index = "1", arity = "0..1", paramLabel = "VALUE", description = "What to write.")
	private String value;

	@Option(names = "--float", description = "It holds a 32-bit float.")
	private boolean isFloat;

	@Override
	void run(final TelopsCamera telops, final Progress progress) {
		final RawRegister register = telops.register(whole(address));
		if (isFloat) {
			System.out.println(value == null ? register.getFloat() : register.setFloat(decimal(value)));
		}
		else {
			if (value != null) register.set((int) whole(value));
			System.out.println(register.unsigned());
		}
	}

	private static long whole(final String text) {
		try {
			return Long.decode(text);
		}
		catch (final NumberFormatException e) {
			throw new CameraException("\"" + text + "\" is no whole number: write it as 59400 or as 0xE808.", e);
		}
	}

	private static double decimal(final String text) {
		try {
			return Double.parseDouble(text);
		}
		catch (final NumberFormatException e) {
			throw new CameraException("\"" + text + "\" is no number.", e);
		}
	}
}
