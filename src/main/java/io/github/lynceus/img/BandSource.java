package io.github.lynceus.img;

import io.github.lynceus.hyper.CubeHeader;
import io.github.lynceus.hyper.CubeMetadata;
import io.github.lynceus.hyper.CubeShape;
import io.github.lynceus.hyper.Interleave;
import io.github.lynceus.hyper.Plane;
import io.github.lynceus.hyper.PlaneSlice;
import io.github.lynceus.hyper.RandomLineSource;
import io.github.lynceus.hyper.SampleType;
import io.github.lynceus.hyper.Selection;

/** A cube in an array for each band, as ImageJ's stacks are. */
final class BandSource implements RandomLineSource {

	private final String name;
	private final Object[] bands;
	private final CubeHeader header;

	/** @param header BSQ */
	BandSource(final String name, final Object[] bands, final CubeHeader header) {
		this.name = name;
		this.bands = bands;
		this.header = header;
	}

	@Override
	public String name() {
		return name;
	}

	@Override
	public CubeShape shape() {
		return header.shape();
	}

	@Override
	public SampleType type() {
		return header.type();
	}

	@Override
	public Interleave interleave() {
		return header.interleave();
	}

	@Override
	public CubeMetadata metadata() {
		return header.metadata();
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
