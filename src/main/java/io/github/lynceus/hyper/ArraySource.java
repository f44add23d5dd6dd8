package io.github.lynceus.hyper;

/** A cube in one array. */
final class ArraySource extends StoredCube {

	private final Object array;

	/** @throws CubeException when the array does not fit */
	ArraySource(final Object array, final CubeHeader header) {
		super("an array", header);
		Arrays2D.check(array, header.type(), header.shape().lineCount() * header.shape().lineSize());
		this.array = array;
	}

	@Override
	public void read(final long line, final PlaneSlice slice, final Plane into) {
		final CubeHeader header = header();
		final CubeShape shape = header.shape();
		final boolean bip = header.interleave() == Interleave.BIP;
		final Selection rows = bip ? slice.samples() : slice.bands();
		final Selection columns = bip ? slice.bands() : slice.samples();
		final int at = (int) line;
		// Every row of the line is a row of the whole array taken as one table.
		final int[] places = new int[rows.count()];
		for (int i = 0; i < places.length; i++) {
			places[i] = switch (header.interleave()) {
				case BIL -> at * shape.bands() + rows.index(i);
				case BIP -> at * shape.samples() + rows.index(i);
				case BSQ -> rows.index(i) * (int) shape.lineCount() + at;
			};
		}
		Arrays2D.gather(array, bip ? shape.bands() : shape.samples(), into.array(), header.type().elements(),
			Selection.of(places), columns);
	}
}
