package io.github.lynceus.fiji.pictures;

import javax.swing.LookAndFeel;
import javax.swing.UIManager;

/** The looks our windows are seen in: Java's own, and Fiji's light and dark ones. */
public enum Looks {

	/** Java's own. */
	METAL("javax.swing.plaf.metal.MetalLookAndFeel"),
	/** Fiji's. */
	LIGHT("com.formdev.flatlaf.FlatLightLaf"),
	/** Fiji's. */
	DARK("com.formdev.flatlaf.FlatDarkLaf");

	private final String type;

	Looks(final String type) {
		this.type = type;
	}

	/** Does something in this look. */
	public void during(final Runnable task) throws Exception {
		final LookAndFeel before = UIManager.getLookAndFeel();
		UIManager.setLookAndFeel(type);
		try {
			task.run();
		}
		finally {
			UIManager.setLookAndFeel(before);
		}
	}
}
