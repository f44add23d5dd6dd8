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
	/** Held while a register is used that shows what another one selects. */
	private final Object selection = new Object();
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
		return reading(register.feature(), () -> control.get().readRegister(register.address()));
	}

	int[] get(final Register... registers) {
		final int[] addresses = Arrays.stream(registers).mapToInt(Register::address).toArray();
		return reading(registers[0].feature(), () -> control.get().readRegisters(addresses));
	}

	/** @param name of the register at this address, for the sentence */
	int raw(final int address, final String name) {
		return reading(name, () -> control.get().readRegister(address));
	}

	/** The same, 0 for a register that can only be written. */
	int rawIfReadable(final int address, final String name) {
		try {
			return raw(address, name);
		}
		catch (final CameraLostException | CancelledException exc) {
			throw exc;
		}
		catch (final CameraException exc) {
			return 0;
		}
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

	private <T> T reading(final String register, final Supplier<T> access) {
		try {
			return access.get();
		}
		catch (final StatusException exc) {
			throw new CameraException(camera + " does not tell " + register + ".", exc);
		}
		catch (final GigeException exc) {
			throw failed(exc);
		}
	}

	// -- Writing --

	/** @throws CameraException when the camera refuses */
	void set(final Register register, final int value) {
		set(register.address(), register.feature(), value);
	}

	/** @param name of the register at this address, for the sentence */
	void set(final int address, final String name, final int value) {
		final StatusException refusal = write(address, value);
		if (refusal == null) return;
		final String reason = doing.get();
		throw new CameraException(camera + " refuses " + name
			+ (reason.isEmpty() ? " in its present state." : " because it is " + reason + "."), refusal);
	}

	void set(final Register register, final double value) {
		set(register, Float.floatToIntBits((float) value));
	}

	/** Writes a register that keeps, clamps or reverts what it does not like. @return what the camera set */
	int take(final Register register, final int value) {
		set(register, value);
		return get(register);
	}

	/** The same for a float register. */
	double take(final Register register, final double value) {
		set(register, value);
		return number(register);
	}

	/** Writes 1 to a command. @throws CameraException when the camera refuses */
	void run(final Register command) {
		set(command, 1);
	}

	/** Whether the camera took the value; it may still have changed it. */
	boolean offer(final Register register, final int value) {
		return write(register.address(), value) == null;
	}

	private StatusException write(final int address, final int value) {
		try {
			control.get().writeRegister(address, value);
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

	// -- Selectors --

	/** Selects something and uses what is shown of it, without anybody selecting something else in between. */
	<T> T selecting(final Supplier<T> job) {
		synchronized (selection) {
			return job.get();
		}
	}

	/**
	 * A float register that shows what another one selects; NaN when the camera does not have it. Offered, not set: this
	 * may be part of the reason why the camera refuses something, and must not ask for that again.
	 */
	double selected(final Register selector, final int choice, final Register shown) {
		return selecting(() -> offer(selector, choice) ? optional(() -> number(shown)) : Double.NaN);
	}

	/** An unsigned register; NaN when the camera does not tell it. */
	double count(final Register register) {
		return optional(() -> (double) unsigned(register));
	}

	private static double optional(final Supplier<Double> read) {
		try {
			return read.get();
		}
		catch (final CameraLostException | CancelledException exc) {
			throw exc;
		}
		catch (final CameraException exc) {
			return Double.NaN;
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
