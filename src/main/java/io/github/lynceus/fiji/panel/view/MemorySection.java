package io.github.lynceus.fiji.panel.view;

import io.github.lynceus.camera.IntegrityReport;
import io.github.lynceus.fiji.panel.BufferInput;
import io.github.lynceus.fiji.panel.Figures;
import io.github.lynceus.fiji.panel.MemoryState;
import io.github.lynceus.fiji.panel.MenuCommand;
import io.github.lynceus.fiji.panel.PanelModel;
import io.github.lynceus.fiji.panel.SequenceBar;
import java.awt.Component;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.JCheckBox;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JScrollPane;

/** Recording into the camera's memory, and what it holds. */
final class MemorySection extends PanelSection {

	private static final long serialVersionUID = 1L;

	private static final int COLUMNS = 8;

	private final ValueField sequences = field("How many sequences the next recording makes");
	private final ValueField frames = field("Frames in each sequence");
	private final ValueField preMoi = field("Frames to keep from before the moment of interest, which is t = 0");
	private final ChoiceBox source = new ChoiceBox("What marks the moment of interest", this::foresee);
	private final JCheckBox clear = new JCheckBox("Clear memory first");
	private final Sentence forecast = new Sentence(2);
	private final PanelButton configure = new PanelButton("Configure", 'C', "Sets up the next recording", this::configure);
	private final PanelButton record = button("Record", 'O', "Records all sequences", MenuCommand.of("Lynceus Record Buffer"));
	private final PanelButton arm = button("Arm", 'M', "Starts a recording that goes on until its end or Stop", step("arm"));
	private final PanelButton mark = button("Mark", 'K', "Makes the next frame the moment of interest", step("mark"));
	private final PanelButton stop = button("Stop", 'T', "Ends what Arm began", step("stop"));
	private final SequenceList list = new SequenceList();
	private final JLabel room = new JLabel();
	private final DownloadRow download;
	private final PanelButton erase = new PanelButton("Erase…", 'E', "Erases the selected sequences, or all", this::erase);
	private final PanelButton report = button("Integrity Report", 'Y', "Shows what became of every frame of the last download",
		MenuCommand.of("Lynceus Integrity Report"));
	private final Sentence verdict = new Sentence(1);
	private final JPanel atRest;
	private final JPanel manual;
	private final transient Sent sent = new Sent();

	MemorySection(final PanelModel model) {
		super("Memory", model);
		download = new DownloadRow(model, list);
		source.offer(BufferInput.SOURCES);
		clear.setMnemonic('F');
		clear.setToolTipText("Erases everything before the recording is set up (Alt+F)");
		clear.addActionListener(tick -> foresee());
		row("Sequences", sequences, null);
		row("Frames each", frames, null);
		row("Frames before MOI", preMoi, null);
		row("MOI by", source, null);
		wide(clear);
		wide(forecast);
		atRest = line(configure, record, arm);
		manual = line(mark, stop);
		buttons(atRest, manual);
		wide(room);
		tall(new JScrollPane(list));
		wide(download);
		buttons(download.button(), erase, report);
		wide(verdict);
	}

	private ValueField field(final String tip) {
		return new ValueField(COLUMNS, tip, this::foresee, this::configure);
	}

	private PanelButton button(final String text, final char key, final String tip, final MenuCommand command) {
		return new PanelButton(text, key, tip, () -> model().run(List.of(command)));
	}

	private static MenuCommand step(final String step) {
		return MenuCommand.of("Lynceus Manual Recording...", "step", step);
	}

	// -- Doing --

	private BufferInput input() {
		return new BufferInput(sequences.getText(), frames.getText(), preMoi.getText(), source.chosen(), clear.isSelected());
	}

	/** While the user types: computes, and asks the camera nothing. */
	private void foresee() {
		// Fields tell of changes while this is still being made.
		if (sent == null) return;
		final String sentence = input().sentence(model().state());
		forecast.say(sentence, sentence.contains(" frames: ") ? Tones.text() : Tones.problem());
	}

	private void configure() {
		if (!configure.isEnabled()) return;
		try {
			model().run(List.of(input().command()));
			sent.now();
		}
		catch (final IllegalArgumentException exc) {
			forecast.say(exc.getMessage(), Tones.problem());
		}
	}

	private void erase() {
		final String chosen = list.chosen();
		final String what = chosen.equals("all") ? "all sequences" : "sequence " + chosen;
		final int answer = JOptionPane.showConfirmDialog(this, "Erase " + what + " from the memory of " + model().name()
			+ "?\nWhat was not downloaded is lost.", "Erase", JOptionPane.OK_CANCEL_OPTION, JOptionPane.WARNING_MESSAGE);
		if (answer == JOptionPane.OK_OPTION) {
			model().run(List.of(MenuCommand.of("Lynceus Clear Memory...", "sequences", chosen, "defragment", true)));
		}
	}

	// -- Showing --

	@Override
	boolean applies() {
		return model().state().memory() != null;
	}

	@Override
	void refresh() {
		final MemoryState now = model().state().memory();
		if (now == null) return;
		final BufferInput has = BufferInput.of(now.info());
		sequences.present(has.sequences());
		frames.present(has.frames());
		preMoi.present(has.preMoi());
		source.present(has.source());
		if (sent.isThrough(model())) {
			Stream.of(sequences, frames, preMoi).forEach(ValueField::revert);
			source.revert();
			clear.setSelected(false);
		}
		room.setText("Holds " + Figures.count(now.info().sequences().size(), "sequence") + ", "
			+ Figures.bytes(now.info().freeBytes()) + " of " + Figures.bytes(now.info().totalBytes()) + " free");
		list.show(SequenceBar.of(now, model().running(), model().job()));
		judge(now.reports());
		permit(now);
		foresee();
	}

	private void judge(final List<IntegrityReport> reports) {
		final List<IntegrityReport> bad = reports.stream().filter(each -> !each.isOk()).toList();
		if (reports.isEmpty()) verdict.say("", Tones.text());
		else if (bad.isEmpty()) verdict.say("Last download: every frame of " + Figures.count(reports.size(), "sequence")
			+ " arrived whole.", Tones.good());
		else verdict.say("Last download: " + bad.get(0).sentence() + (bad.size() > 1 ? " And "
			+ (bad.size() - 1) + " more." : ""), Tones.problem());
	}

	private void permit(final MemoryState now) {
		final boolean free = model().isReady() && model().job() == null;
		final boolean streaming = model().state().status().streaming();
		final boolean holds = !now.info().sequences().isEmpty();
		for (final Component part : getComponents()) usable(part, free);
		list.setEnabled(model().isUsable());
		usable(atRest, free && !isRecording());
		usable(manual, model().isUsable() && model().running() == null && streaming && isRecording());
		download.permit(free && holds && !isRecording());
		erase.setEnabled(free && holds && !streaming);
		report.setEnabled(free && !now.reports().isEmpty());
	}

	/** Whether what Arm began goes on. */
	private boolean isRecording() {
		return model().state().status().reason().startsWith("memory");
	}
}
