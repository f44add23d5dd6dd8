package io.github.lynceus.img;

import io.github.lynceus.hyper.CubeHeader;
import io.github.lynceus.hyper.Plane;
import io.github.lynceus.hyper.PlaneSlice;
import io.github.lynceus.hyper.Selection;
import io.github.lynceus.hyper.StoredCube;

/** A cube in an array for each band, as ImageJ's stacks are. */
final class BandSource extends StoredCube {

	private final Object[] bands;

	/** @param header BSQ */
	BandSource(final String name, final Object[] bands, final CubeHeader header) {
		super(name, header);
		this.bands = bands;
	}

	@Override
	public void read(final long line, final PlaneSlice slice, final Plane into) {
		final Selection samples = slice.samples();
		final int from = (int) line * shape().samples();
		for (int b = 0; b < slice.bands().count(); b++) {
			final Object band = bands[slice.bands().index(b)];
			final int at = b * samples.count();
			if (samples.isContiguous()) {
				System.arraycopy(band, from + samples.index(0), into.array(), at, samples.count());
			}
			else {
				for (int s = 0; s < samples.count(); s++) {
					System.arraycopy(band, from + samples.index(s), into.array(), at + s, 1);
				}
			}
		}
	}
}
