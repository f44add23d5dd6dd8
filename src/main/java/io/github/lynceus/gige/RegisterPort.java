package io.github.lynceus.gige;

import io.github.lynceus.genicam.Port;
import java.nio.ByteBuffer;

/**
 * A node map's way to the registers of a device. Words at word addresses go as registers, which every device
 * has; anything else goes as memory.
 */
public final class RegisterPort implements Port {

	private final ControlChannel control;

	public RegisterPort(final ControlChannel control) {
		this.control = control;
	}

	@Override
	public void read(final long address, final byte[] into) {
		if (isRegister(address, into.length)) {
			ByteBuffer.wrap(into).putInt(control.readRegister((int) address));
		}
		else {
			System.arraycopy(control.readMemory(address, into.length), 0, into, 0, into.length);
		}
	}

	@Override
	public void write(final long address, final byte[] data) {
		if (isRegister(address, data.length)) control.writeRegister((int) address, ByteBuffer.wrap(data).getInt());
		else control.writeMemory(address, data);
	}

	private static boolean isRegister(final long address, final int length) {
		return length == 4 && address >= 0 && address <= 0xFFFFFFFFL && address % 4 == 0;
	}
}
