package io.github.lynceus.fiji.check;

import ij.WindowManager;
import io.github.lynceus.check.CheckReport;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.FlowLayout;
import java.awt.GraphicsEnvironment;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.WindowConstants;

/** A window with findings, which stays open while other work goes on. */
public final class FindingsWindow extends JFrame {

	private static final long serialVersionUID = 1L;

	/** The title, without the camera's address. */
	public static final String TITLE = "Lynceus Network";
	private static final Dimension SIZE = new Dimension(780, 520);

	private FindingsWindow(final CheckReport report, final Runnable again) {
		super(title(report));
		setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
		final JScrollPane scroll = new JScrollPane(new FindingsText(report));
		scroll.setPreferredSize(SIZE);
		add(scroll, BorderLayout.CENTER);
		final JPanel buttons = new JPanel(new FlowLayout(FlowLayout.TRAILING));
		buttons.add(button("Copy All", () -> Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(report
			.text()), null)));
		buttons.add(button("Check Again", () -> {
			final Thread thread = new Thread(again, "Lynceus network check");
			thread.setDaemon(true);
			thread.start();
		}));
		buttons.add(button("Close", this::dispose));
		add(buttons, BorderLayout.SOUTH);
		pack();
	}

	/**
	 * Shows findings, instead of those of an earlier check of the same address. Returns before they are to be seen.
	 *
	 * @param again checks once more, on a thread that may take its time
	 */
	public static void show(final CheckReport report, final Runnable again) {
		if (GraphicsEnvironment.isHeadless()) return;
		EventQueue.invokeLater(() -> {
			final FindingsWindow window = new FindingsWindow(report, again);
			if (WindowManager.getWindow(title(report)) instanceof FindingsWindow earlier) {
				window.setBounds(earlier.getBounds());
				earlier.dispose();
			}
			else window.setLocationByPlatform(true);
			window.setVisible(true);
			WindowManager.addWindow(window);
		});
	}

	private static String title(final CheckReport report) {
		return report.address().isEmpty() ? TITLE : TITLE + " (" + report.address() + ")";
	}

	private static JButton button(final String text, final Runnable action) {
		final JButton button = new JButton(text);
		button.addActionListener(event -> action.run());
		return button;
	}

	@Override
	public void dispose() {
		WindowManager.removeWindow(this);
		super.dispose();
	}
}
