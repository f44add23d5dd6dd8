package io.github.lynceus.telops;

import java.util.List;

/** The settings a camera keeps while it is switched off. */
final class Configuration {

	private final Registers registers;

	Configuration(final Registers registers) {
		this.registers = registers;
	}

	/** Keeps the present settings. @return what the user should know about it, in sentences */
	List<String> save() {
		registers.run(Register.SAVE_CONFIGURATION);
		final String kept = registers.camera() + " keeps its settings, but not those of its memory buffer, its test image "
			+ "and its power: set these again when it was switched off.";
		if (registers.get(Register.LOAD_SAVED_CONFIGURATION) != 0) return List.of(kept);
		return List.of(kept, "It starts with its factory settings all the same, because LoadSavedConfigurationAtStartup is "
			+ "off: switch that on and save again.");
	}

	boolean isLoadedAtStartup() {
		return registers.get(Register.LOAD_SAVED_CONFIGURATION) != 0;
	}

	/** @return what the camera set */
	boolean setLoadedAtStartup(final boolean on) {
		return registers.take(Register.LOAD_SAVED_CONFIGURATION, on ? 1 : 0) != 0;
	}

	/** What another driver sets whenever it connects: images of the detector, whole, at a rate of one's own. */
	static void vendorDefaults(final TelopsCamera camera) {
		camera.image().setBadPixelReplacement(true);
		camera.setFrameRateMode(FrameRateMode.FIXED.label());
		camera.registers().set(Register.FRAME_RATE_MAX_GRABBER, 1e9);
		camera.image().setTestImage(TestImage.OFF.label());
	}
}
