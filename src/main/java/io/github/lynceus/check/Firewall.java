package io.github.lynceus.check;

/**
 * Whether this computer has a firewall that is switched on.
 *
 * @param state as far as one can tell without being its administrator
 * @param program what it is, such as ufw; empty if not known
 */
public record Firewall(State state, String program) {

	/** Nobody knows. */
	public static final Firewall UNKNOWN = new Firewall(State.UNKNOWN, "");

	/** What is known of it. */
	public enum State {
		ON,
		OFF,
		UNKNOWN
	}
}
