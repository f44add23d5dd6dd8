package io.github.lynceus.fiji.panel.view;

import ij.WindowManager;
import io.github.lynceus.fiji.live.WindowAttention;
import io.github.lynceus.fiji.macro.RecordedLine;
import io.github.lynceus.fiji.panel.PanelCamera;
import io.github.lynceus.fiji.panel.PanelModel;
import java.awt.BorderLayout;
import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.Timer;
import javax.swing.WindowConstants;

/**
 * The window of one control panel. The camera is read by one thread and used by another, neither of which is the event
 * thread. Closing the window ends both and leaves the camera as it is, connected and doing what it does.
 */
public final class PanelWindow extends JFrame {

	private static final long serialVersionUID = 1L;

	private static final int TICK_MILLIS = 150;

	private final transient ThreadPoolExecutor poller;
	private final transient ThreadPoolExecutor worker;
	private final transient PanelModel model;
	private final HeadSection head;
	private final List<PanelSection> sections;
	private final LogSection log;
	private final JobBar job;
	private final Timer timer;
	/** Settings, trigger and link are beside these. */
	private final JPanel right = column();
	private final JPanel both = column();
	private boolean arranged;

	/** Makes and shows the window. */
	public PanelWindow(final PanelCamera camera) {
		super("Control Panel of " + camera.name());
		poller = thread("Lynceus panel reads " + camera.name());
		worker = thread("Lynceus panel of " + camera.name());
		model = new PanelModel(camera, poller, worker, EventQueue::invokeLater, (selection, command) -> RecordedLine.record(
			selection, command.name(), command.options()), this::refresh);
		WindowAttention.watch(this, camera::attended);
		head = new HeadSection(model);
		sections = List.of(new SettingsSection(model), new TriggerSection(model), new LinkSection(model),
			new MemorySection(model));
		log = new LogSection(model);
		job = new JobBar(model);
		layOut();
		timer = new Timer(TICK_MILLIS, tick -> model.tick());
		timer.setInitialDelay(0);
		setLocationByPlatform(true);
		setVisible(true);
		WindowManager.addWindow(this);
		timer.start();
	}

	/** Nothing that is left to do when the window has been closed is of use to anybody. */
	private static ThreadPoolExecutor thread(final String name) {
		return new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), job -> {
			final Thread thread = new Thread(job, name);
			thread.setDaemon(true);
			// Where SciJava and Java find what our jar brings; ImageJ's own loader knows nothing of plugins.
			thread.setContextClassLoader(PanelWindow.class.getClassLoader());
			return thread;
		}, new ThreadPoolExecutor.DiscardPolicy());
	}

	/** What it shows. */
	public PanelModel model() {
		return model;
	}

	// -- Laying out --

	private void layOut() {
		setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
		final JPanel left = column();
		sections.subList(0, 3).forEach(section -> left.add(section, place(left, false)));
		left.add(new JPanel(), place(left, true));
		right.add(sections.get(3), place(right, true));
		right.add(log, place(right, true));
		both.add(left, cell(0, 0));
		both.add(right, cell(1, 0));
		final JScrollPane scroll = new JScrollPane(both);
		scroll.setBorder(BorderFactory.createEmptyBorder());
		scroll.getVerticalScrollBar().setUnitIncrement(Sizes.line());
		add(head, BorderLayout.NORTH);
		add(scroll, BorderLayout.CENTER);
		add(job, BorderLayout.SOUTH);
		key("F5", model::refresh);
		key("ctrl W", this::dispose);
		arrange();
	}

	private static JPanel column() {
		return new JPanel(new GridBagLayout());
	}

	private static GridBagConstraints place(final JPanel column, final boolean grows) {
		final GridBagConstraints place = new GridBagConstraints();
		place.gridx = 0;
		place.gridy = column.getComponentCount();
		place.weightx = 1;
		place.weighty = grows ? 1 : 0;
		place.fill = GridBagConstraints.BOTH;
		return place;
	}

	private static GridBagConstraints cell(final int x, final int y) {
		final GridBagConstraints place = new GridBagConstraints();
		place.gridx = x;
		place.gridy = y;
		place.weightx = 1;
		place.weighty = 1;
		place.fill = GridBagConstraints.BOTH;
		return place;
	}

	/** What a key does wherever the focus is. */
	private void key(final String stroke, final Runnable action) {
		getRootPane().getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).put(KeyStroke.getKeyStroke(stroke), stroke);
		getRootPane().getActionMap().put(stroke, new AbstractAction() {

			private static final long serialVersionUID = 1L;

			@Override
			public void actionPerformed(final ActionEvent press) {
				action.run();
			}
		});
	}

	/** Shows the parts the camera has something for, in a window that holds them if the screen does. */
	private void arrange() {
		sections.forEach(section -> section.setVisible(section.applies()));
		pack();
		final Rectangle screen = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
		if (getWidth() > screen.width) {
			// Large letters: one column, to be scrolled one way only.
			both.add(right, cell(0, 1));
			pack();
		}
		setSize(Math.min(getWidth() + 2 * Sizes.line(), screen.width), Math.min(getHeight() + Sizes.line(), screen.height));
	}

	// -- Showing --

	private void refresh() {
		// It tells of changes while the window is still being made.
		if (job == null) return;
		head.refresh();
		sections.forEach(PanelSection::refresh);
		log.refresh();
		job.refresh();
		final boolean known = model.state().status() != null;
		if (known && !arranged) {
			arranged = true;
			arrange();
		}
		validate();
	}

	@Override
	public void dispose() {
		if (timer.isRunning()) {
			timer.stop();
			model.close();
			// A command that has begun comes to its end.
			poller.shutdown();
			worker.shutdown();
			WindowManager.removeWindow(this);
		}
		super.dispose();
	}
}
