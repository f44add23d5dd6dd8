package io.github.lynceus.fiji.panel;

import java.util.ArrayList;
import java.util.List;

/**
 * How one of a camera's triggers is set.
 *
 * @param selector which one, by the name its command takes; empty for a camera with a single trigger
 * @param source where it comes from; {@link #OFF} while it is switched off
 * @param activation what of its signal counts; empty if that cannot be chosen
 * @param sources what can be chosen, {@link #OFF} first
 * @param activations what can be chosen
 * @param standard whether it is set by features of the SFNC, as no command knows this camera better
 * @param several whether the camera has others, so that this one must be selected first; only if standard
 */
public record TriggerState(String selector, String source, String activation, List<String> sources,
	List<String> activations, boolean standard, boolean several)
{

	/** A trigger that is switched off. */
	public static final String OFF = "off";
	/** The source of a trigger that can be switched on but has none to choose. */
	public static final String ON = "on";

	private static final String SET = "Lynceus Set Feature...";

	public TriggerState {
		sources = List.copyOf(sources);
		activations = List.copyOf(activations);
	}

	/** What sets it. */
	public List<MenuCommand> set(final String newSource, final String newActivation) {
		if (!standard) return List.of(MenuCommand.of("Lynceus Trigger...", "selector", selector, "source", newSource,
			"activation", newActivation));
		final List<MenuCommand> commands = selected();
		final boolean off = newSource.equals(OFF);
		if (!off && !newSource.equals(ON)) commands.add(feature("TriggerSource", newSource));
		if (!off && !newActivation.isEmpty() && !newActivation.equals(activation))
			commands.add(feature("TriggerActivation", newActivation));
		commands.add(feature("TriggerMode", off ? "Off" : "On"));
		return commands;
	}

	private List<MenuCommand> selected() {
		return new ArrayList<>(several ? List.of(feature("TriggerSelector", selector)) : List.of());
	}

	private static MenuCommand feature(final String name, final String value) {
		return MenuCommand.of(SET, "name", name, "value", value);
	}

	/** What fires it, if its source is software; of a Telops camera only the first trigger can be fired. */
	public List<MenuCommand> fire() {
		if (!standard) return List.of(MenuCommand.of("Lynceus Fire Trigger"));
		final List<MenuCommand> commands = selected();
		commands.add(MenuCommand.of("Lynceus Execute Feature...", "name", "TriggerSoftware"));
		return commands;
	}

	/** Whether firing it would do something. */
	public boolean canFire() {
		return source.equalsIgnoreCase("software") && (standard || selector.equals("acquisition_start"));
	}
}
