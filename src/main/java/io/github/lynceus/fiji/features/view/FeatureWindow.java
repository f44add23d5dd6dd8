package io.github.lynceus.fiji.features.view;

import ij.WindowManager;
import io.github.lynceus.fiji.features.BrowserListener;
import io.github.lynceus.fiji.features.BrowserModel;
import io.github.lynceus.fiji.features.BrowserState;
import io.github.lynceus.fiji.features.FeatureItem;
import io.github.lynceus.fiji.features.FeatureTarget;
import io.github.lynceus.fiji.features.WriteListener;
import io.github.lynceus.fiji.live.WindowAttention;
import io.github.lynceus.genicam.Node;
import io.github.lynceus.genicam.Visibility;
import java.awt.BorderLayout;
import java.awt.EventQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.Timer;
import javax.swing.WindowConstants;

/** The window of one browser. Everything in here is on the event thread; the camera is spoken to on a worker of its own. */
public final class FeatureWindow extends JFrame {

	private static final long serialVersionUID = 1L;

	private static final int TICK_MILLIS = 250;

	private final transient ExecutorService worker;
	private final transient BrowserModel model;
	private final FeatureTable table;
	private final FeatureBar bar;
	private final Banner banner = new Banner();
	private final FeaturePage page = new FeaturePage();
	private final Timer timer;
	private transient FeatureItem selected;

	/** Makes and shows the window, on the event thread. */
	public FeatureWindow(final FeatureTarget target, final WriteListener written) {
		super("Features of " + target.name());
		// What is left to do when the window has been closed is of no use to anybody.
		worker = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), job -> {
			final Thread thread = new Thread(job, "Lynceus features of " + target.name());
			thread.setDaemon(true);
			return thread;
		}, new ThreadPoolExecutor.DiscardPolicy());
		model = new BrowserModel(target, worker, EventQueue::invokeLater, written, new Events());
		model.level(WindowMemory.level());
		table = new FeatureTable(model);
		bar = new FeatureBar(model);
		timer = new Timer(TICK_MILLIS, tick -> model.tick());
		layOut();
		WindowAttention.watch(this, target::attended);
		WindowMemory.place(this);
		setVisible(true);
		WindowManager.addWindow(this);
		stateChanged();
		model.open();
		timer.start();
	}

	private void layOut() {
		setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
		final JScrollPane scroll = new JScrollPane(table);
		scroll.getViewport().addChangeListener(scrolled -> table.lookAround());
		scroll.getVerticalScrollBar().setUnitIncrement(FeatureTable.lineHeight());
		table.addMouseListener(new FeatureMenu(table, model));
		table.getSelectionModel().addListSelectionListener(event -> {
			if (table.selected() != null) selected = table.selected();
			describe();
		});
		final JPanel top = new JPanel(new BorderLayout());
		top.add(bar, BorderLayout.CENTER);
		top.add(banner, BorderLayout.SOUTH);
		add(top, BorderLayout.NORTH);
		add(scroll, BorderLayout.CENTER);
		add(page, BorderLayout.SOUTH);
		pack();
	}

	/** What it shows; for the event thread. */
	public BrowserModel model() {
		return model;
	}

	private void describe() {
		if (selected != null) page.show(selected, model.value(selected));
	}

	private void stateChanged() {
		banner.say(model.sentence());
		final boolean open = model.state() == BrowserState.OPEN;
		bar.setUsable(open);
		if (!open) table.giveUp();
		validate();
	}

	/** Whether the camera is gone, so that another window is needed for it. */
	public boolean isOver() {
		return model.state() == BrowserState.GONE || model.state() == BrowserState.FAILED
			|| model.state() == BrowserState.CLOSED;
	}

	@Override
	public void dispose() {
		if (timer.isRunning()) {
			timer.stop();
			final Visibility level = model.level();
			WindowMemory.keep(this, level);
			table.giveUp();
			model.close();
			worker.shutdown();
			WindowManager.removeWindow(this);
		}
		super.dispose();
	}

	/** What the model tells. */
	private final class Events implements BrowserListener {

		@Override
		public void rowsChanged() {
			if (table != null) table.rowsChanged(selected);
		}

		@Override
		public void valueChanged(final Node node) {
			table.valueChanged(node);
			if (selected != null && selected.node() == node) describe();
		}

		@Override
		public void stateChanged() {
			FeatureWindow.this.stateChanged();
		}
	}
}
