package io.github.lynceus.simulator.line;

import io.github.lynceus.simulator.AcquisitionThread;
import io.github.lynceus.simulator.DeviceIdentity;
import io.github.lynceus.simulator.DeviceModel;
import io.github.lynceus.simulator.RegisterAccessException;
import io.github.lynceus.simulator.SimulatorException;
import io.github.lynceus.simulator.StreamOutput;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;

/**
 * A push-broom camera in front of a cube: each line of it becomes one image, whose rows are the bands. An acquisition
 * begins with the first line and, unless told otherwise, goes on with it after the last. What the link is too busy for is
 * taken later and not lost: the scene waits for the camera.
 */
public final class LineCameraModel implements DeviceModel {

	private static final int CONTINUOUS = 0;
	private static final int SINGLE_FRAME = 1;
	private static final long TICKS = 1_000_000_000;

	private final DeviceIdentity identity;
	private final LineOptions options;
	private final CubeFile cube;
	private final CubeFile dark;
	private final LineRegisters registers;
	private final LineControls controls;
	private final LineRenderer renderer;
	private final byte[] description;
	private final Semaphore triggers = new Semaphore(0);
	private StreamOutput output;
	private volatile AcquisitionThread acquisition;

	private LineCameraModel(final CubeFile cube, final CubeFile dark, final LineOptions options) {
		this.cube = cube;
		this.dark = dark;
		this.options = options;
		final long mac = 0x0200_4C59_0000L | ("line" + options.serial()).hashCode() & 0xFFFF;
		identity = new DeviceIdentity("Lynceus", options.profile().model(), "1.0",
			"Simulated line camera sending a cube", options.serial(), "", mac, 0x0002_0000, TICKS);
		final List<LineFeature> features = LineFeatures.of(options.profile());
		registers = new LineRegisters(features);
		controls = new LineControls(registers, options, cube);
		renderer = new LineRenderer(cube, dark, options.keepBytes());
		description = LineDescription.of(identity, features, registers::address);
	}

	/**
	 * A camera in front of a cube.
	 *
	 * @param header of an ENVI cube
	 * @throws SimulatorException with one sentence if that is no cube a camera could send
	 */
	public static LineCameraModel open(final Path header, final LineOptions options) {
		final CubeFile cube = CubeFile.open(header);
		try {
			return new LineCameraModel(cube, options.dark() == null ? null : openDark(options.dark(), cube), options);
		}
		catch (final RuntimeException e) {
			cube.close();
			throw e;
		}
	}

	private static CubeFile openDark(final Path header, final CubeFile cube) {
		final CubeFile dark = CubeFile.open(header);
		if (dark.samples() == cube.samples() && dark.bands() == cube.bands()) return dark;
		dark.close();
		throw new SimulatorException(String.format(Locale.ROOT,
			"The dark cube %s has %d samples and %d bands where the other has %d and %d.", header, dark.samples(),
			dark.bands(), cube.samples(), cube.bands()));
	}

	// -- DeviceModel methods --

	@Override
	public DeviceIdentity identity() {
		return identity;
	}

	@Override
	public byte[] description() {
		return description.clone();
	}

	@Override
	public String descriptionFileName() {
		return identity.model().replace(' ', '_') + ".xml";
	}

	@Override
	public void attach(final StreamOutput stream) {
		output = stream;
	}

	@Override
	public void read(final long address, final byte[] into) throws RegisterAccessException {
		registers.at(address);
		registers.at(address + into.length - 4);
		registers.set("PayloadSize", output.payloadSize(image(controls.settings(), 0)));
		registers.read((int) address, ByteBuffer.wrap(into));
	}

	@Override
	public void write(final long address, final byte[] data) throws RegisterAccessException {
		final ByteBuffer words = ByteBuffer.wrap(data);
		for (long at = address; words.hasRemaining(); at += 4) {
			final LineFeature feature = registers.at(at);
			final int value = words.getInt();
			registers.check(feature, value, isAcquiring());
			if (feature.kind() == LineFeature.Kind.COMMAND) execute(feature.name());
			else controls.write(feature.name(), value);
		}
	}

	private void execute(final String command) {
		switch (command) {
			case "AcquisitionStart" -> start();
			case "AcquisitionStop" -> stop();
			case "TriggerSoftware" -> trigger();
			case "DeviceReset" -> powerCycle();
			default -> throw new AssertionError(command);
		}
	}

	@Override
	public void action(final int signal) {
		triggers.release();
	}

	@Override
	public void controlReleased() {
		stop();
	}

	@Override
	public void close() {
		stop();
		cube.close();
		if (dark != null) dark.close();
	}

	// -- What happens to the camera --

	/** A pulse on the trigger line, or what a software trigger does. */
	public void trigger() {
		triggers.release();
	}

	/** Switches the camera off and on: everything is as at first but the band ranges of MROI_Index. */
	public void powerCycle() {
		stop();
		controls.powerUp();
	}

	/** Whether the shutter keeps the light out. */
	public boolean isShutterClosed() {
		return controls.isClosed();
	}

	// -- Acquisition --

	/** Whether lines are being taken. */
	public boolean isAcquiring() {
		final AcquisitionThread current = acquisition;
		return current != null && current.isAlive();
	}

	private void start() {
		if (isAcquiring()) return;
		final int mode = registers.get("AcquisitionMode");
		final long wanted = mode == CONTINUOUS ? Long.MAX_VALUE
			: mode == SINGLE_FRAME ? 1 : registers.get("AcquisitionFrameCount");
		triggers.drainPermits();
		acquisition = new AcquisitionThread("Line camera " + identity.serial(),
			options.loop() ? wanted : Math.min(wanted, cube.lines()), registers.is("TriggerMode") ? triggers : null,
			controls::rate, n -> output.offer(image(controls.settings(), n)));
		acquisition.start();
	}

	private LineImage image(final LineSettings settings, final long number) {
		return new LineImage(renderer, settings, (int) (number % cube.lines()), number, output.timestamp(), 1e9 / TICKS,
			options.lost().contains(number), number >= options.shorterFrom() ? 1 : 0, options.tail());
	}

	private void stop() {
		final AcquisitionThread current = acquisition;
		if (current != null) current.end();
	}
}
