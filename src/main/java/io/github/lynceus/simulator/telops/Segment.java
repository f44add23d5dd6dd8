package io.github.lynceus.simulator.telops;

import io.github.lynceus.simulator.telops.FrameHeader.Stamp;
import io.github.lynceus.simulator.telops.TelopsImage.Exposure;

import java.util.List;

/**
 * A run of images at a steady pace with the same settings. It needs no memory per image: what an image is follows
 * from its FrameID.
 *
 * @param settings what all images share
 * @param firstId FrameID of the first image
 * @param limit number of images it can have; {@link Long#MAX_VALUE} for no end
 * @param start when the first exposure starts, in nanoseconds of the simulation
 * @param pace nanoseconds of the simulation between two images
 * @param latency nanoseconds from the start of an exposure until the image is out
 * @param epochStart the camera's wall clock at the first exposure
 * @param period nanoseconds of the wall clock between two images
 * @param tickStart device ticks at the first exposure
 */
record Segment(ImageSettings settings, long firstId, long limit, long start, double pace, long latency,
	long epochStart, double period, double tickStart)
{

	/** Device ticks per nanosecond: 125 MHz. */
	private static final double TICKS = 0.125;

	/** Guards against losing an image to the last bit of a quotient. */
	private static final double EPSILON = 1e-9;

	/** The run a FrameID belongs to, of some in order; what lies beyond the ends belongs to the runs there. */
	static Segment of(final List<Segment> segments, final long frameId) {
		int low = 0;
		int high = segments.size() - 1;
		while (low < high) {
			final int middle = (low + high + 1) / 2;
			if (segments.get(middle).firstId <= frameId) {
				low = middle;
			}
			else {
				high = middle - 1;
			}
		}
		return segments.get(low);
	}

	/** Number of images whose exposure has started. */
	long begun(final long now) {
		return elapsed(now - start);
	}

	/** Number of images that are out. */
	long available(final long now) {
		return elapsed(now - start - latency);
	}

	private long elapsed(final long nanos) {
		return nanos < 0 ? 0 : Math.min(limit, (long) Math.floor(nanos / pace + EPSILON) + 1);
	}

	/** When the exposure of the image with this index starts. */
	long timeOf(final long index) {
		return start + (long) Math.ceil(index * pace);
	}

	/** When the image with this index is out. */
	long timeAvailable(final long index) {
		return timeOf(index) + latency;
	}

	/** The camera's wall clock at the start of an exposure. */
	long epochOf(final long index) {
		return epochStart + Math.round(index * period);
	}

	/** Device ticks at the start of an exposure. */
	double ticksOf(final long index) {
		return tickStart + index * period * TICKS;
	}

	/** The same run, ending after some images. */
	Segment cut(final long images) {
		return new Segment(settings, firstId, Math.min(limit, images), start, pace, latency, epochStart, period,
			tickStart);
	}

	/** The image with a FrameID of this run. */
	Exposure exposure(final long frameId, final int bufferingFlag, final boolean flagged) {
		return new Exposure(settings, new Stamp(frameId, epochOf(frameId - firstId), bufferingFlag, flagged));
	}
}
