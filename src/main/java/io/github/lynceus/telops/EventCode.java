package io.github.lynceus.telops;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** What the camera's EventErrorCode means, as a clause that can follow "because". The set is open. */
final class EventCode {

	/** No event is waiting. */
	static final int NONE = 0;

	/** Geometry of a download differs from the sequence's. */
	static final int DOWNLOAD_SIZE_MISMATCH = 34;

	private static final Map<Integer, String> CLAUSES = Map.ofEntries(
		Map.entry(1, "the integration time is not possible"),
		Map.entry(2, "the height is not possible"),
		Map.entry(3, "the width is not possible"),
		Map.entry(4, "the horizontal offset is not possible for this width"),
		Map.entry(5, "the vertical offset is not possible for this height"),
		Map.entry(6, "the frame rate is not possible"),
		Map.entry(7, "the sensor well depth is not possible with the calibration that is loaded"),
		Map.entry(8, "the integration mode is not possible on this detector"),
		Map.entry(9, "the radiometric calibration (RT, IBR, IBI) is not available: load a collection that has it"),
		Map.entry(10, "the detector is still cooling down"),
		Map.entry(11, "the detector's temperature differs from the calibration's"),
		Map.entry(12, "the non-uniformity correction (NUC) is not available: load a calibration collection"),
		Map.entry(13, "the cooler's temperature is not valid"),
		Map.entry(14, "the image correction is still running"),
		Map.entry(15, "the cooler does not cool"),
		Map.entry(16, "the image correction could not read or write its files"),
		Map.entry(17, "the image correction's reference block is not valid"),
		Map.entry(18, "the image correction got no images in time"),
		Map.entry(19, "the filter wheel did not answer in time"),
		Map.entry(20, "the filter wheel did not find its zero"),
		Map.entry(21, "the ND filter did not move in time"),
		Map.entry(22, "the ND filter could not be initialised"),
		Map.entry(23, "raw images are not available with the calibration that is loaded"),
		Map.entry(24, "the internal calibration unit is still moving"),
		Map.entry(25, "the ND filter is still moving"),
		Map.entry(26, "the filter wheel is still moving"),
		Map.entry(27, "an acquisition is running"),
		Map.entry(28, "the calibration is still loading"),
		Map.entry(29, "the output electronics are still starting"),
		Map.entry(30, "the detector is not powered"),
		Map.entry(31, "the GPS was lost"),
		Map.entry(32, "a built-in test failed"),
		Map.entry(33, "the memory buffer could not be initialised"),
		Map.entry(34, "width and height differ from those of the recorded sequence"),
		Map.entry(35, "the sequence was cleared"),
		Map.entry(36, "the memory buffer could not be compacted"),
		Map.entry(37, "the memory buffer has a memory fault"),
		Map.entry(38, "the memory buffer did not finish recording in time"),
		Map.entry(39, "the motorised lens reported a fault"),
		Map.entry(40, "the autofocus reported a fault"),
		Map.entry(41, "the autofocus took too long"),
		Map.entry(42, "the filter wheel's speed is not possible"),
		Map.entry(43, "the binning mode is not available"));

	private EventCode() {}

	/** The clauses for several codes, as one. */
	static String clause(final Collection<Integer> codes) {
		return codes.stream().map(EventCode::clause).collect(Collectors.joining(", and "));
	}

	/** The clause for a code, naming the number when it is not known. */
	static String clause(final int code) {
		return CLAUSES.getOrDefault(code, "it reported event " + code);
	}
}
