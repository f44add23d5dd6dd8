package io.github.lynceus.simulator.telops;

import java.util.function.BooleanSupplier;

/**
 * Frame rate and exposure time, and how one gives way to the other: a new exposure time lowers the frame rate; a new
 * frame rate is limited by the exposure time.
 */
final class Timing {

	private static final int FIXED_LOCKED = 0;
	private static final int MAXIMUM = 2;
	/** The only way this detector exposes. */
	private static final int TIMED = 1;
	/** Bit of TDCFlags. */
	private static final int HIGH_GAIN = 0x20;
	/** Registers for exposure times in turn, and how many of them can be in use. */
	private static final int CYCLE_EXPOSURES = 8;
	private static final int CYCLE_MAX = 4;

	private final RegisterFile registers;
	private final Geometry geometry;
	private final EventLog events;
	private final BooleanSupplier acquiring;
	private int grabberImages = 1;

	Timing(final RegisterFile registers, final Geometry geometry, final EventLog events,
		final BooleanSupplier acquiring)
	{
		this.registers = registers;
		this.geometry = geometry;
		this.events = events;
		this.acquiring = acquiring;
		registers.onReadFloat("AcquisitionFrameRateMax", this::frameRateMax);
		registers.onReadFloat("AcquisitionFrameRateUnrestrictedMax", () -> model().frameRateMax(exposure()));
		registers.onReadFloat("AcquisitionFrameRateUnrestrictedMin",
			() -> registers.getFloat("AcquisitionFrameRateMin"));
		registers.onReadFloat("ExposureTimeMax", () -> model().exposureMax(frameRate()));
		registers.onWrite("AcquisitionFrameRate", bits -> frameRate(Float.intBitsToFloat(bits)));
		registers.onWrite("ExposureTime", bits -> exposure("ExposureTime", Float.intBitsToFloat(bits)));
		registers.onCommand("AcquisitionFrameRateSetToMax", () -> frameRate(frameRateMax()));
		registers.onCommand("ExposureTimeSetToMax", () -> exposure("ExposureTime", model().exposureMax(frameRate())));
		registers.onCommand("ExposureTimeSetToMin",
			() -> exposure("ExposureTime", registers.getFloat("ExposureTimeMin")));
		for (final String name : new String[] { "DetectorMode", "IntegrationMode", "AcquisitionFrameRateMode",
			"TestImageSelector", "ExposureAuto" })
		{
			registers.afterWrite(name, this::update);
		}
		registers.onWrite("AcquisitionFrameRateMaxFG", bits -> {
			if (Float.intBitsToFloat(bits) > 0) {
				registers.set("AcquisitionFrameRateMaxFG", bits);
			}
		});
		registers.lockWhen(Lock.RATE_FIXED,
			() -> acquiring.getAsBoolean() && registers.get("AcquisitionFrameRateMode") == FIXED_LOCKED);
		registers.lockWhen(Lock.EHDRI_LOCKED,
			() -> cycling() && (registers.get("EHDRIMode") == 0 || acquiring.getAsBoolean()));
		exposureCycle();
	}

	private void exposureCycle() {
		for (int i = 1; i <= CYCLE_EXPOSURES; i++) {
			final String name = "ExposureTime" + i;
			registers.onWrite(name, bits -> exposure(name, Float.intBitsToFloat(bits)));
		}
		registers.onWrite("EHDRINumberOfExposures", value -> {
			registers.set("EHDRINumberOfExposures", BufferDivision.clamp(value, 1, CYCLE_MAX));
			update();
		});
		registers.onCommand("EHDRIResetToDefault", () -> {
			for (int i = 1; i <= CYCLE_EXPOSURES; i++) {
				registers.set("ExposureTime" + i, RegisterTable.get().named("ExposureTime" + i).initial());
			}
			for (int i = 1; i <= CYCLE_MAX; i++) {
				registers.setFloat("EHDRIExposureOccurrence" + i, 100.0 / CYCLE_MAX);
			}
			update();
		});
		final String low = "EHDRIExpectedTemperatureMin";
		final String high = "EHDRIExpectedTemperatureMax";
		registers.onRead(low + "Max", () -> registers.get(high));
		registers.onRead(high + "Min", () -> registers.get(low));
		registers.onWrite(low,
			bits -> registers.setFloat(low, Math.min(Float.intBitsToFloat(bits), registers.getFloat(high))));
		registers.onWrite(high,
			bits -> registers.setFloat(high, Math.max(Float.intBitsToFloat(bits), registers.getFloat(low))));
	}

	/** Whether the images have several exposure times in turn. */
	private boolean cycling() {
		return registers.get("EHDRINumberOfExposures") > 1;
	}

	FrameRateModel model() {
		return new FrameRateModel(geometry.plausibleWindow(), registers.is("DetectorMode"),
			registers.is("TestImageSelector"));
	}

	double frameRate() {
		return registers.getFloat("AcquisitionFrameRate");
	}

	/** The longest exposure time of an image. */
	double exposure() {
		double longest = cycling() ? 0 : registers.getFloat("ExposureTime");
		for (int i = 1; cycling() && i <= registers.get("EHDRINumberOfExposures"); i++) {
			longest = Math.max(longest, registers.getFloat("ExposureTime" + i));
		}
		return longest;
	}

	private double frameRateMax() {
		final double max = model().frameRateMax(exposure());
		return acquiring.getAsBoolean()
			? Math.min(max, registers.getFloat("AcquisitionFrameRateMaxFG") * grabberImages) : max;
	}

	private void frameRate(final double wanted) {
		if (wanted < registers.getFloat("AcquisitionFrameRateMin")) {
			events.error(EventLog.INVALID_FRAME_RATE);
			return;
		}
		final boolean follow = registers.get("AcquisitionFrameRateMode") == MAXIMUM;
		registers.setFloat("AcquisitionFrameRate", follow ? frameRateMax() : Math.min(wanted, frameRateMax()));
	}

	/** Sets an exposure time; whether it is in use or not, it keeps within what the frame rate can be lowered to. */
	private void exposure(final String name, final double wanted) {
		final float shortest = registers.getFloat("ExposureTimeMin");
		final float value = (float) Math.min(1e6, Math.max(shortest, wanted));
		registers.setFloat(name, value);
		update();
		if (cycling() != "ExposureTime".equals(name)) {
			registers.setFloat(name, Math.min(value, (float) model().exposureMax(frameRate())));
			update();
		}
	}

	/** Lowers the frame rate to what is possible now, or raises it when it is to follow the maximum. */
	void update() {
		final double max = frameRateMax();
		if (frameRate() > max || registers.get("AcquisitionFrameRateMode") == MAXIMUM) {
			registers.setFloat("AcquisitionFrameRate", max);
		}
	}

	/** The Camera Link frame is laid out when the acquisition starts and stays so. */
	void latch() {
		grabberImages = geometry.imagesPerGrabberFrame();
	}

	/**
	 * Sets the exposure time as the automatic exposure does, which leaves the frame rate as it is.
	 *
	 * @return what it became
	 */
	double automaticExposure(final double wanted) {
		final double value = Math.min(Math.max(registers.getFloat("ExposureTimeMin"), wanted),
			model().exposureMax(frameRate()));
		registers.setFloat("ExposureTime", value);
		return value;
	}

	/** Reports what is wrong with exposure, frame rate, integration mode and well depth. */
	boolean verify() {
		boolean valid = true;
		final boolean timed = registers.get("ExposureMode") == TIMED;
		if (!timed || exposure() < registers.getFloat("ExposureTimeMin") || exposure() > 1e6) {
			events.error(EventLog.INVALID_EXPOSURE);
			valid = false;
		}
		if ((float) frameRate() > (float) frameRateMax()) {
			events.error(EventLog.INVALID_FRAME_RATE);
			valid = false;
		}
		if (registers.is("IntegrationMode")) {
			events.error(EventLog.INVALID_INTEGRATION_MODE);
			valid = false;
		}
		if (registers.is("SensorWellDepth") && (registers.get("TDCFlags") & HIGH_GAIN) == 0) {
			events.error(EventLog.INVALID_WELL_DEPTH);
			valid = false;
		}
		return valid;
	}
}
