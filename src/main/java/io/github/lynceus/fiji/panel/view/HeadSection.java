package io.github.lynceus.fiji.panel.view;

import io.github.lynceus.fiji.panel.CameraStatus;
import io.github.lynceus.fiji.panel.Figures;
import io.github.lynceus.fiji.panel.MenuCommand;
import io.github.lynceus.fiji.panel.PanelModel;
import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Font;
import java.util.List;
import javax.swing.JLabel;
import javax.swing.JPanel;

/** What the camera is doing and why, and what there is to do with it as a whole. Reconnect works when nothing else does. */
final class HeadSection extends JPanel {

	private static final long serialVersionUID = 1L;

	private final transient PanelModel model;
	private final JLabel state = new JLabel();
	private final JLabel temperature = new JLabel();
	private final Sentence trouble = new Sentence(0);
	private final JPanel buttons;
	private final PanelButton reconnect;
	private final PanelButton live;

	HeadSection(final PanelModel model) {
		super(new BorderLayout(0, Sizes.gap()));
		this.model = model;
		setBorder(Sizes.margin());
		state.setFont(state.getFont().deriveFont(Font.BOLD));
		live = button("Live View", 'L', "Opens the live view, or closes it", "Lynceus Live View");
		buttons = PanelSection.line(live, button("Snap", 'S', "Takes one image", "Lynceus Snap"),
			button("Feature Browser", 'B', "Opens a window with every feature of the camera", "Lynceus Feature Browser"),
			button("Disconnect", 'D', "Gives the camera back to others; this panel stays", "Lynceus Disconnect"));
		reconnect = new PanelButton("Reconnect", 'R', "Takes control of this camera again", model::reconnect);
		final JPanel top = new JPanel(new BorderLayout());
		top.add(state, BorderLayout.CENTER);
		top.add(temperature, BorderLayout.EAST);
		final JPanel bottom = new JPanel(new BorderLayout());
		bottom.add(buttons, BorderLayout.CENTER);
		bottom.add(PanelSection.line(reconnect), BorderLayout.EAST);
		trouble.setOpaque(true);
		trouble.setBorder(Sizes.margin());
		add(top, BorderLayout.NORTH);
		add(trouble, BorderLayout.CENTER);
		add(bottom, BorderLayout.SOUTH);
	}

	private PanelButton button(final String text, final char key, final String tip, final String command) {
		return new PanelButton(text, key, tip, () -> model.run(List.of(MenuCommand.of(command))));
	}

	void refresh() {
		final CameraStatus now = model.state().status();
		final boolean usable = model.isUsable();
		final String words = !model.trouble().isEmpty() ? "not usable" : now == null ? "reading the camera"
			: now.state() + (now.reason().isEmpty() ? "" : " (" + now.reason() + ")");
		state.setText("\u25CF " + model.name() + ":  " + words);
		state.setForeground(tone(now));
		temperature.setText(now == null || !usable || Double.isNaN(now.temperature()) ? ""
			: Figures.number(Math.round(now.temperature() * 10) / 10.0) + " °C");
		trouble.setBackground(Tones.banner());
		trouble.say(model.trouble(), Tones.text());
		PanelSection.usable(buttons, model.isReady() && model.job() == null);
		reconnect.setEnabled(!model.trouble().isEmpty() && model.running() == null);
	}

	private Color tone(final CameraStatus now) {
		if (!model.trouble().isEmpty()) return Tones.problem();
		if (now == null) return Tones.faint();
		return switch (now.state()) {
			case "connected", "streaming" -> Tones.good();
			case "error", "disconnected" -> Tones.problem();
			default -> Tones.busy();
		};
	}
}
