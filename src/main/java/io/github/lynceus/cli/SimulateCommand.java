package io.github.lynceus.cli;

import io.github.lynceus.camera.CameraException;
import io.github.lynceus.simulator.DeviceModel;
import io.github.lynceus.simulator.GenericModel;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.SimulatorException;
import io.github.lynceus.simulator.TestPatternModel;
import io.github.lynceus.simulator.telops.CalibrationFolder;
import io.github.lynceus.simulator.telops.TelopsModel;
import io.github.lynceus.simulator.telops.TelopsOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Plays camera until the process is told to end. */
@Command(name = "simulate", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND",
	subcommands = SimulateLineCommand.class,
	description = "Plays camera on a loopback address until it is told to end.")
final class SimulateCommand implements Runnable {

	@Override
	public void run() {
		throw new CameraException("Which camera shall be simulated? There are: telops, pattern, generic, line.");
	}

	@Command(name = "telops", mixinStandardHelpOptions = true,
		description = "A Telops FAST thermal camera with 16 GB of memory and a moving scene.")
	void telops(@Mixin final LinkOptions link, @Mixin final TelopsSwitches switches) throws InterruptedException {
		final TelopsOptions options = switches.options();
		if (switches.calibrationFolder() != null) writeCalibration(switches);
		play(() -> new TelopsModel(options), link, (device, model) -> model.troubles(device));
	}

	private static void writeCalibration(final TelopsSwitches switches) {
		try {
			CalibrationFolder.write(switches.calibrationFolder(), switches.serial(), false);
		}
		catch (final UncheckedIOException e) {
			throw new CameraException("Cannot write the calibration files to " + switches.calibrationFolder()
				+ ": check that the folder can be written to.", e);
		}
	}

	@Command(name = "pattern", mixinStandardHelpOptions = true,
		description = "A plain GigE Vision camera whose pixels count up along x, y and time.")
	void pattern(@Mixin final LinkOptions link) throws InterruptedException {
		play(() -> TestPatternModel.withSerial("PATTERN1"), link, (device, model) -> {});
	}

	@Command(name = "generic", mixinStandardHelpOptions = true,
		description = "Any camera, from its description alone: it remembers its registers and, if Width, Height, PixelFormat "
			+ "and AcquisitionStart are plain ones, sends a pattern.")
	void generic(@Mixin final LinkOptions link,
		@Option(names = "--xml", required = true, paramLabel = "FILE",
			description = "The camera's GenICam description, plain or .gz.") final Path file,
		@Option(names = "--serial", defaultValue = "GENERIC1", paramLabel = "TEXT",
			description = "Serial number (${DEFAULT-VALUE}).") final String serial)
		throws InterruptedException
	{
		final String name = file.getFileName().toString();
		play(() -> new GenericModel(name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name, read(file), serial),
			link, (device, model) -> {});
	}

	private static byte[] read(final Path file) {
		try (InputStream in = Files.newInputStream(file)) {
			return file.toString().endsWith(".gz") ? new GZIPInputStream(in).readAllBytes() : in.readAllBytes();
		}
		catch (final IOException e) {
			throw new CameraException("Cannot read the camera description " + file + ": check that it is there and whole.", e);
		}
	}

	/** @param wiring what the link has to do for the model */
	static <M extends DeviceModel> void play(final Supplier<M> models, final LinkOptions link,
		final BiConsumer<SimulatedDevice, M> wiring) throws InterruptedException
	{
		try {
			run(models.get(), link, wiring);
		}
		catch (final SimulatorException | IllegalArgumentException e) {
			throw new CameraException(e.getMessage(), e);
		}
	}

	private static <M extends DeviceModel> void run(final M model, final LinkOptions link,
		final BiConsumer<SimulatedDevice, M> wiring) throws InterruptedException
	{
		try (SimulatedDevice device = SimulatedDevice.start(model, link.options())) {
			device.setFaults(link.faults());
			wiring.accept(device, model);
			Runtime.getRuntime().addShutdownHook(new Thread(device::close));
			System.out.println("ready " + device.address().getAddress().getHostAddress() + ":" + device.address().getPort());
			if (link.console()) new SimulationConsole(device, System.out).obey(new BufferedReader(new InputStreamReader(System.in)));
			else new CountDownLatch(1).await();
		}
		catch (final IOException e) {
			throw new CameraException("Cannot read commands from standard input any more.", e);
		}
	}
}
