package io.github.lynceus.cli;

import io.github.lynceus.camera.Progress;
import io.github.lynceus.telops.TelopsCamera;
import io.github.lynceus.telops.TriggerSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows, sets or fires the triggers of a Telops camera. */
@Command(name = "trigger", mixinStandardHelpOptions = true,
	description = "Prints how the three triggers of a Telops camera are set, after setting or firing one if asked.")
final class TriggerCommand extends TelopsJob {

	@Option(names = "--selector", defaultValue = "acquisition_start", paramLabel = "NAME",
		description = "acquisition_start, flagging or gating (${DEFAULT-VALUE}).")
	private String selector;

	@Option(names = "--source", paramLabel = "NAME", description = "external, software, or off.")
	private String source;

	@Option(names = "--activation", defaultValue = "rising", paramLabel = "NAME",
		description = "rising, falling, any, level_high or level_low (${DEFAULT-VALUE}).")
	private String activation;

	@Option(names = "--fire", description = "Fire the acquisition_start trigger.")
	private boolean fire;

	@Override
	void run(final TelopsCamera telops, final Progress progress) {
		final boolean off = "off".equalsIgnoreCase(source);
		if (source != null) telops.trigger().configure(off ? "external" : source, activation, selector, !off);
		if (fire) telops.trigger().fire();
		if (camera.json) System.out.println(Json.of(telops.trigger().settings()));
		else for (final TriggerSettings each : telops.trigger().settings()) System.out.println(each);
		telops.notices().forEach(System.err::println);
	}
}
