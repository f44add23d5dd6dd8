package io.github.lynceus.simulator.line;

import io.github.lynceus.simulator.RegisterAccessException;
import java.util.ArrayList;
import java.util.List;

/**
 * Band ranges as Specim's cameras have them: rows of the sensor behind an index register, a height of 0 ends the list.
 * They need binning to be off, and outlive a reset.
 */
final class MultipleRoi implements BandRanges {

	private final LineRegisters registers;
	private final int step;
	private final int[] starts = new int[LineFeatures.MROI_REGIONS];
	private final int[] heights = new int[LineFeatures.MROI_REGIONS];
	private RowRange window = new RowRange(0, 1);
	private boolean enabled;

	/** @param step what starts and heights are multiples of */
	MultipleRoi(final LineRegisters registers, final int step) {
		this.registers = registers;
		this.step = step;
	}

	@Override
	public synchronized List<RowRange> ranges() {
		return enabled ? listed() : List.of(window);
	}

	private List<RowRange> listed() {
		final List<RowRange> listed = new ArrayList<>();
		for (int i = 0; i < heights.length && heights[i] > 0; i++) listed.add(new RowRange(starts[i], heights[i]));
		return listed;
	}

	@Override
	public synchronized void write(final String name, final int value) throws RegisterAccessException {
		final int index = registers.get("MROI_Index");
		switch (name) {
			case "MROI_Y" -> {
				LineRegisters.require(!enabled);
				starts[index] = value;
			}
			case "MROI_H" -> {
				LineRegisters.require(!enabled);
				heights[index] = value;
			}
			case "MROI_Enable" -> {
				LineRegisters.require(value == 0 || isPossible());
				enabled = value == 1;
			}
			case "OffsetY" -> {
				LineRegisters.require(!enabled);
				window = new RowRange(value, window.height());
			}
			case "Height" -> {
				LineRegisters.require(!enabled);
				window = new RowRange(window.start(), value);
			}
			default -> {
			}
		}
	}

	private boolean isPossible() {
		final int rows = registers.get("SensorHeight");
		final List<RowRange> listed = listed();
		return registers.get("BinningVertical") == 1 && registers.get("BinningHorizontal") == 1 && !listed.isEmpty()
			&& RowRange.total(listed) <= rows && listed.stream().allMatch(r -> r.isWithin(rows) && r.isAligned(step));
	}

	@Override
	public synchronized void refresh() {
		final int index = registers.get("MROI_Index");
		registers.set("MROI_Y", starts[index]);
		registers.set("MROI_H", heights[index]);
		registers.set("MROI_Enable", enabled ? 1 : 0);
		registers.set("OffsetY", enabled ? 0 : window.start());
		registers.set("Height", RowRange.total(ranges()));
	}

	@Override
	public synchronized void showAll(final int rows) {
		window = new RowRange(0, rows);
	}

	@Override
	public synchronized boolean allowsBinning() {
		return !enabled;
	}
}
