package io.github.lynceus.simulator.telops;

/** Calibrations by the rules: what is selected, active, being loaded, and which modes there are. */
final class CalibrationRules {

	/** POSIX time, modes it adds, blocks, well depth, mirrored, of each collection. */
	private static final int[][] COLLECTIONS = {
		{ 1_700_000_000, 0x38, 1, 0, 0 }, { 1_700_003_600, 0xF8, 2, 0, 0 }, { 1_700_007_200, 0x18, 1, 0, 0 },
		{ 1_700_010_800, 0x38, 1, 0, 0 }, { 1_700_014_400, 0x38, 1, 0, 1 }, { 1_700_018_000, 0xF8, 1, 0, 0 },
		{ 1_700_021_600, 0xF8, 3, 1, 0 } };
	private static final double COLLECTION_SECONDS = 2;
	private static final double BLOCK_SECONDS = 1;

	int selected;
	int block;
	int active;
	int activeBlock;
	int mode = 2;
	int wellDepth;
	int reverseX;
	int reverseY;
	long loadedAt = Long.MAX_VALUE;
	private int next;
	private int nextBlock;

	boolean loading() {
		return loadedAt != Long.MAX_VALUE;
	}

	void select(final long index) {
		final int clamped = (int) Math.min(index, COLLECTIONS.length - 1);
		block = clamped == selected ? block : 0;
		selected = clamped;
	}

	void selectTime(final int posix) {
		for (int i = 0; i < COLLECTIONS.length; i++) {
			if (COLLECTIONS[i][0] == posix) {
				select(i);
			}
		}
	}

	void selectBlock(final long index) {
		block = (int) Math.min(index, blockCount() - 1);
	}

	void selectBlockTime(final int posix) {
		final int index = (posix - time()) / 10 - 1;
		if (index >= 0 && index < blockCount() && time() + 10 * (index + 1) == posix) {
			block = index;
		}
	}

	int time() {
		return COLLECTIONS[selected][0];
	}

	int blockTime() {
		return time() + 10 * (block + 1);
	}

	int blockCount() {
		return COLLECTIONS[selected][2];
	}

	int activeBlocks() {
		return COLLECTIONS[active][2];
	}

	int activeTime() {
		return loading() ? 0 : COLLECTIONS[active][0];
	}

	int activeBlockTime() {
		return loading() ? 0 : COLLECTIONS[active][0] + 10 * (activeBlock + 1);
	}

	int available() {
		return loading() ? 0 : 0x2 | COLLECTIONS[active][1];
	}

	boolean has(final int wanted) {
		final int flag = switch (wanted) {
			case 0 -> 0x4;
			case 255 -> 0x8;
			default -> 0x8 << wanted;
		};
		return (available() & flag) != 0;
	}

	void writeMode(final int wanted) {
		mode = has(wanted) ? wanted : mode;
	}

	void load(final long now, final boolean blockOnly) {
		if (!loading()) {
			next = selected;
			nextBlock = blockOnly ? block : 0;
			loadedAt = now + Math.round((blockOnly ? BLOCK_SECONDS : COLLECTION_SECONDS) * 1e9);
		}
	}

	void reload(final long now) {
		next = active;
		nextBlock = activeBlock;
		loadedAt = now + Math.round(COLLECTION_SECONDS * 1e9);
	}

	void loaded() {
		loadedAt = Long.MAX_VALUE;
		active = next;
		activeBlock = nextBlock;
		wellDepth = COLLECTIONS[active][3];
		reverseX = COLLECTIONS[active][4];
		reverseY = 0;
		mode = has(mode) ? mode : 1;
	}

	/** The event when arming: 0 if the mode is there. */
	int verify() {
		return has(mode) ? 0 : mode == 1 ? 12 : mode == 255 ? 23 : 9;
	}
}
