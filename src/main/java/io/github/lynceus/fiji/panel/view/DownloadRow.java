package io.github.lynceus.fiji.panel.view;

import io.github.lynceus.fiji.panel.MenuCommand;
import io.github.lynceus.fiji.panel.PanelModel;
import java.awt.BorderLayout;
import java.io.File;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.swing.JComboBox;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;

/** Where a download goes, and the button that begins it. */
final class DownloadRow extends JPanel {

	private static final long serialVersionUID = 1L;

	private static final String MEMORY = "memory";
	private static final int COLUMNS = 12;

	private final transient PanelModel model;
	private final SequenceList sequences;
	private final JComboBox<String> via = new JComboBox<>(new String[] { MEMORY, "disk", "auto" });
	private final JTextField file = new JTextField(COLUMNS);
	private final PanelButton browse = new PanelButton("File…", 'N', "Chooses the file", this::browse);
	private final PanelButton button = new PanelButton("Download", 'W', "Downloads the selected sequences, or all", this::download);

	DownloadRow(final PanelModel model, final SequenceList sequences) {
		super(new BorderLayout(Sizes.gap(), 0));
		this.model = model;
		this.sequences = sequences;
		via.setToolTipText("Where to receive: disk writes each frame to the file as it arrives, auto does if memory is short");
		file.setToolTipText("TIFF file; empty to keep the frames in memory only");
		add(PanelSection.line(new JLabel("Download to"), via), BorderLayout.WEST);
		add(file, BorderLayout.CENTER);
		add(browse, BorderLayout.EAST);
	}

	PanelButton button() {
		return button;
	}

	void permit(final boolean usable) {
		PanelSection.usable(this, usable);
		button.setEnabled(usable);
	}

	private void browse() {
		final JFileChooser chooser = new JFileChooser(file.getText().isBlank() ? null : new File(file.getText()));
		if (chooser.showSaveDialog(this) != JFileChooser.APPROVE_OPTION) return;
		final String path = chooser.getSelectedFile().getPath();
		file.setText(path.matches("(?i).*\\.(tiff?|raw)") ? path : path + ".tif");
	}

	private void download() {
		final Map<String, Object> inputs = new LinkedHashMap<>();
		inputs.put("sequences", sequences.chosen());
		if (!MEMORY.equals(via.getSelectedItem())) inputs.put("via", via.getSelectedItem());
		if (!file.getText().isBlank()) inputs.put("save", new File(file.getText().strip()));
		model.run(List.of(new MenuCommand("Lynceus Download Sequences...", inputs)));
	}
}
