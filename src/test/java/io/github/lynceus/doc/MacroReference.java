package io.github.lynceus.doc;

import io.github.lynceus.fiji.PluginsConfig;
import io.github.lynceus.fiji.command.LynceusCommand;
import io.github.lynceus.fiji.macro.CameraFunctions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;

/** The page with every command as a macro calls it, made from the commands themselves. */
final class MacroReference {

	private static final String INTRODUCTION = """
		Every command of *Plugins > Lynceus* as a macro calls it. This page is made from the commands, and a test holds it to
		them; `%s` makes it anew.

		* *Plugins > Macros > Record…* writes the line for whatever is clicked.
		* A line is `run("Lynceus Name...", "option=value option=value");`: the name as in the menu, with three dots where it has
		  a dialog. Values with spaces stand in brackets: `name=[two words]`. Switches are `true` or `false`. Files are given by
		  their path, with `/` on every system.
		* An option that is left out has the default below; "as it is" means what the camera or the live view has. Nothing is
		  remembered from the call before, except folders and files where the table says so.
		* What cannot be done stops the macro with one sentence that names the line.
		* What a command gives back becomes the image in front. To get a number into a variable, use the
		  [functions](#functions-that-give-a-value-back).
		* Scripts have the same as [methods of a service](scripting.md), the [terminal](terminal-reference.md) as commands.
		""";

	private static final String FUNCTIONS = """
		`run("Lynceus Macro Functions");` gives the macro that runs it these functions. A result goes into the last argument, a
		variable that must exist: `v = 0; Ext.getFeature("Width", v); print(v);`

		| Function | What it does |
		| --- | --- |
		""";

	private MacroReference() {}

	/** The page. */
	static String text() {
		try (Context context = new Context(CommandService.class)) {
			final Map<String, List<CommandEntry>> menus = menus(context);
			final StringBuilder page = new StringBuilder("# Macro reference\n\n").append(INTRODUCTION.formatted(ReferencePages.COMMAND));
			page.append('\n').append(contents(menus));
			menus.forEach((menu, entries) -> {
				page.append("\n## ").append(menu).append('\n');
				entries.forEach(entry -> page.append('\n').append(entry.section()));
			});
			page.append("\n## Functions that give a value back\n\n").append(FUNCTIONS);
			CameraFunctions.meanings().forEach((function, meaning) -> page.append("| `").append(function).append("` | ")
				.append(meaning).append(" |\n"));
			return page.toString();
		}
	}

	/** Commands by submenu, in the order of the menu, those directly in the menu first. */
	private static Map<String, List<CommandEntry>> menus(final Context context) {
		final Map<String, CommandInfo> byLabel = new TreeMap<>();
		for (final CommandInfo info : context.service(CommandService.class).getCommands()) {
			if (info.getClassName().startsWith(LynceusCommand.class.getPackageName() + ".")) {
				byLabel.put(info.getMenuPath().getLeaf().getName(), info);
			}
		}
		final Map<String, List<CommandEntry>> menus = new LinkedHashMap<>(Map.of(CommandEntry.TOP, new ArrayList<>()));
		final Set<String> labels = new LinkedHashSet<>(PluginsConfig.targets().keySet());
		labels.addAll(byLabel.keySet()); // what is in other menus
		for (final String label : labels) {
			final CommandEntry entry = new CommandEntry(label, byLabel.get(label));
			menus.computeIfAbsent(entry.menu(), menu -> new ArrayList<>()).add(entry);
		}
		return menus;
	}

	private static String contents(final Map<String, List<CommandEntry>> menus) {
		final StringBuilder list = new StringBuilder();
		menus.forEach((menu, entries) -> list.append("* [").append(menu).append("](#").append(Page.anchor(menu)).append("): ")
			.append(String.join(" · ", entries.stream().map(CommandEntry::link).toList())).append('\n'));
		return list.toString();
	}
}
