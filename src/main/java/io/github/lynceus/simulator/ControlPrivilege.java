package io.github.lynceus.simulator;

import io.github.lynceus.gvcp.Bootstrap;
import io.github.lynceus.gvcp.GvcpStatus;
import java.net.InetSocketAddress;

/**
 * Who may do what: the control channel privilege register (CCP) and its rules. The owner is an address <em>and</em> a
 * port. Used on the event loop only.
 */
final class ControlPrivilege {

	private static final int SWITCHOVER = 0x4;
	private static final int STORED = 0x7;

	private InetSocketAddress owner;
	private int value;
	private int switchoverKey;
	private long lastCommandNanos;

	/** Address and port of the client in control, or null. */
	InetSocketAddress owner() {
		return owner;
	}

	/** CCP as it reads: without the switchover key. */
	int value() {
		return value;
	}

	boolean isExclusive() {
		return (value & Bootstrap.CCP_EXCLUSIVE) != 0;
	}

	boolean isHeldBy(final InetSocketAddress who) {
		return owner != null && owner.equals(who);
	}

	boolean isHeldByAnother(final InetSocketAddress who) {
		return owner != null && !owner.equals(who);
	}

	/** Others may read unless access is exclusive. */
	boolean mayRead(final InetSocketAddress who) {
		return !(isExclusive() && isHeldByAnother(who));
	}

	/** The key another client must show to take over, once the owner allows it with CCP bit 0x4. */
	void setSwitchoverKey(final int key) {
		switchoverKey = key & 0xFFFF;
	}

	/** Any command of the owner keeps the privilege alive. */
	void heard(final InetSocketAddress who, final long nanos) {
		if (isHeldBy(who)) lastCommandNanos = nanos;
	}

	/** When the owner was last heard, as {@link System#nanoTime}. */
	long lastCommandNanos() {
		return lastCommandNanos;
	}

	/**
	 * A write to CCP.
	 *
	 * @return SUCCESS, or ACCESS_DENIED while somebody else holds the privilege and no valid switchover is asked
	 */
	GvcpStatus request(final InetSocketAddress who, final int wanted, final long nanos) {
		if (isHeldByAnother(who) && !isSwitchover(wanted)) return GvcpStatus.ACCESS_DENIED;
		if ((wanted & Bootstrap.CCP_HELD) == 0) {
			release();
		}
		else {
			owner = who;
			value = wanted & STORED;
			lastCommandNanos = nanos;
		}
		return GvcpStatus.SUCCESS;
	}

	private boolean isSwitchover(final int wanted) {
		return !isExclusive() && (value & SWITCHOVER) != 0 && wanted >>> 16 == switchoverKey &&
			(wanted & Bootstrap.CCP_HELD) != 0;
	}

	void release() {
		owner = null;
		value = Bootstrap.CCP_OPEN;
	}
}
