package io.github.lynceus.simulator.line;

import io.github.lynceus.gvcp.GvcpStatus;
import io.github.lynceus.simulator.RegisterAccessException;
import io.github.lynceus.simulator.line.LineFeature.Kind;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The line camera's registers, four bytes for each feature, and what all of them have in common: limits and locks. */
final class LineRegisters {

	static final int BASE = 0xA000;

	private final List<LineFeature> features;
	private final Map<String, Integer> places = new HashMap<>();
	private final int[] words;

	LineRegisters(final List<LineFeature> features) {
		this.features = features;
		for (final LineFeature feature : features) places.put(feature.name(), places.size());
		words = new int[features.size()];
	}

	int address(final LineFeature feature) {
		return BASE + 4 * places.get(feature.name());
	}

	/** @throws RegisterAccessException if there is no register */
	LineFeature at(final long address) throws RegisterAccessException {
		if (address < BASE || address >= BASE + 4L * words.length) {
			throw new RegisterAccessException(GvcpStatus.INVALID_ADDRESS.code(), "no register there");
		}
		return features.get((int) (address - BASE) / 4);
	}

	boolean has(final String name) {
		return places.containsKey(name);
	}

	// -- Values --

	synchronized int get(final String name) {
		return words[places.get(name)];
	}

	float real(final String name) {
		return Float.intBitsToFloat(get(name));
	}

	boolean is(final String name) {
		return has(name) && get(name) != 0;
	}

	synchronized void set(final String name, final int value) {
		words[places.get(name)] = value;
	}

	void set(final String name, final double value) {
		set(name, Float.floatToIntBits((float) value));
	}

	synchronized void read(final int address, final ByteBuffer into) {
		for (int at = (address - BASE) / 4; into.hasRemaining(); at++) into.putInt(words[at]);
	}

	// -- Writing --

	/** Whether a client may write this. @throws RegisterAccessException with the reason if not */
	void check(final LineFeature feature, final int value, final boolean acquiring) throws RegisterAccessException {
		if (feature.access().equals("RO")) {
			throw new RegisterAccessException(GvcpStatus.WRITE_PROTECT.code(), "read-only register");
		}
		if (feature.locked() && acquiring) throw new RegisterAccessException(GvcpStatus.BUSY.code(), "acquiring");
		final boolean listed = feature.kind() != Kind.ENUMERATION
			|| feature.entries().stream().anyMatch(entry -> entry.value() == value);
		require(listed && within(feature, value));
	}

	static void require(final boolean possible) throws RegisterAccessException {
		if (!possible) throw new RegisterAccessException(GvcpStatus.INVALID_PARAMETER.code(), "value out of range");
	}

	private boolean within(final LineFeature feature, final int word) {
		final double value = feature.kind() == Kind.FLOAT ? Float.intBitsToFloat(word) : word;
		return value >= limit(feature.min(), feature.kind(), Double.NEGATIVE_INFINITY)
			&& value <= limit(feature.max(), feature.kind(), Double.POSITIVE_INFINITY);
	}

	private double limit(final String limit, final Kind kind, final double otherwise) {
		if (limit.isEmpty()) return otherwise;
		if (Character.isDigit(limit.charAt(0))) return kind == Kind.FLOAT ? Float.parseFloat(limit) : Long.parseLong(limit);
		return kind == Kind.FLOAT ? real(limit) : get(limit);
	}
}
