package io.github.lynceus.cli.bench;

import io.github.lynceus.camera.Camera;
import io.github.lynceus.camera.FrameStream;
import io.github.lynceus.camera.OpenOptions;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.gige.StreamOptions;
import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.DeviceStatistics;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.TestPatternModel;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** How exactly the simulated camera keeps to its link and to the packet delay it is told, and how fast it is without a link. */
final class Pacing {

	/** Headers of IP and UDP; preamble, Ethernet header, checksum and gap. */
	private static final int OVERHEAD = 28 + 38;
	private static final double SETTLING = 0.3;

	private final String address;
	private final double seconds;
	private final Report report;

	/** @param address for the camera */
	Pacing(final String address, final double seconds, final Report report) {
		this.address = address;
		this.seconds = seconds;
		this.report = report;
	}

	/**
	 * What a camera sent.
	 *
	 * @param megabits a second on the wire
	 * @param micros from packet to packet, on average
	 * @param wireMicros what a packet takes on the wire, on average
	 */
	private record Sent(double megabits, double micros, double wireMicros, double megabytes) {}

	void measure() throws InterruptedException {
		report.heading("The simulated camera's pace");
		report.columns("link, Mbit/s", "packet delay, µs", "in pieces", "sent", "error");
		for (final double link : new double[] { 100, 500, 1000 }) {
			for (final boolean pieces : new boolean[] { false, true }) {
				final Sent sent = send(link, 0, pieces);
				final double error = sent.megabits() / link - 1;
				row(link, 0, pieces, Report.number(sent.megabits()) + " Mbit/s", error);
				if (link == Traffic.GIGABIT) {
					report.atMost("simulated camera, error of the rate" + (pieces ? " in pieces" : ""), Math.abs(error), 0.01);
				}
			}
		}
		for (final int delay : new int[] { 20, 100, 500, 2000 }) {
			final Sent sent = send(Traffic.GIGABIT, delay, false);
			row(Traffic.GIGABIT, delay, false, Report.number(sent.micros()) + " µs from packet to packet",
				sent.micros() / (sent.wireMicros() + delay) - 1);
		}
		for (final boolean pieces : new boolean[] { false, true }) {
			report.row("none", "0", pieces ? "yes" : "no", Report.number(send(0, 0, pieces).megabytes()) + " MB/s", "");
		}
	}

	private void row(final double link, final int delay, final boolean pieces, final String sent, final double error) {
		report.row(Report.number(link), String.valueOf(delay), pieces ? "yes" : "no", sent, String.format(Locale.ROOT, "%+.2f %%",
			100 * error));
	}

	private Sent send(final double link, final int delayMicros, final boolean pieces) throws InterruptedException {
		final DeviceOptions options = new DeviceOptions().withAddress(address).withLinkMegabits(link).withCoalescing(pieces);
		try (SimulatedDevice device = SimulatedDevice.start(TestPatternModel.withSerial("PACE"), options);
			Camera camera = Camera.open(address, OpenOptions.defaults(), Progress.NONE))
		{
			camera.features().set("Width", "320");
			camera.features().set("Height", "258");
			camera.features().set("PixelFormat", "Mono16");
			camera.features().set("AcquisitionFrameRate", "100000");
			final StreamOptions stream = camera.streamOptions().toBuilder().packetSize(FrameShape.USUAL.packetSize()).probePacketSize(false)
				.resend(false).packetDelayTicks(Math.round(delayMicros * 1e-6 * camera.control().tickFrequency())).build();
			try (FrameStream running = camera.start(stream, frame -> {})) {
				TimeUnit.NANOSECONDS.sleep((long) (SETTLING * 1e9));
				final DeviceStatistics before = device.statistics();
				final long begin = System.nanoTime();
				TimeUnit.NANOSECONDS.sleep((long) (seconds * 1e9));
				final DeviceStatistics after = device.statistics();
				return sent(before, after, (System.nanoTime() - begin) / 1e9);
			}
		}
	}

	private static Sent sent(final DeviceStatistics before, final DeviceStatistics after, final double took) {
		final double packets = after.packets() - before.packets();
		final double bytes = after.bytes() - before.bytes();
		final double onWire = bytes + packets * OVERHEAD;
		return new Sent(onWire * 8 / took / 1e6, took / packets * 1e6, onWire * 8 / packets / Traffic.GIGABIT, bytes / took / 1e6);
	}
}
