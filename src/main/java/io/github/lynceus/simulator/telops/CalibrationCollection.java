package io.github.lynceus.simulator.telops;

import java.util.List;

/**
 * A calibration stored in the camera.
 *
 * @param posixTime its identity: when it was made
 * @param availability bits of AvailabilityFlags: the modes it allows
 * @param blockPosixTimes identities of its blocks
 */
record CalibrationCollection(int posixTime, int availability, List<Integer> blockPosixTimes) {

	private static final int COUNTS = CalibrationMode.RAW.availabilityFlag() | CalibrationMode.NUC.availabilityFlag();
	private static final int TEMPERATURE = COUNTS | CalibrationMode.RT.availabilityFlag();
	private static final int RADIANCE = TEMPERATURE | CalibrationMode.IBR.availabilityFlag()
		| CalibrationMode.IBI.availabilityFlag();

	/** What the simulated camera has: one for temperatures, one for radiances with two blocks, one for counts only. */
	static final List<CalibrationCollection> ALL = List.of(
		new CalibrationCollection(1_700_000_000, TEMPERATURE, List.of(1_700_000_010)),
		new CalibrationCollection(1_700_003_600, RADIANCE, List.of(1_700_003_610, 1_700_003_620)),
		new CalibrationCollection(1_700_007_200, COUNTS, List.of(1_700_007_210)));
}
