package io.github.lynceus.fiji;

import io.github.lynceus.camera.CameraException;
import io.github.lynceus.telops.CalibrationCollection;
import io.github.lynceus.telops.DiagnosticsReading;
import io.github.lynceus.telops.Measurement;
import io.github.lynceus.telops.Power;
import io.github.lynceus.telops.Trigger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a Telops camera can do beyond images: triggers, calibrations, corrections, its health, its clock. */
public interface ControlTopic extends CameraAccess {

	/** Time a correction may take. */
	Duration CORRECTION_PATIENCE = Duration.ofMinutes(2);

	// -- Trigger --

	/**
	 * Sets a trigger.
	 *
	 * @param selector acquisition_start, flagging or gating
	 * @param source external, software, or off to switch it off
	 * @param activation rising, falling, any, level_high or level_low
	 * @return what the camera set, in words
	 */
	default String trigger(final String selector, final String source, final String activation) {
		return change(session -> {
			final Trigger trigger = session.telops().trigger();
			final boolean off = source.equalsIgnoreCase("off");
			return trigger.configure(off ? "external" : source, activation, selector, !off).toString();
		});
	}

	/** Fires the acquisition_start trigger, when its source is software. */
	default void fireTrigger() {
		ask(session -> {
			session.telops().trigger().fire();
			return null;
		});
	}

	/** Switches automatic exposure off, to once or to continuous; returns what the camera set. */
	default String autoExposure(final String mode) {
		return change(session -> session.telops().autoExposure().setMode(mode).label());
	}

	// -- Calibration --

	/** Takes names for calibrations from the folder that came with the camera, until it is disconnected. */
	default void calibrationFolder(final String path) {
		ask(session -> {
			session.telops().calibration().useFolder(Path.of(path));
			return null;
		});
	}

	/** The calibrations stored in the camera. */
	default List<CalibrationCollection> calibrations() {
		return change(session -> session.telops().calibration().collections());
	}

	/** Loads a calibration by its number and waits until the camera uses it; returns its name. */
	default String loadCalibration(final int index) {
		return change(paused -> work((session, progress) -> session.telops().calibration().load(index, progress).toString()));
	}

	/**
	 * Loads the calibration for a lens and a temperature: of those that hold the temperature, the one with the narrowest
	 * range. Needs {@link #calibrationFolder}.
	 *
	 * @param lens part of the lens's name; empty for any
	 * @param celsius temperature to be measured; not-a-number for any
	 */
	default String loadCalibration(final String lens, final double celsius) {
		return change(paused -> work((session, progress) -> session.telops().calibration().load(lens, celsius, progress).toString()));
	}

	/** Changes to another block of the calibration in use. */
	default void loadCalibrationBlock(final int block) {
		change(paused -> work((session, progress) -> {
			session.telops().calibration().loadBlock(block, progress);
			return null;
		}));
	}

	/**
	 * Lets the camera correct its image for what its pixels differ by, and waits for it.
	 *
	 * @param mode black_body or icu
	 * @param blackBody its temperature in °C; not-a-number for the one the camera has
	 */
	default void correctImage(final String mode, final double blackBody) {
		change(paused -> work((session, progress) -> {
			session.telops().nuc().run(mode, blackBody, CORRECTION_PATIENCE, progress);
			return null;
		}));
	}

	// -- Health --

	/** What the camera measures of itself now. */
	default DiagnosticsReading diagnosticsReading() {
		return ask(session -> session.telops().diagnostics());
	}

	/** The same by name, in °C, V, A and h; not-a-number where there is no sensor. */
	default Map<String, Double> diagnostics() {
		final Map<String, Double> values = new LinkedHashMap<>();
		for (final Measurement each : diagnosticsReading().values()) values.put(each.name(), each.value());
		return values;
	}

	/** Sets the camera's date and time to this computer's; returns how far it is off afterwards. */
	default String synchroniseTime() {
		return change(paused -> work((session, progress) -> session.telops().time().synchronise(progress).toString()));
	}

	/** Lets the camera keep its settings while it is off; returns sentences on what it does not keep. */
	default List<String> saveConfiguration() {
		return change(session -> session.telops().saveConfiguration());
	}

	/** Switches the detector on or to standby, or restarts the camera, after which it is to be connected again. */
	default void power(final String action) {
		change(paused -> work((session, progress) -> {
			final Power power = session.telops().power();
			switch (action) {
				case "on" -> power.on(progress);
				case "standby" -> power.standby(progress);
				case "restart" -> power.reset();
				default -> throw new CameraException("Power cannot be \"" + action + "\": choose on, standby or restart.");
			}
			return null;
		}));
	}

	// -- Registers --

	/** Any register by its address, without sign. */
	default long readRegister(final long address) {
		return ask(session -> session.telops().register(address).unsigned());
	}

	/** Any register that holds a 32-bit float. */
	default double readFloatRegister(final long address) {
		return ask(session -> session.telops().register(address).getFloat());
	}

	/** Writes the low 32 bits of a number to any register; returns what it holds then. */
	default long writeRegister(final long address, final long value) {
		return change(session -> session.telops().register(address).set((int) value) & 0xFFFF_FFFFL);
	}

	/** Writes a 32-bit float to any register; returns what it holds then. */
	default double writeFloatRegister(final long address, final double value) {
		return change(session -> session.telops().register(address).setFloat(value));
	}
}
