package io.github.lynceus.cli;

import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.telops.Malfunction;
import io.github.lynceus.simulator.telops.TelopsModel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/** Commands for a simulated camera that is running, one a line; every line is answered by one. */
final class SimulationConsole {

	private final SimulatedDevice device;
	private final PrintStream out;

	SimulationConsole(final SimulatedDevice device, final PrintStream out) {
		this.device = device;
		this.out = out;
	}

	/** Obeys until the input ends or says so. */
	void obey(final BufferedReader in) throws IOException {
		for (String line = in.readLine(); line != null; line = in.readLine()) {
			final String[] words = line.trim().split("\\s+");
			if (words[0].equals("quit")) return;
			if (!words[0].isEmpty()) out.println(obey(words[0], words.length > 1 ? words[1] : ""));
		}
	}

	private String obey(final String command, final String argument) {
		try {
			return link(command, argument);
		}
		catch (final IllegalArgumentException e) {
			return argument.isEmpty() ? command + " needs to know more: see --help." : argument + " is not possible for "
				+ command + ".";
		}
	}

	private String link(final String command, final String argument) {
		switch (command) {
			case "cut" -> device.cutLink(LinkOptions.duration(Double.parseDouble(argument)));
			case "mend" -> device.cutLink(Duration.ZERO);
			case "mute" -> device.setFaults(device.faults().withMute(true));
			case "hear" -> device.setFaults(device.faults().withMute(false));
			case "drop" -> device.setFaults(device.faults().withDrop(Double.parseDouble(argument)));
			case "counts" -> {
				return device.statistics().toString();
			}
			default -> {
				return device.model() instanceof TelopsModel model ? telops(model, command, argument) : unknown(command);
			}
		}
		return "done";
	}

	private static String telops(final TelopsModel model, final String command, final String argument) {
		switch (command) {
			case "pulse" -> model.externalPulse();
			case "high" -> model.externalLevel(true);
			case "low" -> model.externalLevel(false);
			case "break", "repair" -> model.setMalfunction(malfunction(argument), command.equals("break"));
			default -> {
				return unknown(command);
			}
		}
		return "done";
	}

	private static Malfunction malfunction(final String name) {
		return Arrays.stream(Malfunction.values()).filter(m -> m.name().equals(name.toUpperCase(Locale.ROOT))).findFirst()
			.orElseThrow(() -> new IllegalArgumentException(name));
	}

	private static String unknown(final String command) {
		return command + " is no command: see --help.";
	}
}
