package io.github.lynceus.cli;

import io.github.lynceus.camera.Camera;
import io.github.lynceus.camera.OpenOptions;
import io.github.lynceus.check.SystemFacts;
import io.github.lynceus.gige.ControlMode;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Collects what somebody needs who is to find out why a camera does not work. */
@Command(name = "report", mixinStandardHelpOptions = true, description = {
	"Collects what we need to know when a camera does not work, in one zip file to send us.",
	"In it: what the camera answers to discovery, its bootstrap registers, its GenICam description, and the versions of "
		+ "Lynceus, Java and this computer's system with its receive-buffer limit. Serial number, user-defined name and the "
		+ "second half of the MAC address are blanked; no pictures and no settings of the camera are in it.",
	"Nothing is written to the camera, so this also works while another program controls it.",
	"Without a camera it tells about this computer only." })
final class ReportCommand implements Callable<Integer> {

	@ArgGroup(exclusive = false)
	private Target target;

	/** Both or neither. */
	private static final class Target {

		@Option(names = "--camera", required = true, paramLabel = "ADDRESS", description = "IPv4 address of the camera.")
		private String address;

		@Option(names = { "-o", "--output" }, required = true, paramLabel = "FILE.zip", description = "Where it goes.")
		private Path output;
	}

	@Option(names = "--with-serial", description = "Keep serial number, user-defined name and MAC address in it.")
	private boolean withSerial;

	@Override
	public Integer call() {
		if (target == null) {
			System.out.print(SystemFacts.text());
			return 0;
		}
		final TerminalProgress progress = new TerminalProgress();
		final OpenOptions options = OpenOptions.defaults().withMode(ControlMode.MONITOR).withDescribe(false);
		try (Camera camera = Camera.open(target.address, options, progress)) {
			progress.done();
			final CameraReport report = CameraReport.of(camera, withSerial);
			report.write(target.output);
			System.out.println("Written: " + target.output + " with " + String.join(", ", report.names()) + ".");
			System.out.println("Please look into it before you send it, and say what you did and what happened instead.");
		}
		return 0;
	}
}
