package io.github.lynceus.fiji.features;

import io.github.lynceus.genicam.AccessMode;
import io.github.lynceus.genicam.EnumerationEntry;
import io.github.lynceus.genicam.EnumerationNode;
import io.github.lynceus.genicam.FeatureException;
import io.github.lynceus.genicam.FloatNode;
import io.github.lynceus.genicam.IntegerNode;
import io.github.lynceus.genicam.Node;
import io.github.lynceus.genicam.RegisterNode;
import io.github.lynceus.genicam.Representation;
import io.github.lynceus.genicam.ValueNode;
import java.util.ArrayList;
import java.util.List;

/** Reads all that a row shows of a feature. What the transport throws is passed on. */
final class FeatureReader {

	private FeatureReader() {}

	static FeatureValue read(final FeatureItem item) {
		final Node node = item.node();
		try {
			final AccessMode access = node.accessMode();
			if (item.isCategory() || access == AccessMode.NI) {
				return new FeatureValue(access, "", false, null, List.of(), -1, -1, "");
			}
			final long polling = node.pollingTime().orElse(-1);
			final boolean locked = node.isLocked();
			if (access == AccessMode.NA) return unavailable(item, locked, polling);
			final String text = access.isReadable() && item.kind() != FeatureKind.COMMAND ? ((ValueNode) node).text() : "";
			return new FeatureValue(access, text, locked, range(node), choices(node, text), address(node), polling, "");
		}
		catch (final FeatureException e) {
			return FeatureValue.failed(e.getMessage());
		}
	}

	/** Not available, which may be as it should, or because the description is broken: reading it tells. */
	private static FeatureValue unavailable(final FeatureItem item, final boolean locked, final long polling) {
		String error = "";
		try {
			((ValueNode) item.node()).text();
		}
		catch (final FeatureException e) {
			if (e.reason() != FeatureException.Reason.ACCESS) error = e.getMessage();
		}
		return new FeatureValue(AccessMode.NA, "", locked, null, List.of(), -1, polling, error);
	}

	/** The limits of a number, null if it has none or they cannot be evaluated. */
	private static NumberRange range(final Node node) {
		try {
			if (node instanceof IntegerNode n) {
				return new NumberRange(n.min(), n.max(), n.increment(), n.representation() == Representation.LOGARITHMIC);
			}
			return node instanceof FloatNode n
				? new NumberRange(n.min(), n.max(), n.increment().orElse(0), n.representation() == Representation.LOGARITHMIC)
				: null;
		}
		catch (final FeatureException e) {
			return null;
		}
	}

	/** What can be chosen; the present choice is among them even where the camera would not take it again. */
	private static List<FeatureChoice> choices(final Node node, final String present) {
		if (!(node instanceof EnumerationNode enumeration)) return List.of();
		final List<FeatureChoice> choices = new ArrayList<>();
		boolean found = present.isEmpty();
		for (final EnumerationEntry entry : enumeration.availableEntries()) {
			choices.add(new FeatureChoice(entry.symbolic(), entry.displayName()));
			found |= entry.symbolic().equals(present);
		}
		if (!found) choices.add(0, new FeatureChoice(present,
			enumeration.entry(present).map(EnumerationEntry::displayName).orElse(present)));
		return List.copyOf(choices);
	}

	private static long address(final Node node) {
		return node instanceof RegisterNode register ? register.address() : -1;
	}
}
