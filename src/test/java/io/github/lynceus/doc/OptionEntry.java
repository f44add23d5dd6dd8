package io.github.lynceus.doc;

import java.io.File;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.widget.FileWidget;

/** An option in the macro reference. */
record OptionEntry(ModuleItem<?> item, Module fresh) {

	/** A label's unit: in parentheses, alone or before what 0 means. */
	private static final Pattern UNIT = Pattern.compile("\\((px|µs|Hz|s|°C|mm|%|Mbit/s|bytes)[,)]");

	/** The key in a macro. */
	String name() {
		return item.getName();
	}

	/** Option, label, type, unit, default, limits, meaning; empty where there is none. */
	List<String> cells() {
		return List.of("`" + name() + "`", item.getLabel(), type(), unit(), initial(), limits(),
			item.getDescription().replace("|", "\\|"));
	}

	private String type() {
		final Class<?> type = item.getType();
		if (hasChoices()) return "choice";
		if (type == boolean.class || type == Boolean.class) return "switch";
		if (type == String.class) return "text";
		if (type == File.class) return FileWidget.DIRECTORY_STYLE.equals(item.getWidgetStyle()) ? "folder" : "file";
		return type == double.class || type == Double.class ? "number" : "whole number";
	}

	private String unit() {
		final Matcher unit = UNIT.matcher(item.getLabel());
		if (unit.find()) return unit.group(1);
		final boolean isNumber = type().endsWith("number");
		if (isNumber && item.getLabel().matches("(?i)(or )?seconds\\b.*")) return "s";
		return isNumber && item.getLabel().startsWith("Megabytes") ? "MB" : "";
	}

	/** What it is when a macro leaves it out. */
	private String initial() {
		final Object value = fresh.getInput(name());
		if (item.getType() == File.class) return item.isPersisted() ? "the last one" : item.isRequired() ? "needed" : "none";
		if (value == null || hasChoices() && value.equals("")) return "as it is";
		if (value.equals("")) return item.isRequired() ? "needed" : "empty";
		final String text = value.toString();
		return "`" + (text.endsWith(".0") ? text.substring(0, text.length() - 2) : text) + "`";
	}

	private String limits() {
		if (hasChoices()) return item.getChoices().stream().map(choice -> "`" + choice + "`").collect(Collectors.joining(", "));
		final Object least = item.getMinimumValue();
		final Object most = item.getMaximumValue();
		if (least == null) return "";
		final String from = plain(least);
		return most == null ? from + " or more" : from + " to " + plain(most);
	}

	private static String plain(final Object number) {
		return number.toString().replaceFirst("\\.0$", "");
	}

	private boolean hasChoices() {
		return item.getChoices() != null && !item.getChoices().isEmpty();
	}
}
