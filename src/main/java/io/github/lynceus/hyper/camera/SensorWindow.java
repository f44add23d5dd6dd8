package io.github.lynceus.hyper.camera;

import io.github.lynceus.camera.Limits;
import io.github.lynceus.camera.Region;
import io.github.lynceus.camera.SensorControls;
import io.github.lynceus.genicam.FeatureException;
import io.github.lynceus.genicam.NodeMap;
import io.github.lynceus.gige.GigeException;
import java.util.List;

/**
 * The part of its sensor a camera sends. Every method tries to have the camera do just what is wanted, and tells whether
 * it does; where not, the camera is as before.
 */
final class SensorWindow {

	private static final String MROI = "MROI_Enable";
	private static final int MROI_MOST = 512;

	private final NodeMap features;
	private final SensorControls controls;
	private final boolean mayMove;
	private Region whole;
	private boolean joined;

	/** @param mayMove whether Width, Height and the offsets may be set */
	SensorWindow(final NodeMap features, final SensorControls controls, final boolean mayMove) {
		this.features = features;
		this.controls = controls;
		this.mayMove = mayMove;
	}

	/** Whether the camera has an index register for ranges of rows, as Specim's have. */
	static boolean hasMultipleRoi(final NodeMap features) {
		return features.has(MROI) && features.has("MROI_Index") && features.has("MROI_Y") && features.has("MROI_H");
	}

	/** Takes what the camera sends now for the whole. Ranges of rows outlive even a power cut, so they are switched off. */
	void settle() {
		joined = true;
		split();
		whole = controls.region();
	}

	Region whole() {
		return whole;
	}

	/** The whole again. */
	void showWhole() {
		split();
		if (!mayMove) return;
		moveTo("OffsetX", "Width", whole.x(), whole.width());
		moveTo("OffsetY", "Height", whole.y(), whole.height());
	}

	// -- One range --

	/** Narrows images to some columns of the whole. */
	boolean columns(final BandRange range) {
		return mayMove && narrow("OffsetX", "Width", whole.x() + range.start(), range.count(), whole.x(), whole.width());
	}

	/** Narrows images to some rows of the whole, joined in their order. */
	boolean rows(final List<BandRange> ranges) {
		if (hasMultipleRoi(features)) return joinByIndex(ranges);
		if (!mayMove) return false;
		if (ranges.size() > 1) return joinRegions(ranges);
		final BandRange range = ranges.get(0);
		return narrow("OffsetY", "Height", whole.y() + range.start(), range.count(), whole.y(), whole.height());
	}

	private boolean narrow(final String offset, final String size, final int start, final int count,
		final int wholeStart, final int wholeCount)
	{
		if (moveTo(offset, size, start, count)) return true;
		moveTo(offset, size, wholeStart, wholeCount);
		return false;
	}

	/** The offset goes to its minimum first, as both limit each other. */
	private boolean moveTo(final String offset, final String size, final int start, final int count) {
		try {
			if (features.isWritable(offset)) features.setLong(offset, controls.limits(offset).min());
			if (!set(size, count)) return false;
			return features.isWritable(offset) ? set(offset, start) : start == 0;
		}
		catch (final FeatureException | GigeException exc) {
			return false;
		}
	}

	private boolean set(final String name, final int value) {
		final Limits limits = controls.limits(name);
		if (limits.nearest(value) != value || !features.isWritable(name)) return features.getLong(name) == value;
		features.setLong(name, value);
		return features.getLong(name) == value;
	}

	// -- Several ranges --

	/** One image out of several ranges, Specim's way: binning has to be off, and a height of 0 ends the list. */
	private boolean joinByIndex(final List<BandRange> ranges) {
		split();
		final long binned = binning("BinningVertical") * binning("BinningHorizontal");
		if (binned != 1 || ranges.size() > MROI_MOST) return false;
		try {
			for (int i = 0; i < ranges.size(); i++) {
				range(i, whole.y() + ranges.get(i).start(), ranges.get(i).count());
			}
			if (ranges.size() < MROI_MOST) range(ranges.size(), 0, 0);
			joined = true;
			features.setBoolean(MROI, true);
			if (features.getLong("Height") == BandRange.total(ranges)) return true;
		}
		catch (final FeatureException | GigeException exc) {
			// Another camera takes even rows only, for instance.
		}
		split();
		return false;
	}

	private void range(final int index, final int start, final int count) {
		features.setLong("MROI_Index", index);
		if (count > 0) features.setLong("MROI_Y", start);
		features.setLong("MROI_H", count);
	}

	private long binning(final String name) {
		return features.isReadable(name) ? features.getLong(name) : 1;
	}

	/** One image out of several regions as the SFNC has them, the first of which the camera always sends. */
	private boolean joinRegions(final List<BandRange> ranges) {
		if (!features.isWritable("RegionSelector") || !features.has("RegionMode")) return false;
		try {
			joined = true;
			for (int i = 0; i < ranges.size(); i++) {
				features.set("RegionSelector", "Region" + i);
				final BandRange range = ranges.get(i);
				if (!moveTo("OffsetY", "Height", whole.y() + range.start(), range.count())) return undone();
				features.set("RegionMode", "On");
			}
			features.set("RegionSelector", "Region0");
			return joins(BandRange.total(ranges)) || undone();
		}
		catch (final FeatureException | GigeException exc) {
			return undone();
		}
	}

	/** Some cameras send regions as images of their own: then the size of one image tells. */
	private boolean joins(final int rows) {
		if (!features.isReadable("PayloadSize")) return false;
		return features.getLong("PayloadSize") >= controls.pixelFormat().imageSize(controls.region().width(), rows);
	}

	private boolean undone() {
		split();
		moveTo("OffsetY", "Height", whole.y(), whole.height());
		return false;
	}

	/** Ranges are joined no more. */
	private void split() {
		if (!joined) return;
		joined = false;
		if (features.isWritable(MROI)) features.setBoolean(MROI, false);
		if (!features.isWritable("RegionSelector") || !features.has("RegionMode")) return;
		try {
			for (int i = 1; i < MROI_MOST; i++) {
				features.set("RegionSelector", "Region" + i);
				if (features.get("RegionMode").equals("On")) features.set("RegionMode", "Off");
			}
		}
		catch (final FeatureException exc) {
			// There are no more regions.
		}
		features.set("RegionSelector", "Region0");
	}
}
