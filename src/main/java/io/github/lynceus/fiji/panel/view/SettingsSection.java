package io.github.lynceus.fiji.panel.view;

import io.github.lynceus.fiji.panel.Figures;
import io.github.lynceus.fiji.panel.MenuCommand;
import io.github.lynceus.fiji.panel.PanelModel;
import io.github.lynceus.fiji.panel.SettingsInput;
import io.github.lynceus.fiji.panel.SettingsState;
import io.github.lynceus.telops.CalibrationMode;
import io.github.lynceus.telops.Choice;
import java.awt.Component;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.JLabel;

/** Window, integration time, frame rate and calibration, with their limits, and what the camera would make of them. */
final class SettingsSection extends PanelSection {

	private static final long serialVersionUID = 1L;

	private static final int COLUMNS = 8;

	private final ValueField width = field("Columns");
	private final ValueField height = field("Rows");
	private final ValueField left = field("First column on the sensor");
	private final ValueField top = field("First row on the sensor");
	private final ValueField exposure = field("Integration time in µs");
	private final ValueField rate = field("Frames per second");
	private final ChoiceBox mode = new ChoiceBox("What the counts of images are", this::foresee);
	private final JLabel widths = new JLabel();
	private final JLabel heights = new JLabel();
	private final JLabel most = new JLabel();
	private final JLabel calibration = new JLabel();
	private final Sentence forecast = new Sentence(2);
	private final PanelButton apply = new PanelButton("Apply", 'A', "Sets what was changed", this::apply);
	private final PanelButton revert = new PanelButton("Revert", 'V', "Takes back what was not applied", this::revert);
	private final transient Sent sent = new Sent();

	SettingsSection(final PanelModel model) {
		super("Settings", model);
		row("Frame rate", rate, most);
		row("Integration time", exposure, new JLabel("µs"));
		row("Width", width, widths);
		row("Height", height, heights);
		row("Left", left, new JLabel("px"));
		row("Top", top, new JLabel("px"));
		row("Calibration", mode, calibration);
		mode.offer(Choice.labels(CalibrationMode.values()));
		wide(forecast);
		buttons(apply, revert, new PanelButton("Full Frame", 'U', "Widens the window to the whole sensor",
			() -> model.run(List.of(MenuCommand.of("Lynceus Full Frame")))));
	}

	private ValueField field(final String tip) {
		return new ValueField(COLUMNS, tip, this::foresee, this::apply);
	}

	private Stream<ValueField> fields() {
		return Stream.of(width, height, left, top, exposure, rate);
	}

	private SettingsInput input() {
		return new SettingsInput(width.getText(), height.getText(), left.getText(), top.getText(), exposure.getText(),
			rate.getText(), mode.isVisible() ? mode.chosen() : model().state().settings().mode());
	}

	/** While the user types: computes, and asks the camera nothing. */
	private void foresee() {
		// Fields tell of changes while this is still being made.
		if (apply == null || model().state().settings() == null) return;
		final String sentence = input().sentence(model().state().settings());
		forecast.say(sentence, isRefusal(sentence) ? Tones.problem() : Tones.text());
		final boolean edited = isEdited() && model().isReady();
		apply.setEnabled(edited);
		revert.setEnabled(edited);
	}

	private static boolean isRefusal(final String sentence) {
		return sentence.contains(" not ") || sentence.contains(" must ");
	}

	private boolean isEdited() {
		return fields().anyMatch(ValueField::isEdited) || mode.isVisible() && mode.isEdited();
	}

	private void apply() {
		final SettingsState now = model().state().settings();
		if (now == null || !model().isReady()) return;
		try {
			model().run(input().commands(now));
			sent.now();
		}
		catch (final IllegalArgumentException exc) {
			forecast.say(exc.getMessage(), Tones.problem());
		}
	}

	private void revert() {
		fields().forEach(ValueField::revert);
		mode.revert();
	}

	@Override
	void refresh() {
		final SettingsState now = model().state().settings();
		if (now == null) return;
		final SettingsInput has = SettingsInput.of(now);
		width.present(has.width());
		height.present(has.height());
		left.present(has.left());
		top.present(has.top());
		exposure.present(has.exposure());
		rate.present(has.rate());
		mode.setVisible(now.hasModes());
		mode.present(has.mode());
		calibration.setText(now.calibration());
		widths.setText(limits(now.forecast().widths()));
		heights.setText(limits(now.forecast().heights()));
		most.setText("Hz" + (Double.isNaN(now.frameRateMax()) ? "" : ", up to " + Figures.number(now.frameRateMax())));
		for (final Component part : getComponents()) usable(part, model().isReady() && model().job() == null);
		if (sent.isThrough(model())) revert();
		foresee();
	}

	private static String limits(final int[] limits) {
		return "px, " + limits[0] + " to " + limits[1] + (limits[2] > 1 ? " by " + limits[2] : "");
	}
}
