package io.github.lynceus.simulator.line;

import java.util.ArrayList;
import java.util.List;

/**
 * A feature of the line camera and the register below it.
 *
 * @param category it hangs from; empty for limits nobody needs to see
 * @param min lowest value, or the name of the register that tells it; empty if there is none
 * @param max the same of the highest
 * @param entries names of the values of an enumeration, and their values
 * @param selected features that differ with the value of this one
 * @param locked whether it stays while images are taken
 */
record LineFeature(String name, Kind kind, String category, String access, String min, String max, String unit,
	List<Entry> entries, List<String> selected, boolean locked, String toolTip)
{
	enum Kind {
		INTEGER, FLOAT, BOOLEAN, ENUMERATION, COMMAND
	}

	record Entry(String name, int value) {}

	static LineFeature of(final Kind kind, final String name, final String category, final String access,
		final String toolTip)
	{
		return new LineFeature(name, kind, category, access, "", "", "", List.of(), List.of(), false, toolTip);
	}

	static LineFeature integer(final String name, final String category, final String access, final String toolTip) {
		return of(Kind.INTEGER, name, category, access, toolTip);
	}

	static LineFeature real(final String name, final String category, final String access, final String toolTip) {
		return of(Kind.FLOAT, name, category, access, toolTip);
	}

	static LineFeature flag(final String name, final String category, final String toolTip) {
		return of(Kind.BOOLEAN, name, category, "RW", toolTip).within("0", "1");
	}

	static LineFeature command(final String name, final String category, final String toolTip) {
		return of(Kind.COMMAND, name, category, "WO", toolTip);
	}

	/** Values count from 0. */
	static LineFeature choice(final String name, final String category, final String toolTip, final String... names) {
		final List<Entry> entries = new ArrayList<>();
		for (final String entry : names) entries.add(new Entry(entry, entries.size()));
		return of(Kind.ENUMERATION, name, category, "RW", toolTip).withEntries(entries);
	}

	LineFeature within(final String least, final String most) {
		return new LineFeature(name, kind, category, access, least, most, unit, entries, selected, locked, toolTip);
	}

	LineFeature in(final String value) {
		return new LineFeature(name, kind, category, access, min, max, value, entries, selected, locked, toolTip);
	}

	LineFeature withEntries(final List<Entry> value) {
		return new LineFeature(name, kind, category, access, min, max, unit, value, selected, locked, toolTip);
	}

	LineFeature selecting(final String... value) {
		return new LineFeature(name, kind, category, access, min, max, unit, entries, List.of(value), locked, toolTip);
	}

	LineFeature whileIdle() {
		return new LineFeature(name, kind, category, access, min, max, unit, entries, selected, true, toolTip);
	}
}
