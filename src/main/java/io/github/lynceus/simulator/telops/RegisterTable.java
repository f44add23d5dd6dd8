package io.github.lynceus.simulator.telops;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All registers of the camera above the bootstrap range, as {@code registers.csv} lists them. */
public final class RegisterTable {

	private static final RegisterTable INSTANCE = load();

	private final List<RegisterDefinition> definitions;
	private final Map<String, RegisterDefinition> byName = new HashMap<>();
	private final Map<Integer, RegisterDefinition> byAddress = new HashMap<>();

	private RegisterTable(final List<RegisterDefinition> definitions) {
		this.definitions = List.copyOf(definitions);
		for (final RegisterDefinition definition : definitions) {
			if (byName.put(definition.name(), definition) != null
				|| byAddress.put(definition.address(), definition) != null)
			{
				throw new IllegalStateException("register " + definition.name() + " is listed twice");
			}
		}
	}

	/** The one table. */
	public static RegisterTable get() {
		return INSTANCE;
	}

	/** All registers in order of address. */
	public List<RegisterDefinition> definitions() {
		return definitions;
	}

	/** Whether a register has this name. */
	public boolean has(final String name) {
		return byName.containsKey(name);
	}

	/**
	 * The register of this name.
	 *
	 * @throws IllegalArgumentException if there is none
	 */
	public RegisterDefinition named(final String name) {
		final RegisterDefinition definition = byName.get(name);
		if (definition == null) {
			throw new IllegalArgumentException("no register is called " + name);
		}
		return definition;
	}

	/** The register at this address, or null. */
	public RegisterDefinition at(final long address) {
		return address < 0 || address > Integer.MAX_VALUE ? null : byAddress.get((int) address);
	}

	// -- Reading the resource --

	private static RegisterTable load() {
		final List<RegisterDefinition> definitions = new ArrayList<>();
		try (InputStream in = RegisterTable.class.getResourceAsStream("registers.csv");
			BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)))
		{
			reader.readLine();
			for (String line = reader.readLine(); line != null; line = reader.readLine()) {
				definitions.add(parse(definitions.size(), fields(line)));
			}
		}
		catch (final IOException exc) {
			throw new UncheckedIOException(exc);
		}
		return new RegisterTable(definitions);
	}

	private static RegisterDefinition parse(final int index, final List<String> row) {
		final RegisterType type = RegisterType.parse(row.get(2));
		final Map<Integer, String> entries = new LinkedHashMap<>();
		for (final String entry : row.get(9).isEmpty() ? new String[0] : row.get(9).split("\\|")) {
			final int equals = entry.indexOf('=');
			entries.put(Long.decode(entry.substring(0, equals)).intValue(), entry.substring(equals + 1));
		}
		final Set<Lock> locks = EnumSet.noneOf(Lock.class);
		for (final String lock : row.get(10).isEmpty() ? new String[0] : row.get(10).split("\\|")) {
			locks.add(Lock.valueOf(lock));
		}
		final int initial = type == RegisterType.FLOAT
			? Float.floatToIntBits(Float.parseFloat(row.get(4)))
			: Long.decode(row.get(4)).intValue();
		return new RegisterDefinition(index, row.get(0), Integer.decode(row.get(1)), type,
			RegisterAccess.valueOf(row.get(3)), initial, row.get(5), row.get(6), row.get(7), row.get(8),
			Collections.unmodifiableMap(entries), Collections.unmodifiableSet(locks), row.get(11), row.get(12),
			row.get(13), row.get(14));
	}

	/** Splits one CSV line; a field in quotes may contain commas. */
	private static List<String> fields(final String line) {
		final List<String> fields = new ArrayList<>();
		final StringBuilder field = new StringBuilder();
		boolean quoted = false;
		for (final char c : line.toCharArray()) {
			if (c == '"') {
				quoted = !quoted;
			}
			else if (c == ',' && !quoted) {
				fields.add(field.toString());
				field.setLength(0);
			}
			else {
				field.append(c);
			}
		}
		fields.add(field.toString());
		return fields;
	}
}
