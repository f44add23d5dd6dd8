package io.github.lynceus.simulator.telops;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Drives the memory buffer with random commands and compares it, after each, with a model that consists of a table:
 * which command is accepted in which state, and which state follows.
 */
class BufferStateModelTest {

	private enum State {
		OFF, OFF_ACQUIRING, IDLE, IDLE_ACQUIRING, RECORDING, POST_MOI, UPDATING, UPDATING_ACQUIRING, TRANSMITTING,
		DEFRAGING
	}

	private enum Command {
		MODE_ON, MODE_OFF, START, STOP, MOI, CLEAR_ALL, DEFRAG, DOWNLOAD_ON, DOWNLOAD_OFF, SHORT_WAIT, LONG_WAIT
	}

	/** What MemoryBufferStatus reads in each state. */
	private static final Map<State, Integer> STATUS = new EnumMap<>(Map.of(State.OFF, 0, State.OFF_ACQUIRING, 0,
		State.IDLE, 1, State.IDLE_ACQUIRING, 1, State.RECORDING, 3, State.POST_MOI, 3, State.UPDATING, 4,
		State.UPDATING_ACQUIRING, 4, State.TRANSMITTING, 5, State.DEFRAGING, 6));

	/**
	 * Rows: states as above. Columns: commands as above without the waits. {@code -} refused, {@code .} accepted without
	 * effect, otherwise the number of the next state; {@code e} needs an empty buffer, {@code d} depends on the download
	 * mode.
	 */
	private static final String[] TABLE = {
		/* OFF                */ "e e 1 . - . . . .",
		/* OFF_ACQUIRING      */ "- - - 0 - . . - -",
		/* IDLE               */ "e e d . - . 9 . .",
		/* IDLE_ACQUIRING     */ "- - - 2 - . 9 - -",
		/* RECORDING          */ "- - - 6 5 - - - -",
		/* POST_MOI           */ "- - - 6 . - - - -",
		/* UPDATING           */ "- - - . - - - - -",
		/* UPDATING_ACQUIRING */ "- - - 6 - - - - -",
		/* TRANSMITTING       */ "- - . 2 - - - - -",
		/* DEFRAGING          */ "- - - . - - - - -" };

	private static final int SIZE = 10;
	private static final int GENERIC_ERROR = 0x8FFF;

	private final TelopsBench camera = new TelopsBench(TelopsOptions.defaults().liveWhileRecording(false));
	private final List<String> history = new ArrayList<>();
	private State state = State.OFF;
	private int count;
	private boolean download;

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void followsItsTable(final long seed) {
		camera.set("MemoryBufferSequenceSize", SIZE);
		camera.set("MemoryBufferNumberOfSequences", 1);
		camera.output.open = false;
		final Random random = new Random(seed);
		for (int i = 0; i < 2000; i++) {
			final Command command = Command.values()[random.nextInt(Command.values().length)];
			// Compacting while acquiring would be one more state, and tell nothing new.
			if (command == Command.DEFRAG && state == State.IDLE_ACQUIRING) {
				continue;
			}
			history.add(state + " " + command);
			perform(command);
			final String last = String.join(", ", history.subList(Math.max(0, history.size() - 12), history.size()));
			assertEquals(STATUS.get(state), camera.get("MemoryBufferStatus"), last);
			assertEquals(count, camera.get("MemoryBufferSequenceCount"), last);
			assertEquals(state.name().contains("ACQUIRING") || state == State.RECORDING || state == State.POST_MOI,
				(camera.get("TDCStatus") & 0x400) != 0, last);
		}
	}

	private void perform(final Command command) {
		if (command == Command.SHORT_WAIT || command == Command.LONG_WAIT) {
			for (int i = 0; i < (command == Command.LONG_WAIT ? 20 : 0); i++) {
				camera.pass(0.1);
			}
			camera.pass(0.001);
			if (command == Command.LONG_WAIT) {
				settle();
			}
			return;
		}
		final String cell = TABLE[state.ordinal()].split(" ")[command.ordinal()];
		final boolean refused = "-".equals(cell) || "e".equals(cell) && count > 0;
		assertEquals(refused ? GENERIC_ERROR : 0, write(command), String.join(", ", history));
		if (!refused) {
			follow(command, cell);
		}
	}

	private int write(final Command command) {
		switch (command) {
			case MODE_ON:
			case MODE_OFF:
				return camera.writeStatus("MemoryBufferMode", command == Command.MODE_ON ? 1 : 0);
			case START:
				return camera.writeStatus("AcquisitionStart", 1);
			case STOP:
				return camera.writeStatus("AcquisitionStop", 1);
			case MOI:
				return camera.writeStatus("MemoryBufferMOISoftware", 1);
			case CLEAR_ALL:
				return camera.writeStatus("MemoryBufferSequenceClearAll", 1);
			case DEFRAG:
				return camera.writeStatus("MemoryBufferSequenceDefrag", 1);
			default:
				return camera.writeStatus("MemoryBufferSequenceDownloadMode", command == Command.DOWNLOAD_ON ? 1 : 0);
		}
	}

	private void follow(final Command command, final String cell) {
		switch (command) {
			case MODE_ON:
			case MODE_OFF:
				state = command == Command.MODE_ON ? State.IDLE : State.OFF;
				break;
			case CLEAR_ALL:
				count = 0;
				download = false;
				break;
			case DOWNLOAD_ON:
			case DOWNLOAD_OFF:
				download = command == Command.DOWNLOAD_ON;
				break;
			case START:
				start(cell);
				break;
			case STOP:
				count += state == State.POST_MOI ? 1 : 0;
				move(cell);
				break;
			default:
				move(cell);
		}
	}

	private void start(final String cell) {
		if ("d".equals(cell) && download) {
			state = count > 0 ? State.TRANSMITTING : State.IDLE;
		}
		else if (!".".equals(cell)) {
			// Arming takes a tenth of a second.
			camera.pass(0.1);
			state = "d".equals(cell) ? State.RECORDING : State.OFF_ACQUIRING;
		}
		if (state == State.RECORDING) {
			camera.pass(0.005);
		}
	}

	private void move(final String cell) {
		if (Character.isDigit(cell.charAt(0))) {
			state = State.values()[Integer.parseInt(cell)];
		}
		if (state == State.POST_MOI) {
			// The image of the moment has begun, or a stop would find no moment to keep.
			camera.pass(0.012);
		}
	}

	/** What a long wait brings to its end. */
	private void settle() {
		switch (state) {
			case POST_MOI:
				count++;
				state = State.IDLE_ACQUIRING;
				break;
			case UPDATING:
			case DEFRAGING:
			case TRANSMITTING:
				state = State.IDLE;
				break;
			case UPDATING_ACQUIRING:
				state = State.IDLE_ACQUIRING;
				break;
			default:
		}
	}
}
