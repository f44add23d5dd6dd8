package io.github.lynceus.fiji.features.view;

import io.github.lynceus.fiji.features.FeatureItem;
import io.github.lynceus.fiji.features.FeatureKind;
import io.github.lynceus.fiji.features.FeatureValue;
import io.github.lynceus.fiji.features.NumberRange;
import io.github.lynceus.genicam.AccessMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Everything the description says about a feature, as HTML. */
final class FeatureTip {

	private FeatureTip() {}

	/** For a tool tip, which does not wrap by itself. */
	static String tip(final FeatureItem item, final FeatureValue value) {
		return "<html><body style='width: 320px'>" + body(item, value) + "</body></html>";
	}

	/** For a text pane as wide as it is. */
	static String page(final FeatureItem item, final FeatureValue value) {
		return "<html><body>" + body(item, value) + "</body></html>";
	}

	private static String body(final FeatureItem item, final FeatureValue value) {
		final StringBuilder html = new StringBuilder("<b>").append(escape(item.title())).append("</b>");
		if (item.node().isDeprecated()) html.append(" (out of use)");
		final String tip = item.node().toolTip();
		final String description = item.node().description();
		if (!tip.isEmpty()) html.append("<br>").append(escape(tip));
		// Many vendors write the same twice, or the one as the beginning of the other.
		if (!description.isEmpty() && !description.startsWith(tip)) html.append("<br>").append(escape(description));
		else if (description.length() > tip.length()) html.append(escape(description.substring(tip.length())));
		return html.append("<br><font color='gray'>").append(escape(String.join(" · ", facts(item, value))))
			.append("</font>").toString();
	}

	private static List<String> facts(final FeatureItem item, final FeatureValue value) {
		final List<String> facts = new ArrayList<>();
		facts.add(item.name());
		if (item.isCategory()) return facts;
		facts.add(item.node().type().element());
		if (value.access() == AccessMode.RO) facts.add(value.locked() ? "locked at the moment" : "read only");
		if (value.access() == AccessMode.WO && item.kind() != FeatureKind.COMMAND) facts.add("write only");
		if (value.isUnavailable()) facts.add(value.locked() ? "locked at the moment" : "not available in the present settings");
		final NumberRange range = value.range();
		if (range != null && range.hasSlider()) {
			facts.add(NumberText.of(range.min(), item) + " to " + NumberText.of(range.max(), item)
				+ (range.increment() > 0 && range.increment() != 1 ? " in steps of " + NumberText.of(range.increment(), item) : "")
				+ (item.unit().isEmpty() ? "" : " " + item.unit()));
		}
		if (value.address() >= 0) facts.add("at 0x" + Long.toHexString(value.address()).toUpperCase(Locale.ROOT));
		facts.add(Levels.title(item.node().visibility()));
		return facts;
	}

	private static String escape(final String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", "<br>");
	}
}
