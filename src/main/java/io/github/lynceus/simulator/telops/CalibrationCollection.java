package io.github.lynceus.simulator.telops;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A calibration stored in the camera: one lens with one filter, for a range of temperatures.
 *
 * @param posixTime its identity: when it was made
 * @param availability bits of AvailabilityFlags: the modes it allows
 * @param blockPosixTimes identities of its blocks
 * @param lens what it was made with
 * @param filterPosition position of the filter wheel, from 0
 * @param lowest lowest temperature, °C
 * @param highest highest temperature, °C
 * @param sensorTemperature how cold the detector has to be, °C
 * @param settings what loading it sets
 */
record CalibrationCollection(int posixTime, int availability, List<Integer> blockPosixTimes, Lens lens,
	int filterPosition, double lowest, double highest, double sensorTemperature, DetectorSettings settings)
{

	private static final int COUNTS = CalibrationMode.RAW.availabilityFlag() | CalibrationMode.NUC.availabilityFlag();
	private static final int TEMPERATURE = COUNTS | CalibrationMode.RT.availabilityFlag();
	private static final int RADIANCE = TEMPERATURE | CalibrationMode.IBR.availabilityFlag()
		| CalibrationMode.IBI.availabilityFlag();
	private static final int FIRST = 1_700_000_000;
	private static final int HOUR = 3600;

	/** What the simulated camera has: two lenses, each with the positions of a filter wheel. */
	static final List<CalibrationCollection> ALL = List.of(
		of(0, TEMPERATURE, 1, Lens.MW_25, 0, 0, 100, DetectorSettings.USUAL),
		of(1, RADIANCE, 2, Lens.MW_50, 0, 0, 175, DetectorSettings.USUAL),
		of(2, COUNTS, 1, Lens.MW_25, 3, 0, 100, DetectorSettings.USUAL),
		of(3, TEMPERATURE, 1, Lens.MW_25, 1, 50, 350, DetectorSettings.USUAL),
		of(4, TEMPERATURE, 1, Lens.MW_25, 2, 200, 800, DetectorSettings.MIRRORED),
		of(5, RADIANCE, 1, Lens.MW_50, 1, 100, 450, DetectorSettings.USUAL),
		of(6, RADIANCE, 3, Lens.MW_50, 2, 300, 1000, DetectorSettings.HIGH_GAIN));

	/**
	 * A lens.
	 *
	 * @param name what users call it
	 * @param serial its number
	 */
	record Lens(String name, int serial) {

		static final Lens MW_25 = new Lens("MW 25mm", 7938);
		static final Lens MW_50 = new Lens("MW 50mm", 8887);
	}

	/**
	 * What loading a calibration sets.
	 *
	 * @param wellDepth value of SensorWellDepth
	 * @param reverseX value of ReverseX
	 * @param reverseY value of ReverseY
	 */
	record DetectorSettings(int wellDepth, int reverseX, int reverseY) {

		static final DetectorSettings USUAL = new DetectorSettings(0, 0, 0);
		static final DetectorSettings MIRRORED = new DetectorSettings(0, 1, 0);
		static final DetectorSettings HIGH_GAIN = new DetectorSettings(1, 0, 0);
	}

	private static CalibrationCollection of(final int index, final int availability, final int blocks,
		final Lens lens, final int filter, final double lowest, final double highest, final DetectorSettings settings)
	{
		final int posixTime = FIRST + index * HOUR;
		final List<Integer> times = IntStream.rangeClosed(1, blocks)
			.mapToObj(block -> posixTime + 10 * block).toList();
		return new CalibrationCollection(posixTime, availability, times, lens, filter, lowest, highest, -175, settings);
	}
}
