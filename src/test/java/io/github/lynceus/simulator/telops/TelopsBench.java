package io.github.lynceus.simulator.telops;

import io.github.lynceus.simulator.RegisterAccessException;

import java.nio.ByteBuffer;

/** A simulated camera on a bench: registers by name, time by hand. */
final class TelopsBench implements AutoCloseable {

	final ManualTime time = new ManualTime();
	final RecordingOutput output = new RecordingOutput(time);
	final TelopsModel model;

	TelopsBench() {
		this(TelopsOptions.defaults());
	}

	TelopsBench(final TelopsOptions options) {
		model = new TelopsModel(options, time, false);
		model.attach(output);
	}

	static long address(final String register) {
		return RegisterTable.get().named(register).address();
	}

	int get(final String register) {
		try {
			return tryGet(register);
		}
		catch (final RegisterAccessException exc) {
			throw new AssertionError(exc);
		}
	}

	int tryGet(final String register) throws RegisterAccessException {
		final byte[] bytes = new byte[4];
		model.read(address(register), bytes);
		return ByteBuffer.wrap(bytes).getInt();
	}

	float getFloat(final String register) {
		return Float.intBitsToFloat(get(register));
	}

	void set(final String register, final long value) {
		try {
			trySet(register, value);
		}
		catch (final RegisterAccessException exc) {
			throw new AssertionError(exc);
		}
	}

	void trySet(final String register, final long value) throws RegisterAccessException {
		model.write(address(register), ByteBuffer.allocate(4).putInt((int) value).array());
	}

	void setFloat(final String register, final double value) {
		set(register, Float.floatToIntBits((float) value));
	}

	/** Status of a refused write, 0 if it is accepted. */
	int writeStatus(final String register, final long value) {
		try {
			trySet(register, value);
			return 0;
		}
		catch (final RegisterAccessException exc) {
			return exc.status();
		}
	}

	void command(final String register) {
		set(register, 1);
	}

	/** Lets time pass in one step and sends what is due. */
	void pass(final double seconds) {
		time.pass(seconds);
		try {
			model.pump();
		}
		catch (final InterruptedException exc) {
			throw new AssertionError(exc);
		}
	}

	/** Chooses a window in the middle of the sensor. */
	void window(final int width, final int rows) {
		set("Width", width);
		set("Height", rows + 2);
	}

	/** Chooses an exposure time and a frame rate. */
	void rate(final double exposure, final double rate) {
		set("ExposureAuto", 0);
		setFloat("ExposureTime", exposure);
		setFloat("AcquisitionFrameRate", rate);
	}

	/** Starts and waits until the detector runs. */
	void start() {
		command("AcquisitionStart");
		pass(0.1);
	}

	@Override
	public void close() {
		model.close();
	}
}
