package io.github.lynceus.simulator.telops;

import java.util.Map;
import java.util.Set;

/**
 * One row of the register table.
 *
 * @param index position in the table
 * @param name feature name
 * @param address first of four bytes
 * @param type meaning of the value
 * @param access accesses it has at all
 * @param initial value after power-up, as register bits
 * @param min lower limit: a number, the name of the register that holds it, or empty
 * @param max upper limit, likewise
 * @param inc step, likewise
 * @param unit physical unit, or empty
 * @param entries names of the values of an enumeration or switch, by value
 * @param locks states in which writes are refused
 * @param selector register that chooses which of several values this one shows, or empty
 * @param category GenICam category
 * @param visibility GenICam visibility
 * @param toolTip one sentence for users
 */
public record RegisterDefinition(int index, String name, int address, RegisterType type, RegisterAccess access,
	int initial, String min, String max, String inc, String unit, Map<Integer, String> entries, Set<Lock> locks,
	String selector, String category, String visibility, String toolTip)
{

	/** The first address that only newer firmware has; the ones after it belong to it as well. */
	private static final int NEWER = 0xEC54;

	/** Whether older firmware does not have it. */
	boolean newer() {
		return address >= NEWER;
	}

	/** Whether reading it is allowed. */
	public boolean readable() {
		return access != RegisterAccess.WO;
	}

	/** Whether writing it is ever allowed. */
	public boolean writable() {
		return access != RegisterAccess.RO;
	}
}
