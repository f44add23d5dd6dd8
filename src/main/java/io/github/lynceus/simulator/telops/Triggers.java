package io.github.lynceus.simulator.telops;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/** The three triggers, each with its own set of registers behind one selector. */
final class Triggers {

	static final int ACQUISITION_START = 0;
	static final int FLAGGING = 1;
	static final int GATING = 2;

	private static final int SOFTWARE = 0;
	private static final int EXTERNAL = 48;
	private static final int RISING = 0;
	private static final int FALLING = 1;
	private static final int ANY_EDGE = 2;
	private static final int LEVEL_HIGH = 3;
	private static final int LEVEL_LOW = 4;
	private static final int COUNT = 3;
	private static final String[] BANKED = { "TriggerMode", "TriggerSource", "TriggerActivation", "TriggerDelay", "TriggerFrameCount" };

	private final RegisterFile registers;
	private final IntConsumer fired;
	private final Runnable levelChanged;
	private boolean high;
	private boolean gateToggled;
	private final int[][] banks = new int[BANKED.length][COUNT];

	/**
	 * @param fired told which trigger came
	 * @param levelChanged called when the gate may have opened or closed, or the marking of images begun or ended
	 */
	Triggers(final RegisterFile registers, final IntConsumer fired, final Runnable levelChanged) {
		this.levelChanged = levelChanged;
		this.registers = registers;
		this.fired = fired;
		reset();
		for (int i = 0; i < BANKED.length; i++) {
			final int register = i;
			registers.onRead(BANKED[i], () -> banks[register][registers.get("TriggerSelector")]);
			registers.onWrite(BANKED[i], value -> write(register, value));
		}
		registers.onCommand("TriggerSoftware", () -> fire(registers.get("TriggerSelector"), SOFTWARE));
		registers.onRead("IsActiveFlags", () -> mode(ACQUISITION_START) | mode(FLAGGING) << 1 | mode(GATING) << 2);
		registers.lockWhen(Lock.GATE_OR_START, () -> {
			final int selected = registers.get("TriggerSelector");
			return selected == ACQUISITION_START && mode(GATING) != 0 || selected == GATING && startTriggered();
		});
	}

	/** Power-up state. */
	void reset() {
		for (int i = 0; i < BANKED.length; i++) {
			Arrays.fill(banks[i], RegisterTable.get().named(BANKED[i]).initial());
		}
		banks[2][GATING] = LEVEL_HIGH;
		gateToggled = false;
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

	/** All settings, by name and number of the trigger. */
	Map<String, Integer> settings() {
		final Map<String, Integer> settings = new TreeMap<>();
		for (int i = 0; i < BANKED.length; i++) {
			for (int trigger = 0; trigger < COUNT; trigger++) {
				settings.put(key(i, trigger), banks[i][trigger]);
			}
		}
		return settings;
	}

	/** Takes over settings; what is not among them stays. */
	void restore(final Map<String, Integer> settings) {
		for (int i = 0; i < BANKED.length; i++) {
			for (int trigger = 0; trigger < COUNT; trigger++) {
				banks[i][trigger] = settings.getOrDefault(key(i, trigger), banks[i][trigger]);
			}
		}
	}

	private static String key(final int register, final int trigger) {
		return BANKED[register] + "[" + trigger + "]";
	}

	private int mode(final int trigger) {
		return value("TriggerMode", trigger);
	}

	/** Whether images wait for the start trigger. */
	boolean startTriggered() {
		return mode(ACQUISITION_START) != 0;
	}

	// -- The gate --

	/** Whether images are taken only while the gate is open. */
	boolean gated() {
		return mode(GATING) != 0;
	}

	/** Whether the gate is open: by the level of the signal, or by every edge or software trigger in turn. */
	boolean gateOpen() {
		return byLevel(GATING) ? levelActive(GATING) : gateToggled;
	}

	/** Whether images are marked for as long as the signal has its level. */
	boolean flagsByLevel() {
		return mode(FLAGGING) != 0 && byLevel(FLAGGING);
	}

	/** Whether the signal has the level the flagging trigger waits for. */
	boolean flagLevel() {
		return levelActive(FLAGGING);
	}

	private boolean byLevel(final int trigger) {
		return value("TriggerSource", trigger) == EXTERNAL && value("TriggerActivation", trigger) >= LEVEL_HIGH;
	}

	private boolean levelActive(final int trigger) {
		return high == (value("TriggerActivation", trigger) == LEVEL_HIGH);
	}

	// -- The signal --

	/** The camera's trigger input has this level now. */
	void externalLevel(final boolean now) {
		if (high == now) {
			return;
		}
		high = now;
		for (int trigger = 0; trigger < COUNT; trigger++) {
			if (activates(value("TriggerActivation", trigger), now)) {
				fire(trigger, EXTERNAL);
			}
		}
		levelChanged.run();
	}

	/** Whether the edge towards a level sets off what waits for this activation; levels do it when they begin. */
	static boolean activates(final int activation, final boolean rising) {
		switch (activation) {
			case RISING:
			case LEVEL_HIGH:
				return rising;
			case FALLING:
			case LEVEL_LOW:
				return !rising;
			default:
				return activation == ANY_EDGE;
		}
	}

	private void fire(final int trigger, final int source) {
		if (mode(trigger) == 0 || value("TriggerSource", trigger) != source) {
			return;
		}
		if (trigger == GATING) {
			gateToggled = !gateToggled;
			levelChanged.run();
		}
		else {
			fired.accept(trigger);
		}
	}
}
