package io.github.lynceus.fiji.panel.view;

import io.github.lynceus.fiji.panel.PanelModel;
import io.github.lynceus.fiji.panel.TriggerState;
import java.awt.Component;
import java.util.List;

/** What starts images, marks them or lets them through. */
final class TriggerSection extends PanelSection {

	private static final long serialVersionUID = 1L;

	private final ChoiceBox selector = new ChoiceBox("One starts images, one marks them, one lets them through",
		this::choose);
	private final ChoiceBox source = new ChoiceBox("Where it comes from", this::permit);
	private final ChoiceBox activation = new ChoiceBox("What of its signal counts", this::permit);
	private final PanelButton set = new PanelButton("Set Trigger", 'G', "Sets the trigger", this::set);
	private final PanelButton fire = new PanelButton("Fire", 'I', "Fires the trigger, if its source is software", this::fire);
	private final transient Sent sent = new Sent();

	TriggerSection(final PanelModel model) {
		super("Trigger", model);
		row("Trigger", selector, null);
		row("Source", source, null);
		row("Activation", activation, null);
		buttons(set, fire);
	}

	/** Another one is shown. */
	private void choose() {
		if (set == null) return;
		refresh();
		source.revert();
		activation.revert();
		permit();
	}

	private TriggerState chosen() {
		final List<TriggerState> all = model().state().triggers();
		return all.stream().filter(trigger -> trigger.selector().equals(selector.chosen())).findFirst()
			.orElse(all.isEmpty() ? null : all.get(0));
	}

	private void set() {
		if (chosen() == null) return;
		model().run(chosen().set(source.chosen(), activation.chosen()));
		sent.now();
	}

	private void fire() {
		if (chosen() != null) model().run(chosen().fire());
	}

	@Override
	boolean applies() {
		return !model().state().triggers().isEmpty();
	}

	@Override
	void refresh() {
		final List<TriggerState> all = model().state().triggers();
		if (all.isEmpty()) return;
		selector.offer(all.stream().map(TriggerState::selector).toList());
		selector.present(all.get(0).selector());
		final TriggerState now = chosen();
		source.offer(now.sources());
		source.present(now.source());
		activation.offer(now.activations());
		activation.present(now.activation());
		if (sent.isThrough(model())) {
			source.revert();
			activation.revert();
		}
		final boolean ready = model().isReady() && model().job() == null;
		for (final Component part : getComponents()) usable(part, ready);
		selector.setEnabled(model().isUsable() && all.size() > 1);
		permit();
	}

	private void permit() {
		if (fire == null || chosen() == null) return;
		final boolean ready = model().isReady() && model().job() == null;
		set.setEnabled(ready && (source.isEdited() || activation.isEdited()));
		activation.setEnabled(ready && !source.chosen().equals(TriggerState.OFF) && activation.getItemCount() > 0);
		// A recording into the camera's memory may wait for it.
		fire.setEnabled(model().isUsable() && model().running() == null && chosen().canFire());
	}
}
