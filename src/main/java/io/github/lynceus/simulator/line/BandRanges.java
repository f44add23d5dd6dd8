package io.github.lynceus.simulator.line;

import io.github.lynceus.simulator.RegisterAccessException;
import java.util.List;

/** Which rows of the sensor an image has, chosen by the features a vendor has for that. */
interface BandRanges {

	static BandRanges of(final LineRegisters registers, final LineProfile profile) {
		return profile.isSpecim() ? new MultipleRoi(registers, profile.rowStep()) : new Regions(registers);
	}

	/** The ranges in the order in which they follow each other in the image, in rows after binning. */
	List<RowRange> ranges();

	/** A client writes one of the features, which is within its limits. @throws RegisterAccessException if it must not */
	void write(String name, int value) throws RegisterAccessException;

	/** Brings registers that show what others select up to date. */
	void refresh();

	/** All rows, as binning leaves so many. */
	void showAll(int rows);

	/** Whether binning is possible with the ranges chosen. */
	boolean allowsBinning();
}
