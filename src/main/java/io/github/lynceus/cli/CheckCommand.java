package io.github.lynceus.cli;

import io.github.lynceus.check.CheckReport;
import io.github.lynceus.check.CheckRequest;
import io.github.lynceus.check.NetworkCheck;
import io.github.lynceus.check.Severity;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks for what goes wrong between a camera and this computer. */
@Command(name = "check", mixinStandardHelpOptions = true, description = {
	"Looks for what goes wrong between a camera and this computer, and says what to do.",
	"A camera that nobody controls is asked for test packets and for a moment of its stream, and is left as it was; one that "
		+ "another program controls is only asked. Exit code 1 if there is an error." })
final class CheckCommand implements Callable<Integer> {

	@Option(names = "--camera", paramLabel = "ADDRESS",
		description = "IPv4 address of the camera; without it, every network is asked by broadcast.")
	private String address = "";

	@Option(names = "--seconds", defaultValue = "2", paramLabel = "S",
		description = "How long to receive its stream, 0 for not at all (${DEFAULT-VALUE}).")
	private double seconds;

	@Option(names = "--json", description = "Print the result as JSON.")
	private boolean json;

	@Override
	public Integer call() {
		final TerminalProgress progress = new TerminalProgress();
		final CheckReport report = NetworkCheck.run(CheckRequest.of(address).withStream(Duration.ofMillis(Math.round(seconds
			* 1000))), progress);
		progress.done();
		System.out.print(json ? Json.of(report) + "\n" : report.text());
		return report.worst() == Severity.ERROR ? 1 : 0;
	}
}
