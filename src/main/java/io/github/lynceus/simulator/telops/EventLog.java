package io.github.lynceus.simulator.telops;

import java.util.ArrayDeque;
import java.util.Queue;

/** Errors and notices the camera queues until a client reads them; reading a code takes it out of its queue. */
final class EventLog {

	static final int INVALID_EXPOSURE = 1;
	static final int INVALID_HEIGHT = 2;
	static final int INVALID_WIDTH = 3;
	static final int INVALID_OFFSET_X = 4;
	static final int INVALID_OFFSET_Y = 5;
	static final int INVALID_FRAME_RATE = 6;
	static final int INVALID_WELL_DEPTH = 7;
	static final int INVALID_INTEGRATION_MODE = 8;
	static final int RT_NOT_AVAILABLE = 9;
	static final int WAITING_FOR_COOLER = 10;
	static final int FPA_TEMPERATURE_DIFFERENT = 11;
	static final int NUC_NOT_AVAILABLE = 12;
	static final int INVALID_COOLER_TEMPERATURE = 13;
	static final int COOLER_NOT_COOLING = 15;
	static final int CORRECTION_FILE = 16;
	static final int CORRECTION_REFERENCE = 17;
	static final int CORRECTION_ACQUISITION_TIMEOUT = 18;
	static final int RAW_NOT_AVAILABLE = 23;
	static final int WAITING_FOR_ICU = 24;
	static final int WAITING_FOR_CALIBRATION_DATA = 28;
	static final int WAITING_FOR_OUTPUT = 29;
	static final int WAITING_FOR_POWER = 30;
	static final int MEMORY_INITIALISATION = 33;
	static final int DOWNLOAD_FRAME_SIZE_MISMATCH = 34;
	static final int DOWNLOAD_CLEARED_SEQUENCE = 35;
	static final int DEFRAG_ERROR = 36;
	static final int COMPLETION_TIMEOUT = 38;

	/** Notice at the end of an image correction. */
	static final int IMAGE_CORRECTION = 2;

	private static final int CAPACITY = 128;

	private final CameraClock clock;
	private final RegisterFile registers;
	private final Queue<Integer> errors = new ArrayDeque<>();
	private final Queue<Integer> notices = new ArrayDeque<>();

	EventLog(final CameraClock clock, final RegisterFile registers) {
		this.clock = clock;
		this.registers = registers;
		registers.onRead("EventErrorCode", () -> errors.isEmpty() ? 0 : errors.remove());
		registers.onRead("EventTelopsCode", () -> notices.isEmpty() ? 0 : notices.remove());
	}

	/** Power-up: nothing has happened yet. */
	void reset() {
		errors.clear();
		notices.clear();
	}

	void error(final int code) {
		add(errors, code);
		registers.set("EventError", code);
		registers.set("EventErrorTimestamp", clock.posixTime());
	}

	void notice(final int code) {
		add(notices, code);
		registers.set("EventTelops", code);
		registers.set("EventTelopsTimestamp", clock.posixTime());
	}

	/** A client that never reads must not make the queue grow without end; the oldest goes first. */
	private static void add(final Queue<Integer> queue, final int code) {
		if (queue.size() == CAPACITY) {
			queue.remove();
		}
		queue.add(code);
	}
}
