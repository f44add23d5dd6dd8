package io.github.lynceus.cli;

import io.github.lynceus.camera.CameraException;
import io.github.lynceus.simulator.DeviceModel;
import io.github.lynceus.simulator.Faults;
import io.github.lynceus.simulator.GenericModel;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.SimulatorException;
import io.github.lynceus.simulator.TestPatternModel;
import io.github.lynceus.simulator.telops.TelopsModel;
import io.github.lynceus.simulator.telops.TelopsOptions;
import java.io.IOException;
import java.io.InputStream;
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
	void telops(@Mixin final LinkOptions link,
		@Option(names = "--cooldown", description = "Start warm; the camera is ready when it has cooled down.") final boolean cooldown,
		@Option(names = "--speed-up", defaultValue = "1", paramLabel = "X",
			description = "How many times faster than a real one it records, cools down and corrects, 1 or more (${DEFAULT-VALUE}).")
		final double speedUp,
		@Option(names = "--serial", defaultValue = "1001", description = "Unit number (${DEFAULT-VALUE}).") final int serial,
		@Option(names = "--bad-pixels", defaultValue = "0", description = "Defective pixels (${DEFAULT-VALUE}).") final int badPixels,
		@Option(names = "--register-latency", defaultValue = "0", paramLabel = "MS",
			description = "Time each register access takes; 5 to 10 on a real camera (${DEFAULT-VALUE}).") final int latency,
		@Option(names = "--geometry-hang",
			description = "Fall silent when its window is changed too quickly, as real ones do.") final boolean hang,
		@Option(names = "--unlimited-download", description = "Ignore the bit rate the client sets.") final boolean unlimited)
		throws InterruptedException
	{
		if (!(speedUp >= 1)) throw new CameraException("--speed-up " + speedUp + " is not possible: it must be 1 or more.");
		play(() -> new TelopsModel(TelopsOptions.defaults().cooldown(cooldown).timeScale(1 / speedUp).serial(serial)
			.badPixels(badPixels).registerLatencyMillis(latency).geometryHang(hang).unlimitedDownload(unlimited)), link,
			(device, model) -> model.whenHung(() -> device.setFaults(device.faults().withMute(true))));
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
		@Option(names = "--serial", defaultValue = "GENERIC1", description = "Serial number (${DEFAULT-VALUE}).") final String serial)
		throws InterruptedException
	{
		final String name = file.getFileName().toString();
		play(() -> new GenericModel(name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name, read(file), serial),
			link, (device, model) -> {});
	}

	private static byte[] read(final Path file) {
		try (InputStream in = Files.newInputStream(file)) {
			return file.toString().endsWith(".gz") ? new GZIPInputStream(in).readAllBytes() : in.readAllBytes();
		} catch (final IOException e) {
			throw new CameraException("Cannot read the camera description " + file + ": check that it is there and whole.", e);
		}
	}

	/** @param wiring what the link has to do for the model */
	static <M extends DeviceModel> void play(final Supplier<M> models, final LinkOptions link,
		final BiConsumer<SimulatedDevice, M> wiring) throws InterruptedException
	{
		try {
			run(models.get(), link, wiring);
		} catch (final SimulatorException | IllegalArgumentException e) {
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
			new CountDownLatch(1).await();
		}
	}

	/** What all simulated cameras share: where they are and how bad their network is. */
	static final class LinkOptions {

		@Option(names = "--address", required = true, paramLabel = "ADDRESS",
			description = "Address of this machine to listen on, for instance 127.0.0.2.")
		private String address;

		@Option(names = "--hear-broadcasts", description = "Also answer discovery by broadcast.")
		private boolean hearBroadcasts;

		@Option(names = "--long-ids", description = "Begin with 64-bit block ids.")
		private boolean longIds;

		@Option(names = "--all-in", description = "Send images that fit in one packet in one.")
		private boolean allIn;

		@Option(names = "--multi-part", description = "Send images as multi-part payload, with 64-bit block ids.")
		private boolean multiPart;

		@Option(names = "--link", defaultValue = "1000", paramLabel = "MBIT",
			description = "Speed of the network (${DEFAULT-VALUE}).")
		private double link;

		@Option(names = "--drop", defaultValue = "0", paramLabel = "P",
			description = "Share of stream packets to lose, 0 to 1 (${DEFAULT-VALUE}).")
		private double drop;

		@Option(names = "--reorder", defaultValue = "0", paramLabel = "P",
			description = "Share of stream packets to send late (${DEFAULT-VALUE}).")
		private double reorder;

		@Option(names = "--duplicate", defaultValue = "0", paramLabel = "P",
			description = "Share of stream packets to send twice (${DEFAULT-VALUE}).")
		private double duplicate;

		@Option(names = "--forget", description = "Never send a packet again.")
		private boolean forget;

		@Option(names = "--seed", defaultValue = "1", description = "What the faults are drawn from (${DEFAULT-VALUE}).")
		private long seed;

		SimulatedDevice.Options options() {
			return new SimulatedDevice.Options().withAddress(address).withHearBroadcasts(hearBroadcasts)
				.withLinkMegabits(link).withExtendedIds(longIds).withAllIn(allIn).withMultiPart(multiPart);
		}

		Faults faults() {
			return Faults.NONE.withSeed(seed).withDrop(drop).withReorder(reorder, 3).withDuplicate(duplicate)
				.withForgetBlocks(forget);
		}
	}
}
