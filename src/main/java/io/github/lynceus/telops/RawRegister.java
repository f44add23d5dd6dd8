package io.github.lynceus.telops;

import io.github.lynceus.camera.CameraException;

/**
 * Any register by its address, for what this driver has no name for. Registers are 4 bytes, of whole numbers or of floats.
 * All methods throw {@link CameraException} when the camera refuses.
 */
public final class RawRegister {

	private static final int SIZE = 4;

	private final Registers registers;
	private final int address;

	RawRegister(final Registers registers, final long address) {
		if (address < 0 || address > 0xFFFF_FFFFL || address % SIZE != 0) throw new CameraException(String.format(
			"There can be no register at 0x%X: addresses are multiples of 4 of at most 32 bits.", address));
		this.registers = registers;
		this.address = (int) address;
	}

	/** Its address. */
	public long address() {
		return address & 0xFFFF_FFFFL;
	}

	/** Its bits as a signed number. */
	public int get() {
		return registers.raw(address, name());
	}

	/** Its bits as an unsigned number. */
	public long unsigned() {
		return get() & 0xFFFF_FFFFL;
	}

	/** Its bits as a 32-bit float, as the decimal number nearest to it. */
	public double getFloat() {
		return Registers.number(get());
	}

	/** Writes bits. @return what the register holds then; 0 for one that can only be written */
	public int set(final int bits) {
		registers.set(address, name(), bits);
		return registers.rawIfReadable(address, name());
	}

	/** Writes a 32-bit float. @return what the register holds then; 0 for one that can only be written */
	public double setFloat(final double value) {
		return Registers.number(set(Float.floatToIntBits((float) value)));
	}

	private String name() {
		return String.format("register 0x%04X", address());
	}
}
