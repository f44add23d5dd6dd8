package io.github.lynceus.doc;

import io.github.lynceus.fiji.command.CameraCommand;
import io.github.lynceus.fiji.command.LiveCommand;
import ij.ImagePlus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.scijava.ItemVisibility;
import org.scijava.command.CommandInfo;
import org.scijava.module.Module;
import org.scijava.module.ModuleException;
import org.scijava.module.ModuleItem;
import org.scijava.service.Service;

/** A command's section of the macro reference. */
record CommandEntry(String label, CommandInfo info) {

	/** What is in no submenu. */
	static final String TOP = "In the menu itself";

	private static final List<String> HEAD = List.of("Option", "In the dialog", "Type", "Unit", "Default", "Limits", "Meaning");

	/** The submenu it is in, or {@link #TOP}. */
	String menu() {
		final String menu = info.getMenuPath().get(info.getMenuPath().size() - 2).getName();
		return menu.equals("Lynceus") ? TOP : menu;
	}

	/** A link to its section. */
	String link() {
		return "[" + label.replace("Lynceus ", "").replace("...", "") + "](#" + Page.anchor(label) + ")";
	}

	String section() {
		final StringBuilder text = new StringBuilder("### ").append(label).append("\n\n");
		text.append(sentence(info.getDescription())).append("\n\n");
		text.append('*').append(info.getMenuPath().getMenuString(true).replaceAll("\\s*>\\s*", " > ").replace("...", "…"))
			.append("*. ").append(needs()).append("\n\n");
		final Module module = fresh();
		final List<OptionEntry> options = options().stream().map(item -> new OptionEntry(item, module)).toList();
		text.append('`').append(line(options)).append("`\n");
		if (!options.isEmpty()) text.append('\n').append(table(options.stream().map(OptionEntry::cells).toList()));
		info.outputs().forEach(output -> text.append("\nGives: ").append(sentence(output.getDescription())).append('\n'));
		return text.toString();
	}

	// -- Helper methods --

	/** What has to be there before it can do anything. */
	private String needs() {
		final List<String> needs = new ArrayList<>();
		if (isA(CameraCommand.class)) needs.add("Needs a connected camera.");
		if (isA(LiveCommand.class)) needs.add("Works on the live view in front.");
		for (final ModuleItem<?> input : info.inputs()) {
			if (input.getType() == ImagePlus.class) needs.add("Works on the image in front: " + uncapitalised(input.getDescription())
				+ ".");
		}
		needs.add(info.canRunHeadless() ? "Works without a display." : "Needs a display.");
		return String.join(" ", needs);
	}

	/** What the recorder writes, with a dot for each value. */
	private String line(final List<OptionEntry> options) {
		final String values = String.join(" ", options.stream().map(option -> option.name() + "=…").toList());
		return "run(\"" + label + "\"" + (values.isEmpty() ? "" : ", \"" + values + "\"") + ");";
	}

	/** Columns that are empty for all options of a command are left out. */
	private static String table(final List<List<String>> rows) {
		final int[] columns = IntStream.range(0, HEAD.size()).filter(i -> rows.stream().anyMatch(row -> !row.get(i).isEmpty()))
			.toArray();
		final StringBuilder table = new StringBuilder(row(HEAD, columns));
		table.append(row(Collections.nCopies(HEAD.size(), "---"), columns));
		rows.forEach(row -> table.append(row(row, columns)));
		return table.toString();
	}

	private static String row(final List<String> cells, final int[] columns) {
		return Arrays.stream(columns).mapToObj(cells::get).collect(Collectors.joining(" | ", "| ", " |\n"));
	}

	private List<ModuleItem<?>> options() {
		final List<ModuleItem<?>> options = new ArrayList<>();
		for (final ModuleItem<?> input : info.inputs()) {
			final boolean isForUsers = !Service.class.isAssignableFrom(input.getType()) && input.getType() != ImagePlus.class
				&& input.getVisibility() != ItemVisibility.MESSAGE && !input.getName().equals("context");
			if (isForUsers) options.add(input);
		}
		return options;
	}

	private Module fresh() {
		try {
			return info.createModule();
		}
		catch (final ModuleException e) {
			throw new IllegalStateException(label, e);
		}
	}

	private boolean isA(final Class<?> type) {
		try {
			return type.isAssignableFrom(info.loadClass());
		}
		catch (final org.scijava.InstantiableException e) {
			throw new IllegalStateException(label, e);
		}
	}

	private static String uncapitalised(final String text) {
		return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
	}

	private static String sentence(final String text) {
		return text.endsWith("…") || text.endsWith(".") ? text : text + ".";
	}
}
