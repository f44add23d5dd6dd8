package io.github.lynceus.hyper.camera;

import io.github.lynceus.camera.Progress;
import io.github.lynceus.hyper.AcquisitionLog;
import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.CubeMetadata;
import io.github.lynceus.hyper.CubeShape;
import io.github.lynceus.hyper.Interleave;
import io.github.lynceus.hyper.LineSource;
import io.github.lynceus.hyper.LineStream;
import io.github.lynceus.hyper.PlaneSlice;
import io.github.lynceus.hyper.SampleType;
import io.github.lynceus.hyper.Selection;
import io.github.lynceus.hyper.Wavelengths;
import java.util.List;
import java.util.function.LongPredicate;

/**
 * A cube that plays camera. A stream goes back to its first line after the last; a {@link #cube()} ends with the last
 * line. Lines of a BSQ cube come as BIL. Exposure time and line rate are remembered; the rate makes the times of lines,
 * and their pace if asked for.
 */
public final class SimulatedCamera implements HsiCamera {

	private static final double EXPOSURE = 1000;
	private static final double RATE = 100;

	private final Cube scene;
	private final AcquisitionLog log = new AcquisitionLog();
	private LongPredicate drops = line -> false;
	private Cube dark;
	private boolean paced;
	private double exposure = EXPOSURE;
	private double rate = RATE;
	private BandRange crop;
	private List<BandRange> ranges;
	private SimulatedLines lines;

	/** @param scene of which each stream and capture is an acquisition, so resolve what comes from a live source */
	public SimulatedCamera(final Cube scene) {
		this.scene = scene;
	}

	// -- What is simulated --

	/** Loses some lines, by their number in a stream. */
	public synchronized SimulatedCamera dropping(final LongPredicate lines) {
		requireIdle("lines to drop");
		drops = lines;
		return this;
	}

	/** Whether lines come at the line rate; else as fast as they are wanted. */
	public synchronized SimulatedCamera paced(final boolean value) {
		requireIdle("pace");
		paced = value;
		return this;
	}

	/** What it sees with its shutter closed; else it has none. */
	public synchronized SimulatedCamera withDark(final Cube value) {
		requireIdle("dark cube");
		dark = value;
		return this;
	}

	private void requireIdle(final String what) {
		if (lines != null) throw new CubeException(name() + " is streaming: close the stream first, then set the " + what + ".");
	}

	// -- HsiSource methods --

	@Override
	public String name() {
		return "the simulated camera";
	}

	@Override
	public synchronized Wavelengths wavelengths() {
		return scene.metadata().wavelengths().select(slice().bands());
	}

	@Override
	public synchronized Cube cube() {
		return Cube.of(new Source(slice(), scene), log);
	}

	/** What cubes of this camera were acquired. */
	public AcquisitionLog acquisitions() {
		return log;
	}

	@Override
	public void close() {
		final SimulatedLines running;
		synchronized (this) {
			running = lines;
		}
		if (running != null) running.close();
	}

	// -- Settings --

	@Override
	public synchronized int samples() {
		return slice().samples().count();
	}

	@Override
	public synchronized int bands() {
		return slice().bands().count();
	}

	@Override
	public synchronized double exposure() {
		return exposure;
	}

	@Override
	public synchronized double setExposure(final double micros) {
		requireIdle("exposure time");
		exposure = positive(micros, "exposure time");
		return exposure;
	}

	@Override
	public synchronized double lineRate() {
		return rate;
	}

	@Override
	public synchronized double setLineRate(final double hertz) {
		requireIdle("line rate");
		rate = positive(hertz, "line rate");
		return rate;
	}

	private static double positive(final double value, final String what) {
		if (value > 0 && value < Double.POSITIVE_INFINITY) return value;
		throw new CubeException("The " + what + " cannot be " + value + ": it is more than 0.");
	}

	@Override
	public synchronized DoneBy setHorizontalCrop(final int start, final int end) {
		requireIdle("crop");
		final BandRange wanted = new BandRange(start, end);
		wanted.check(scene.shape().samples(), "samples");
		crop = wanted;
		return DoneBy.COMPUTER;
	}

	@Override
	public synchronized DoneBy setBands(final List<BandRange> wanted) {
		requireIdle("bands");
		if (wanted.isEmpty()) throw new CubeException("Name at least one range of bands.");
		wanted.forEach(range -> range.check(scene.shape().bands(), "bands"));
		ranges = List.copyOf(wanted);
		return DoneBy.COMPUTER;
	}

	@Override
	public synchronized void showAll() {
		requireIdle("bands");
		crop = null;
		ranges = null;
	}

	private PlaneSlice slice() {
		return new PlaneSlice(
			ranges == null ? Selection.all(scene.shape().bands()) : Selection.of(BandRange.indices(ranges)),
			crop == null ? Selection.all(scene.shape().samples()) : Selection.range(crop.start(), crop.end(), 1));
	}

	// -- Lines --

	@Override
	public synchronized boolean isStreaming() {
		return lines != null;
	}

	@Override
	public LineStream stream() {
		return open(scene, slice(), 0, -1, true);
	}

	@Override
	public LineStream stream(final long count) {
		if (count < 1) throw new CubeException("A stream has at least one line, not " + count + ".");
		return open(scene, slice(), 0, count, true);
	}

	private synchronized LineStream open(final Cube cube, final PlaneSlice slice, final long first, final long count,
		final boolean loop)
	{
		if (lines != null) throw new CubeException(name() + " is streaming already: close that stream first.");
		lines = new SimulatedLines(cube, slice, first, count < 0 ? -1 : first + count, loop, drops, 1e9 / rate, paced,
			this::ended);
		return lines;
	}

	private synchronized void ended() {
		lines = null;
	}

	@Override
	public Cube captureDark(final int count, final Progress progress) {
		final Cube unlit;
		final PlaneSlice slice;
		synchronized (this) {
			if (dark == null) throw new CubeException(name() + " has no shutter: give it a dark cube first.");
			unlit = dark;
			slice = slice();
		}
		return Cube.of(new Source(slice, unlit), log).lines(0, count).resolve(progress);
	}

	/** Lines from the first to the last one of a cube. */
	private final class Source implements LineSource {

		private final PlaneSlice slice;
		private final Cube cube;

		Source(final PlaneSlice slice, final Cube cube) {
			this.slice = slice;
			this.cube = cube;
		}

		@Override
		public String name() {
			return SimulatedCamera.this.name();
		}

		@Override
		public CubeShape shape() {
			return new CubeShape(cube.shape().lines(), slice.samples().count(), slice.bands().count());
		}

		@Override
		public SampleType type() {
			return cube.type();
		}

		@Override
		public Interleave interleave() {
			return cube.interleave().ofLines();
		}

		@Override
		public CubeMetadata metadata() {
			return cube.metadata().select(slice.bands());
		}

		@Override
		public LineStream open(final long firstLine, final long count) {
			return SimulatedCamera.this.open(cube, slice, firstLine, count, false);
		}
	}
}
