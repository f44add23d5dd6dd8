package io.github.lynceus.telops;

import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.CameraLostException;
import io.github.lynceus.camera.CancelledException;
import io.github.lynceus.gige.ChannelClosedException;
import io.github.lynceus.gige.CommandInterruptedException;
import io.github.lynceus.gige.ControlChannel;
import io.github.lynceus.gige.GigeException;
import io.github.lynceus.gige.StatusException;
import io.github.lynceus.gvcp.GvcpStatus;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * Typed access to the registers, with errors as sentences about this camera. The camera refuses a locked register with a
 * bare GENERIC_ERROR, so the reason is found by asking what it is doing.
 */
final class Registers {

	/** Another one after the camera was lost and came back. */
	private final Supplier<ControlChannel> control;
	private final String camera;
	private final Supplier<String> doing;

	/**
	 * @param control the connection, asked for each time
	 * @param camera name and address, for sentences
	 * @param doing a clause that says why the camera may refuse, or an empty text
	 */
	Registers(final Supplier<ControlChannel> control, final String camera, final Supplier<String> doing) {
		this.control = control;
		this.camera = camera;
		this.doing = doing;
	}

	// -- Reading --

	int get(final Register register) {
		return reading(register, () -> control.get().readRegister(register.address()));
	}

	int[] get(final Register... registers) {
		final int[] addresses = Arrays.stream(registers).mapToInt(Register::address).toArray();
		return reading(registers[0], () -> control.get().readRegisters(addresses));
	}

	/** An unsigned 32-bit register. */
	long unsigned(final Register register) {
		return get(register) & 0xFFFF_FFFFL;
	}

	/** A float register, as the decimal number nearest to it: 3115.02, not 3115.0200195. */
	double number(final Register register) {
		return number(get(register));
	}

	static double number(final int bits) {
		final float value = Float.intBitsToFloat(bits);
		return Float.isFinite(value) ? Double.parseDouble(Float.toString(value)) : value;
	}

	/** A 64-bit number in two registers. */
	long wide(final Register high, final Register low) {
		final int[] words = get(high, low);
		return (long) words[0] << 32 | words[1] & 0xFFFF_FFFFL;
	}

	private <T> T reading(final Register register, final Supplier<T> access) {
		try {
			return access.get();
		}
		catch (final StatusException exc) {
			throw new CameraException(camera + " does not tell " + register.feature() + ".", exc);
		}
		catch (final GigeException exc) {
			throw failed(exc);
		}
	}

	// -- Writing --

	/** @throws CameraException when the camera refuses */
	void set(final Register register, final int value) {
		final StatusException refusal = write(register, value);
		if (refusal == null) return;
		final String reason = doing.get();
		throw new CameraException(camera + " refuses " + register.feature()
			+ (reason.isEmpty() ? " in its present state." : " because it is " + reason + "."), refusal);
	}

	void set(final Register register, final double value) {
		set(register, Float.floatToIntBits((float) value));
	}

	/** Writes 1 to a command. @throws CameraException when the camera refuses */
	void run(final Register command) {
		set(command, 1);
	}

	/** Whether the camera took the value; it may still have changed it. */
	boolean offer(final Register register, final int value) {
		return write(register, value) == null;
	}

	private StatusException write(final Register register, final int value) {
		try {
			control.get().writeRegister(register.address(), value);
			return null;
		}
		catch (final StatusException exc) {
			// It was switched off and on, or dropped us: the heartbeat will notice.
			if (exc.status().equals(GvcpStatus.ACCESS_DENIED)) throw lost(exc);
			return exc;
		}
		catch (final GigeException exc) {
			throw failed(exc);
		}
	}

	// -- Connection --

	boolean isConnected() {
		return control.get().inControl();
	}

	private CameraException failed(final GigeException cause) {
		return cause instanceof CommandInterruptedException
			? new CancelledException("Cancelled: the thread was interrupted.") : lost(cause);
	}

	CameraLostException lost(final GigeException cause) {
		if (cause instanceof ChannelClosedException)
			return new CameraLostException(camera + " was disconnected: connect again.", cause);
		if (cause instanceof StatusException)
			return new CameraLostException(camera + " is no longer in the control of this program: connect again.", cause);
		return new CameraLostException(camera + " does not answer any more: check cable and power, then connect again.",
			cause);
	}

	String camera() {
		return camera;
	}
}
