package io.github.lynceus.simulator;

/** A register access the device refuses, with the GVCP status it answers. */
public final class RegisterAccessException extends Exception {

	private static final long serialVersionUID = 1L;

	private final int status;

	public RegisterAccessException(final int status, final String reason) {
		super(reason);
		this.status = status;
	}

	/** GVCP status code, for instance 0x8003 for an address without a register. */
	public int status() {
		return status;
	}
}
