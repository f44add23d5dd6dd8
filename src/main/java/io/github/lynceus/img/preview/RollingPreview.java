package io.github.lynceus.img.preview;

import ij.process.ColorProcessor;
import io.github.lynceus.hyper.CubeHeader;
import io.github.lynceus.hyper.Line;
import io.github.lynceus.hyper.pipe.LineTap;

/**
 * The newest lines of a stream as a picture, the very newest at the bottom. A ring of rows: taking a line costs
 * no more than
 * colouring it and never waits for whoever paints, who takes the picture as it is whenever there is time. Rows
 * that have left
 * at the top before anybody took a picture of them are counted. Dropped lines are skipped, and counted.
 */
public final class RollingPreview implements LineTap {

	private final int rows;
	private final PreviewColours colours;
	private final LineSpread spread;
	private int samples;
	private int[] ring = {};
	private long lines;
	private long dropped;
	private long seen;
	private long unseen;

	/** @param rows lines to show, 1 at least */
	public RollingPreview(final int rows, final PreviewColours colours) {
		if (rows < 1) throw new IllegalArgumentException("A preview shows at least one line, not " + rows + ".");
		this.rows = rows;
		this.colours = colours;
		spread = new LineSpread(colours);
	}

	@Override
	public synchronized void begin(final CubeHeader header) {
		samples = header.shape().samples();
		ring = new int[rows * samples];
	}

	@Override
	public synchronized void line(final Line line) {
		if (line.isDropped()) {
			dropped++;
			return;
		}
		if (samples == 0) {
			samples = line.plane().samples();
			ring = new int[rows * samples];
		}
		if (lines - seen >= rows) {
			seen++;
			unseen++;
		}
		colours.paint(line.plane(), ring, (int) (lines % rows) * samples);
		spread.line(line);
		lines++;
	}

	// -- What was shown --

	/** Lines in the picture or above it. */
	public synchronized long lines() {
		return lines;
	}

	/** Lines that were lost and take no row. */
	public synchronized long dropped() {
		return dropped;
	}

	/** Lines that came and went between two pictures. */
	public synchronized long unseen() {
		return unseen;
	}

	/** Whether lines came since the last picture. */
	public synchronized boolean hasNew() {
		return seen < lines;
	}

	/** Columns; 0 before the stream begins. */
	public synchronized int samples() {
		return samples;
	}

	/** Lines of the picture. */
	public int rows() {
		return rows;
	}

	/** How lines become colours. */
	public PreviewColours colours() {
		return colours;
	}

	/** Of the newest line. */
	LineSpread spread() {
		return spread;
	}

	/**
	 * Takes the picture: rows that no line has come for yet are black, at the top.
	 *
	 * @param into of rows x samples, 0xRRGGBB
	 */
	public synchronized void copyTo(final int[] into) {
		final int split = (int) (lines % rows) * samples;
		System.arraycopy(ring, split, into, 0, ring.length - split);
		System.arraycopy(ring, 0, into, ring.length - split, split);
		seen = lines;
	}

	/** The picture as an image of ImageJ, without the legend. */
	public ColorProcessor picture() {
		final ColorProcessor picture = new ColorProcessor(Math.max(1, samples()), rows);
		if (samples() > 0) copyTo((int[]) picture.getPixels());
		return picture;
	}

	/** One line in words: how many lines, and what of them was lost. */
	public synchronized String status() {
		return lines + (lines == 1 ? " line" : " lines") + (dropped == 0 ? "" : ", " + dropped + " dropped")
			+ (unseen == 0 ? "" : ", " + unseen + " faster than the screen");
	}
}
