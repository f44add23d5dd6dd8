package io.github.lynceus.cli.bench;

import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.TestPatternModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The receivers that are compared, each in a program of its own, all there at the same time. */
final class Opponents implements AutoCloseable {

	/** The buffer of every receiver's socket. */
	static final int BUFFER = 4 << 20;
	private static final int PAYLOAD = 1 << 20;
	private static final String[] SAME = { "--buffer", String.valueOf(BUFFER), "--payload", String.valueOf(PAYLOAD) };

	final Contestant floor = java("floor", "--floor");
	final Contestant channel = java("channel", "--source", "channel");
	final Contestant batch = java("recvmmsg", "--source", "recvmmsg");
	final Contestant ungrouped = java("recvmmsg, packet by packet", "--source", "ungrouped");
	/** Empty where it is not installed. */
	final Optional<Contestant> aravis;
	private final SimulatedDevice camera;

	/** @param address for a camera that Aravis can connect to; it sends nothing */
	Opponents(final String address) throws IOException {
		camera = hasAravis() ? SimulatedDevice.start(TestPatternModel.withSerial("BENCH"), new DeviceOptions().withAddress(address)) : null;
		aravis = camera == null ? Optional.empty() : Optional.of(aravis(address));
	}

	private static Contestant java(final String name, final String... words) {
		final List<String> all = new ArrayList<>(List.of(SAME));
		all.addAll(List.of(words));
		return Contestant.of(name, all.toArray(String[]::new));
	}

	private static boolean hasAravis() {
		if (!Cores.exists("python3")) return false;
		try {
			return new ProcessBuilder("python3", "-c", "import ctypes; ctypes.CDLL('libaravis-0.8.so.0')")
				.redirectError(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
		}
		catch (final IOException exc) {
			return false;
		}
		catch (final InterruptedException exc) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private static Contestant aravis(final String address) throws IOException {
		final Path script = Files.createTempFile("lynceus-bench", ".py");
		script.toFile().deleteOnExit();
		try (InputStream in = Opponents.class.getResourceAsStream("aravis.py")) {
			Files.copy(in, script, StandardCopyOption.REPLACE_EXISTING);
		}
		return new Contestant("Aravis", new Child("Aravis", Cores.RECEIVER, List.of("python3", script.toString(), address,
			String.valueOf(BUFFER), String.valueOf(PAYLOAD))));
	}

	/** Those of this program that read single packets or whatever comes, and the floor; Aravis not. */
	List<Contestant> own() {
		return List.of(floor, channel, batch, ungrouped);
	}

	@Override
	public void close() {
		own().forEach(Contestant::close);
		aravis.ifPresent(Contestant::close);
		if (camera != null) camera.close();
	}
}
