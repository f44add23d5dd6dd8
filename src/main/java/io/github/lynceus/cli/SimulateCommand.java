package io.github.lynceus.cli;

import io.github.lynceus.camera.CameraException;
import io.github.lynceus.simulator.DeviceModel;
import io.github.lynceus.simulator.Faults;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.SimulatorException;
import io.github.lynceus.simulator.TestPatternModel;
import io.github.lynceus.simulator.telops.TelopsModel;
import io.github.lynceus.simulator.telops.TelopsOptions;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Plays camera until the process is told to end. */
@Command(name = "simulate", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND",
	description = "Plays camera on a loopback address until it is told to end.")
final class SimulateCommand implements Runnable {

	@Override
	public void run() {
		throw new CameraException("Which camera shall be simulated? There are: telops, pattern.");
	}

	@Command(name = "telops", mixinStandardHelpOptions = true,
		description = "A Telops FAST thermal camera with 16 GB of memory and a moving scene.")
	void telops(@Mixin final LinkOptions link,
		@Option(names = "--cooldown", description = "Start warm; the camera is ready when it has cooled down.") final boolean cooldown,
		@Option(names = "--time-scale", defaultValue = "1", paramLabel = "X",
			description = "How much faster than real its time runs (${DEFAULT-VALUE}).") final double timeScale,
		@Option(names = "--serial", defaultValue = "1001", description = "Unit number (${DEFAULT-VALUE}).") final int serial,
		@Option(names = "--bad-pixels", defaultValue = "0", description = "Defective pixels (${DEFAULT-VALUE}).") final int badPixels,
		@Option(names = "--unlimited-download", description = "Ignore the bit rate the client sets.") final boolean unlimited)
		throws InterruptedException
	{
		run(new TelopsModel(TelopsOptions.defaults().cooldown(cooldown).timeScale(timeScale).serial(serial)
			.badPixels(badPixels).unlimitedDownload(unlimited)), link);
	}

	@Command(name = "pattern", mixinStandardHelpOptions = true,
		description = "A plain GigE Vision camera whose pixels count up along x, y and time.")
	void pattern(@Mixin final LinkOptions link) throws InterruptedException {
		run(TestPatternModel.withSerial("PATTERN1"), link);
	}

	private static void run(final DeviceModel model, final LinkOptions link) throws InterruptedException {
		try (SimulatedDevice device = SimulatedDevice.start(model, link.options())) {
			device.setFaults(link.faults());
			Runtime.getRuntime().addShutdownHook(new Thread(device::close));
			System.out.println("ready " + device.address().getAddress().getHostAddress() + ":" + device.address().getPort());
			new CountDownLatch(1).await();
		} catch (final SimulatorException | IllegalArgumentException e) {
			throw new CameraException(e.getMessage(), e);
		}
	}

	/** What all simulated cameras share: where they are and how bad their network is. */
	static final class LinkOptions {

		@Option(names = "--address", required = true, paramLabel = "ADDRESS",
			description = "Address of this machine to listen on, for instance 127.0.0.2.")
		private String address;

		@Option(names = "--hear-broadcasts", description = "Also answer discovery by broadcast.")
		private boolean hearBroadcasts;

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
				.withLinkMegabits(link);
		}

		Faults faults() {
			return Faults.NONE.withSeed(seed).withDrop(drop).withReorder(reorder, 3).withDuplicate(duplicate)
				.withForgetBlocks(forget);
		}
	}
}
