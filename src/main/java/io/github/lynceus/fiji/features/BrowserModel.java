package io.github.lynceus.fiji.features;

import io.github.lynceus.genicam.CommandNode;
import io.github.lynceus.genicam.Node;
import io.github.lynceus.genicam.NodeMap;
import io.github.lynceus.genicam.Visibility;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * What a feature browser shows, without a window: the rows, what is known of their features, what is being written.
 * <p>
 * All methods are for one thread, the view's, and return at once: the camera is spoken to on the worker, and what comes
 * of it is brought back through the view's executor. Only rows said to be in sight are ever read.
 * </p>
 */
public final class BrowserModel implements AutoCloseable {

	private final FeatureTarget target;
	private final Executor worker;
	private final Executor view;
	private final WriteListener written;
	private final BrowserListener listener;
	private final FeatureReads reads;
	private final FeatureValues values = new FeatureValues();
	private final RowChoice choice = new RowChoice();
	/** What is being written, or the empty text for a command that runs. */
	private final Map<Node, String> pending = new HashMap<>();
	/** What to write when that is through: of a slider on the move only the last position counts. */
	private final Map<Node, Runnable> next = new HashMap<>();
	private final Map<Node, String> refused = new HashMap<>();
	private final Set<FeatureItem> running = new HashSet<>();
	private final Consumer<Set<Node>> stale;
	private NodeMap map;
	private FeatureTree tree = FeatureTree.EMPTY;
	private List<FeatureRow> rows = List.of();
	private int firstInSight;
	private int lastInSight = -1;
	private BrowserState state = BrowserState.OPENING;
	private String sentence;

	/**
	 * @param target whose features
	 * @param worker one thread that may wait for the camera
	 * @param view runs what it is given on the thread that uses this model
	 * @param written told what was written successfully
	 * @param listener told what changed
	 */
	public BrowserModel(final FeatureTarget target, final Executor worker, final Executor view,
		final WriteListener written, final BrowserListener listener)
	{
		this.target = target;
		this.worker = worker;
		this.view = view;
		this.written = written;
		this.listener = listener;
		reads = new FeatureReads(worker, (item, value) -> view.execute(() -> read(item, value)));
		stale = nodes -> view.execute(() -> outdate(nodes));
		sentence = "Reading the description of " + target.name() + ".";
	}

	// -- Opening and closing --

	/** Gets the description and shows what is in it. */
	public void open() {
		worker.execute(() -> {
			try {
				final NodeMap features = target.features();
				final FeatureTree found = FeatureTree.of(features);
				view.execute(() -> opened(features, found));
			}
			catch (final RuntimeException e) {
				view.execute(() -> become(BrowserState.FAILED, FeatureReads.sentence(e)));
			}
		});
	}

	private void opened(final NodeMap features, final FeatureTree found) {
		if (state == BrowserState.CLOSED) return;
		map = features;
		map.addListener(stale);
		tree = found;
		choice.openFirst(tree);
		become(BrowserState.OPEN, "");
		chooseRows();
	}

	@Override
	public void close() {
		if (map != null) map.removeListener(stale);
		reads.want(List.of());
		state = BrowserState.CLOSED;
	}

	private void become(final BrowserState now, final String why) {
		if (state == BrowserState.CLOSED) return;
		state = now;
		sentence = why;
		listener.stateChanged();
	}

	/** Where it is at. */
	public BrowserState state() {
		return state;
	}

	/** What there is to say about the state; empty while all is well. */
	public String sentence() {
		return sentence;
	}

	/** To be called a few times a second: reads again what is due, asks commands whether they are done. */
	public void tick() {
		if (state != BrowserState.OPEN) return;
		if (!target.isConnected()) {
			reads.want(List.of());
			become(BrowserState.GONE, target.name()
				+ " is not connected any more: use Lynceus Connect, then open the feature browser again.");
			return;
		}
		final long now = System.nanoTime();
		inSight().forEach(item -> values.poll(item.node(), now));
		readInSight();
		List.copyOf(running).forEach(this::askWhetherDone);
	}

	// -- Rows --

	/** What to show, top to bottom. */
	public List<FeatureRow> rows() {
		return rows;
	}

	/** For whom features are shown. */
	public Visibility level() {
		return choice.level();
	}

	public void level(final Visibility level) {
		choice.level(level);
		chooseRows();
	}

	/** Shows only what has this text in its name, or is in a category that has; everything if it is empty. */
	public void search(final String text) {
		choice.search(text);
		chooseRows();
	}

	/** Opens or closes a category. */
	public void toggle(final FeatureItem category) {
		choice.toggle(category);
		chooseRows();
	}

	/** Opens or closes all categories. */
	public void openAll(final boolean open) {
		choice.openAll(tree, open);
		chooseRows();
	}

	/** Says which rows can be seen, so that these are read; first greater than last for none. */
	public void inSight(final int first, final int last) {
		firstInSight = first;
		lastInSight = last;
		readInSight();
	}

	private void chooseRows() {
		rows = choice.rows(tree, item -> values.get(item.node()).isAbsent());
		listener.rowsChanged();
		readInSight();
	}

	private List<FeatureItem> inSight() {
		final List<FeatureItem> items = new ArrayList<>();
		for (int i = Math.max(0, firstInSight); i <= Math.min(lastInSight, rows.size() - 1); i++) {
			items.add(rows.get(i).item());
		}
		return items;
	}

	private void readInSight() {
		if (state != BrowserState.OPEN) return;
		final List<FeatureItem> wanted = new ArrayList<>();
		for (final FeatureItem item : inSight()) {
			if (values.isFresh(item.node())) continue;
			values.asked(item.node());
			wanted.add(item);
		}
		reads.want(wanted);
	}

	// -- Values --

	/** What is known of a feature. */
	public FeatureValue value(final FeatureItem item) {
		return values.get(item.node());
	}

	/** The sentence to show with a feature: why it was not written, or cannot be read; empty if all is well. */
	public String error(final FeatureItem item) {
		return refused.getOrDefault(item.node(), values.get(item.node()).error());
	}

	/** Whether it is being written, or a command that runs. */
	public boolean isBusy(final FeatureItem item) {
		return pending.containsKey(item.node());
	}

	/** Whether it can be edited now. */
	public boolean isEditable(final FeatureItem item) {
		final FeatureValue value = value(item);
		return state == BrowserState.OPEN && (value.isWritable() || value.locked() && target.unlocks());
	}

	/** Forgets everything that was read, and the errors with it. */
	public void refresh() {
		if (state != BrowserState.OPEN) return;
		refused.clear();
		values.outdateAll();
		worker.execute(map::invalidate);
		listener.rowsChanged();
		readInSight();
	}

	private void read(final FeatureItem item, final FeatureValue value) {
		if (state == BrowserState.CLOSED) return;
		final boolean absentBefore = values.get(item.node()).isAbsent();
		values.put(item.node(), value, System.nanoTime());
		if (absentBefore != value.isAbsent()) chooseRows();
		else listener.valueChanged(item.node());
	}

	private void outdate(final Collection<Node> nodes) {
		values.outdate(nodes);
		readInSight();
	}

	// -- Writing --

	/** Writes a value; if that fails, {@link #error} says why. */
	public void set(final FeatureItem item, final String text) {
		write(item, text, () -> target.set(item.name(), text), () -> written.written(item.name(), text));
	}

	/** Executes a command; it is busy until the camera says that it is done. */
	public void execute(final FeatureItem item) {
		write(item, "", () -> {
			target.execute(item.name());
			view.execute(() -> running.add(item));
		}, () -> written.executed(item.name()));
	}

	private void write(final FeatureItem item, final String text, final Runnable job, final Runnable success) {
		if (state != BrowserState.OPEN) return;
		if (pending.containsKey(item.node())) {
			next.put(item.node(), () -> write(item, text, job, success));
			return;
		}
		pending.put(item.node(), text);
		refused.remove(item.node());
		listener.valueChanged(item.node());
		worker.execute(() -> {
			String problem = "";
			try {
				job.run();
				success.run();
			}
			catch (final RuntimeException e) {
				problem = FeatureReads.sentence(e);
			}
			final String error = problem;
			final FeatureValue now = reads.read(item);
			view.execute(() -> wrote(item, error, now));
		});
	}

	private void wrote(final FeatureItem item, final String error, final FeatureValue now) {
		if (!running.contains(item)) pending.remove(item.node());
		if (!error.isEmpty()) refused.put(item.node(), error);
		values.asked(item.node());
		read(item, now);
		final Runnable after = pending.containsKey(item.node()) ? null : next.remove(item.node());
		if (after != null) after.run();
	}

	private void askWhetherDone(final FeatureItem item) {
		worker.execute(() -> {
			boolean done = true;
			try {
				done = ((CommandNode) item.node()).isDone();
			}
			catch (final RuntimeException e) {
				// The row's own reading says what is wrong.
				done = true;
			}
			if (done) view.execute(() -> done(item));
		});
	}

	private void done(final FeatureItem item) {
		if (!running.remove(item)) return;
		pending.remove(item.node());
		values.outdateAll();
		listener.valueChanged(item.node());
		readInSight();
	}
}
