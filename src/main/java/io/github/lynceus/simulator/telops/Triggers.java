package io.github.lynceus.simulator.telops;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** The three triggers, each with its own set of registers behind one selector. */
final class Triggers {

	static final int ACQUISITION_START = 0;
	static final int FLAGGING = 1;

	private static final int SOFTWARE = 0;
	private static final int EXTERNAL = 48;
	private static final int LEVEL_HIGH = 3;
	private static final int COUNT = 3;
	private static final String[] BANKED =
		{"TriggerMode", "TriggerSource", "TriggerActivation", "TriggerDelay", "TriggerFrameCount"};

	private final RegisterFile registers;
	private final IntConsumer fired;
	private final int[][] banks = new int[BANKED.length][COUNT];

	/**
	 * @param fired told which trigger came
	 */
	Triggers(final RegisterFile registers, final IntConsumer fired) {
		this.registers = registers;
		this.fired = fired;
		reset();
		for (int i = 0; i < BANKED.length; i++) {
			final int register = i;
			registers.onRead(BANKED[i], () -> banks[register][registers.get("TriggerSelector")]);
			registers.onWrite(BANKED[i], value -> write(register, value));
		}
		registers.onCommand("TriggerSoftware", () -> fire(registers.get("TriggerSelector"), SOFTWARE));
	}

	/** Power-up state. */
	void reset() {
		for (int i = 0; i < BANKED.length; i++) {
			Arrays.fill(banks[i], RegisterTable.get().named(BANKED[i]).initial());
		}
		banks[2][2] = LEVEL_HIGH;
	}

	private void write(final int register, final int value) {
		final boolean refused = "TriggerDelay".equals(BANKED[register]) && Float.intBitsToFloat(value) < 0
			|| "TriggerFrameCount".equals(BANKED[register]) && value == 0;
		if (!refused) {
			banks[register][registers.get("TriggerSelector")] = value;
		}
	}

	/** Bits of a register in the set of one trigger. */
	int value(final String name, final int trigger) {
		for (int i = 0; i < BANKED.length; i++) {
			if (BANKED[i].equals(name)) {
				return banks[i][trigger];
			}
		}
		throw new IllegalArgumentException(name + " is not a register of the triggers");
	}

	/** Whether images wait for the start trigger. */
	boolean startTriggered() {
		return value("TriggerMode", ACQUISITION_START) != 0;
	}

	/** A pulse on the camera's trigger input. */
	void externalPulse() {
		for (int trigger = 0; trigger < COUNT; trigger++) {
			fire(trigger, EXTERNAL);
		}
	}

	private void fire(final int trigger, final int source) {
		if (value("TriggerMode", trigger) != 0 && value("TriggerSource", trigger) == source) {
			fired.accept(trigger);
		}
	}
}
