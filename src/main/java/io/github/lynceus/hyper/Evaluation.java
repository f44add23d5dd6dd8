package io.github.lynceus.hyper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One terminal at work: opens each source once, however often the cube uses it, and closes it again. First the stages
 * ask for their sources, then {@link #start} begins the acquisitions.
 */
final class Evaluation implements LineStream {

	private final Map<LineSource, List<SourceStage>> readers = new LinkedHashMap<>();
	private final List<LineStream> open = new ArrayList<>();
	private final Stage stage;
	private boolean closed;

	private Evaluation(final Node node, final LineRange lines, final PlaneSlice slice) {
		stage = node.open(this, lines, slice);
	}

	/** Acquires a part of a cube. */
	static Evaluation of(final Node node, final LineRange lines, final PlaneSlice slice) {
		final Evaluation evaluation = new Evaluation(node, lines, slice);
		evaluation.start(true);
		return evaluation;
	}

	/** Reads a part of a cube whose sources can be read in any order; counts as no acquisition. */
	static Evaluation peek(final Node node, final LineRange lines, final PlaneSlice slice) {
		final Evaluation evaluation = new Evaluation(node, lines, slice);
		evaluation.start(false);
		return evaluation;
	}

	/** A stage that gives a source's lines once this is started. */
	Stage read(final SourceNode node, final LineRange lines, final PlaneSlice slice) {
		final SourceStage reader = new SourceStage(node, lines, slice);
		readers.computeIfAbsent(node.lines(), source -> new ArrayList<>()).add(reader);
		return reader;
	}

	private void start(final boolean counted) {
		try {
			for (final List<SourceStage> same : readers.values()) {
				final SourceStage first = same.get(0);
				if (counted) first.node().log().begin(first.node().lines().name(), first.lines().first(), first.lines().span());
				if (same.size() == 1 || first.node().isRandom()) same.forEach(reader -> reader.take(opened(reader.open())));
				else share(same);
			}
		}
		catch (final RuntimeException exc) {
			close();
			throw exc;
		}
	}

	/** One acquisition for several readers, which all want the same lines at the same time. */
	private void share(final List<SourceStage> same) {
		final SourceStage first = same.get(0);
		for (final SourceStage reader : same) {
			if (!reader.lines().equals(first.lines())) throw new CubeException(
				"This combines different lines of one acquisition from "
					+ first.node().lines().name() + ": resolve it first, then combine.");
		}
		final LineSource source = first.node().lines();
		final SharedLines shared = new SharedLines(source.name(), opened(source.open(first.lines().first(), first.lines().span())));
		same.forEach(reader -> reader.take(shared.reader(reader.slice(), reader.node().header())));
	}

	private synchronized LineStream opened(final LineStream stream) {
		open.add(stream);
		if (closed) stream.close();
		return stream;
	}

	@Override
	public Line next() {
		return stage.next();
	}

	@Override
	public synchronized void close() {
		closed = true;
		open.forEach(LineStream::close);
	}
}
