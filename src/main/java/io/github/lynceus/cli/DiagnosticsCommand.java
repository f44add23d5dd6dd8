package io.github.lynceus.cli;

import io.github.lynceus.camera.Progress;
import io.github.lynceus.telops.DiagnosticsReading;
import io.github.lynceus.telops.TelopsCamera;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;

/** What a Telops camera measures of itself. */
@Command(name = "diagnostics", mixinStandardHelpOptions = true,
	description = "Prints temperatures, voltages, currents and counters of a Telops camera.")
final class DiagnosticsCommand extends TelopsJob {

	@Override
	void run(final TelopsCamera telops, final Progress progress) {
		final DiagnosticsReading reading = telops.diagnostics();
		final Map<String, Object> values = new LinkedHashMap<>();
		// JSON has no word for what is not a number.
		reading.values().forEach(each -> values.put(each.name(), Double.isNaN(each.value()) ? null : each.value()));
		if (camera.json) System.out.println(Json.of(values));
		else reading.values().forEach(each -> System.out.printf("%-34s %s%n", each.heading(),
			Double.isNaN(each.value()) ? "-" : each.value()));
	}
}
