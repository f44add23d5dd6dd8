package io.github.lynceus.simulator.line;

import io.github.lynceus.simulator.RegisterAccessException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Band ranges as regions of the SFNC: OffsetY and Height are those of the region selected, its mode joins it in. */
final class Regions implements BandRanges {

	private final LineRegisters registers;
	private final boolean[] on = new boolean[LineFeatures.REGIONS];
	private final RowRange[] ranges = new RowRange[LineFeatures.REGIONS];

	Regions(final LineRegisters registers) {
		this.registers = registers;
	}

	@Override
	public synchronized List<RowRange> ranges() {
		final List<RowRange> joined = new ArrayList<>();
		for (int i = 0; i < on.length; i++) if (on[i]) joined.add(ranges[i]);
		return joined;
	}

	@Override
	public synchronized void write(final String name, final int value) throws RegisterAccessException {
		final int region = registers.get("RegionSelector");
		switch (name) {
			case "RegionMode" -> {
				LineRegisters.require(value == 1 || !on[region] || ranges().size() > 1);
				on[region] = value == 1;
			}
			case "OffsetY" -> ranges[region] = new RowRange(value, ranges[region].height());
			case "Height" -> ranges[region] = new RowRange(ranges[region].start(), value);
			default -> {
			}
		}
	}

	@Override
	public synchronized void refresh() {
		final int region = registers.get("RegionSelector");
		registers.set("RegionMode", on[region] ? 1 : 0);
		registers.set("OffsetY", ranges[region].start());
		registers.set("Height", ranges[region].height());
	}

	@Override
	public synchronized void showAll(final int rows) {
		Arrays.fill(on, false);
		on[0] = true;
		Arrays.fill(ranges, new RowRange(0, rows));
	}

	@Override
	public boolean allowsBinning() {
		return true;
	}
}
