package io.github.lynceus.fiji.panel.view;

import io.github.lynceus.fiji.RunningJob;
import io.github.lynceus.fiji.panel.PanelModel;
import java.awt.BorderLayout;
import java.awt.Dimension;
import javax.swing.JPanel;
import javax.swing.JProgressBar;

/** What takes a while, how far it is, and Cancel; or what the last command failed with. */
final class JobBar extends JPanel {

	private static final long serialVersionUID = 1L;

	private static final int STEPS = 1000;
	private static final int WIDTH = 12;

	private final transient PanelModel model;
	private final Sentence text = new Sentence(1);
	private final JProgressBar bar = new JProgressBar(0, STEPS);
	private final PanelButton cancel;

	JobBar(final PanelModel model) {
		super(new BorderLayout(2 * Sizes.gap(), 0));
		this.model = model;
		cancel = new PanelButton("Cancel", 'X', "Stops what is being done; what has arrived is kept", model::cancel);
		setBorder(Sizes.margin());
		bar.setPreferredSize(new Dimension(WIDTH * Sizes.line(), Sizes.line()));
		final JPanel right = new JPanel(new BorderLayout(2 * Sizes.gap(), 0));
		right.add(bar, BorderLayout.CENTER);
		right.add(cancel, BorderLayout.EAST);
		add(text, BorderLayout.CENTER);
		add(right, BorderLayout.EAST);
	}

	void refresh() {
		final RunningJob job = model.job();
		final boolean working = job != null || model.running() != null;
		cancel.setEnabled(job != null && !job.isCancelled());
		final boolean known = job != null && !Double.isNaN(job.fraction());
		bar.setIndeterminate(working && !known);
		bar.setValue(known ? (int) (job.fraction() * STEPS) : 0);
		bar.setEnabled(working);
		if (job != null && !job.message().isEmpty()) text.say(job.message(), Tones.text());
		else if (model.running() != null) text.say(model.running().title() + "…", Tones.text());
		else text.say(model.problem(), Tones.problem());
	}
}
