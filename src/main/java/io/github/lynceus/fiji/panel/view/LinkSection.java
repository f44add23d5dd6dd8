package io.github.lynceus.fiji.panel.view;

import io.github.lynceus.fiji.panel.Figures;
import io.github.lynceus.fiji.panel.LinkState;
import io.github.lynceus.fiji.panel.PanelModel;
import io.github.lynceus.gige.StreamStatistics;
import javax.swing.JLabel;

/** How well the camera gets through: what was lost, where, and whether this computer is prepared. */
final class LinkSection extends PanelSection {

	private static final long serialVersionUID = 1L;

	private static final String NONE = "–";
	private static final double NEARLY_FULL = 0.5;

	private final JLabel rate = new JLabel();
	private final JLabel frames = new JLabel(NONE);
	private final JLabel packets = new JLabel(NONE);
	private final JLabel system = new JLabel(NONE);
	private final JLabel fill = new JLabel(NONE);
	private final JLabel control = new JLabel();
	private final Sentence buffer = new Sentence(1);
	private transient LinkState before;

	LinkSection(final PanelModel model) {
		super("Link", model);
		row("Stream", rate, null);
		row("Frames", frames, null);
		row("Packets", packets, null);
		row("This computer", system, null);
		row("Buffer fill", fill, null);
		row("Control", control, null);
		wide(buffer);
	}

	@Override
	void refresh() {
		final LinkState now = model().state().link();
		if (now == null || now == before) return;
		control.setText(Figures.count(now.control().commands(), "command") + ", " + now.control().retries() + " sent again, "
			+ now.control().timeouts() + " without answer");
		tint(control, now.control().timeouts() > 0);
		if (now.stream() == null) rate.setText("none since this panel was opened");
		else show(now, now.stream());
		before = now;
	}

	private void show(final LinkState now, final StreamStatistics stream) {
		rate.setText((now.running() ? Figures.bytes(Math.round(now.rate(before))) + "/s" : "stopped") + ", packets of "
			+ now.packetSize() + " bytes");
		frames.setText(stream.blocksComplete() + " whole, " + now.framesLost() + " lost, " + now.skipped()
			+ " not sent by the camera");
		tint(frames, now.framesLost() > 0 || now.skipped() > 0);
		packets.setText(stream.packets() + " received, " + stream.packetsMissing() + " missing, " + stream.resendReceived()
			+ " of " + stream.resendRequested() + " sent again");
		tint(packets, stream.packetsMissing() > 0);
		final long dropped = stream.droppedBySystem();
		system.setText(dropped == StreamStatistics.UNKNOWN ? "does not tell what it dropped" : "dropped "
			+ Figures.count(dropped, "packet"));
		tint(system, dropped > 0);
		fill.setText(now.fillText());
		tint(fill, now.fill() > NEARLY_FULL);
		buffer.say(now.buffer().sentence(), now.buffer().isEnough() ? Tones.text() : Tones.problem());
	}

	private static void tint(final JLabel label, final boolean bad) {
		label.setForeground(bad ? Tones.problem() : null);
	}
}
