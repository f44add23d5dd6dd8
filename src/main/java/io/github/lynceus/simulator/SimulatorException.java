package io.github.lynceus.simulator;

/** A simulated camera that cannot run; the message is one plain sentence for the user. */
public class SimulatorException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public SimulatorException(final String message) {
		super(message);
	}

	public SimulatorException(final String message, final Throwable cause) {
		super(message, cause);
	}
}
