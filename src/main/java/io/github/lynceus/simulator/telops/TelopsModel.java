package io.github.lynceus.simulator.telops;

import io.github.lynceus.simulator.DeviceIdentity;
import io.github.lynceus.simulator.DeviceModel;
import io.github.lynceus.simulator.RegisterAccessException;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.StreamOutput;

import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * A simulated Telops FAST M3k camera. Registers are read and written from the device's event loop, images leave on a
 * thread of its own; one lock keeps the two apart, and is never held while the link is called.
 */
public final class TelopsModel implements DeviceModel {

	private static final int GEV_1_2 = 0x00010002;
	private static final long TICK_FREQUENCY = 125_000_000;
	private static final long MAC_PREFIX = 0x0011_1C00_0000L;
	private static final int REGISTER_BYTES = 4;
	private static final long JOIN_MILLIS = 5_000;
	/** How long a restarting camera is away from the network. */
	private static final double RESTART_SECONDS = 20;
	/** Threads cannot sleep shorter anyway; images due in between go out together. */
	private static final long SHORTEST_WAIT_NANOS = 100_000;

	private final TelopsOptions options;
	private final TimeSource time;
	private final boolean threaded;
	private final ReentrantLock lock = new ReentrantLock();
	private final Condition changed = lock.newCondition();
	private final TelopsCamera camera;
	private final byte[] description;
	private StreamOutput output;
	private Thread thread;
	private Runnable whenHung = () -> {};
	private Consumer<Duration> whenRestarting = time -> {};
	private boolean hangTold;
	private int restartsTold;
	private boolean closed;

	/** A camera that runs by the computer's clock. */
	public TelopsModel(final TelopsOptions options) {
		this(options, TimeSource.system(), true);
	}

	/**
	 * @param threaded whether the model sends images by itself; if not, {@link #pump} does
	 */
	TelopsModel(final TelopsOptions options, final TimeSource time, final boolean threaded) {
		this.options = options;
		this.time = time;
		this.threaded = threaded;
		camera = new TelopsCamera(options, time);
		description = TelopsDescription.bytes(options.firmware());
	}

	// -- DeviceModel methods --

	@Override
	public DeviceIdentity identity() {
		return new DeviceIdentity("Telops Inc.", "TS-IR", "2.7.1", "Thermal Scientific IR Camera",
			String.format("TEL%05d", options.serial()), options.userName(), MAC_PREFIX + options.serial(), GEV_1_2,
			TICK_FREQUENCY);
	}

	@Override
	public byte[] description() {
		return description.clone();
	}

	@Override
	public String descriptionFileName() {
		return "CommonTEL2000LibProject.xml";
	}

	@Override
	public void attach(final StreamOutput stream) {
		lock.lock();
		try {
			output = stream;
			camera.attach(stream);
			if (threaded) {
				thread = new Thread(this::run, "simulated Telops camera " + options.serial());
				thread.setDaemon(true);
				thread.start();
			}
		}
		finally {
			lock.unlock();
		}
	}

	@Override
	public void read(final long address, final byte[] into) throws RegisterAccessException {
		final ByteBuffer buffer = ByteBuffer.wrap(into);
		lock.lock();
		try {
			camera.advanceTo(time.nanoTime());
			for (int i = 0; i < into.length; i += REGISTER_BYTES) {
				buffer.putInt(camera.read(address + i));
			}
		}
		finally {
			lock.unlock();
		}
	}

	@Override
	public void write(final long address, final byte[] data) throws RegisterAccessException {
		final ByteBuffer buffer = ByteBuffer.wrap(data);
		lock.lock();
		try {
			camera.advanceTo(time.nanoTime());
			for (int i = 0; i < data.length; i += REGISTER_BYTES) {
				camera.write(address + i, buffer.getInt());
			}
			tellTroubles();
		}
		catch (final UncheckedIOException exc) {
			throw new RegisterAccessException(RegisterFile.GENERIC_ERROR, exc.getMessage());
		}
		finally {
			changed.signalAll();
			lock.unlock();
		}
	}

	@Override
	public long latencyNanos(final long address, final int length, final boolean write) {
		// Register accesses of the real camera cross a serial line, one after the other.
		return TimeUnit.MILLISECONDS.toNanos(options.registerLatencyMillis()) * (length / REGISTER_BYTES);
	}

	@Override
	public void close() {
		final Thread ending;
		lock.lock();
		try {
			closed = true;
			ending = thread;
			changed.signalAll();
		}
		finally {
			lock.unlock();
		}
		if (ending == null || ending == Thread.currentThread()) {
			return;
		}
		ending.interrupt();
		try {
			ending.join(JOIN_MILLIS);
		}
		catch (final InterruptedException exc) {
			Thread.currentThread().interrupt();
		}
	}

	// -- Beyond the link --

	/**
	 * What to do when the camera hangs after too quick changes of its window ({@link TelopsOptions#geometryHang}): whoever
	 * owns the link makes it mute, for nothing but switching off and on helps a real one. Called once, from the event
	 * loop.
	 */
	public void whenHung(final Runnable action) {
		lock.lock();
		try {
			whenHung = action;
		}
		finally {
			lock.unlock();
		}
	}

	/** What to do when the camera restarts (DeviceReset): it is gone from the network for a time. */
	public void whenRestarting(final Consumer<Duration> action) {
		lock.lock();
		try {
			whenRestarting = action;
		}
		finally {
			lock.unlock();
		}
	}

	/**
	 * Lets the camera's troubles show on its link: a camera that hangs is mute, one that restarts is gone for a time.
	 *
	 * @param device what this model was started with
	 */
	public void troubles(final SimulatedDevice device) {
		whenHung(() -> device.setFaults(device.faults().withMute(true)));
		whenRestarting(device::restart);
	}

	/** Breaks something in the camera, or mends it. */
	public void setMalfunction(final Malfunction malfunction, final boolean broken) {
		happen(() -> camera.setMalfunction(malfunction, broken));
	}

	/** A pulse on the camera's trigger input, which also is the external signal of the moment of interest. */
	public void externalPulse() {
		happen(camera::externalPulse);
	}

	/** The level on the camera's trigger input from now on; low at first. */
	public void externalLevel(final boolean high) {
		happen(() -> camera.externalLevel(high));
	}

	private void happen(final Runnable event) {
		lock.lock();
		try {
			camera.advanceTo(time.nanoTime());
			event.run();
			changed.signalAll();
		}
		finally {
			lock.unlock();
		}
	}

	/** Live images that were not sent because the link could not carry them. */
	public long discardedImages() {
		lock.lock();
		try {
			return camera.discardedImages();
		}
		finally {
			lock.unlock();
		}
	}

	// -- Simulation --

	private void tellTroubles() {
		if (camera.hung() && !hangTold) {
			hangTold = true;
			whenHung.run();
		}
		if (camera.restarts() != restartsTold) {
			restartsTold = camera.restarts();
			whenRestarting.accept(Duration.ofNanos(Math.round(RESTART_SECONDS * 1e9 * options.timeScale())));
		}
	}

	private void run() {
		try {
			while (pump()) {
				awaitNext();
			}
		}
		catch (final InterruptedException exc) {
			// The model is being closed.
		}
	}

	/**
	 * Sends everything that is due.
	 *
	 * @return false if the model is closed
	 */
	boolean pump() throws InterruptedException {
		while (true) {
			final TelopsImage image;
			TelopsImage block = null;
			lock.lock();
			try {
				if (closed) {
					return false;
				}
				camera.advanceTo(time.nanoTime());
				image = camera.pollImage();
				if (image == null) {
					block = camera.pollBlock();
				}
			}
			finally {
				lock.unlock();
			}
			if (image == null && block == null) {
				return true;
			}
			if (image != null) {
				offer(image);
			}
			else {
				send(block);
			}
		}
	}

	private void offer(final TelopsImage image) {
		if (!output.offer(image)) {
			lock.lock();
			try {
				camera.linkBusy();
			}
			finally {
				lock.unlock();
			}
		}
	}

	/** A transfer goes on at its pace even when nobody listens. */
	private void send(final TelopsImage block) throws InterruptedException {
		output.send(block);
		lock.lock();
		try {
			camera.blockSent();
		}
		finally {
			lock.unlock();
		}
	}

	private void awaitNext() throws InterruptedException {
		lock.lock();
		try {
			final long wait = camera.nextEvent() - time.nanoTime();
			if (!closed) {
				changed.awaitNanos(Math.max(SHORTEST_WAIT_NANOS, wait));
			}
		}
		finally {
			lock.unlock();
		}
	}
}
