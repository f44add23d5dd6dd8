package io.github.lynceus.simulator.telops;

import java.util.HashMap;
import java.util.Map;

/** The three sets of trigger registers behind one selector. */
final class TriggerRules {

	int selected;
	private final Map<String, Integer> values = new HashMap<>();

	/** A negative delay and a count of 0 are acknowledged and forgotten. */
	void write(final String register, final int bits) {
		final boolean rejected = register.equals("TriggerDelay") && Float.intBitsToFloat(bits) < 0
			|| register.equals("TriggerFrameCount") && bits == 0;
		if (!rejected) {
			values.put(register + selected, bits);
		}
	}

	int value(final String register) {
		final int initial = register.equals("TriggerActivation") && selected == 2 ? 3
			: register.equals("TriggerFrameCount") ? 1 : 0;
		return values.getOrDefault(register + selected, initial);
	}
}
