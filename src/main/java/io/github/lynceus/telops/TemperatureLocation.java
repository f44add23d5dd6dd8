package io.github.lynceus.telops;

/** Where in the camera a temperature is measured, in the order of its selector. */
public enum TemperatureLocation implements Choice {

	SENSOR(0, "sensor", "Sensor"),
	MAINBOARD(1, "mainboard", "Mainboard"),
	INTERNAL_LENS(2, "internal_lens", "InternalLens"),
	EXTERNAL_LENS(3, "external_lens", "ExternalLens"),
	CALIBRATION_UNIT(4, "icu", "InternalCalibrationUnit"),
	FILTER_WHEEL(5, "filter_wheel", "SpectralFilterWheel"),
	COMPRESSOR(6, "compressor", "Compressor"),
	COLD_FINGER(7, "cold_finger", "ColdFinger"),
	SPARE(8, "spare", "Spare"),
	EXTERNAL_THERMISTOR(9, "external_thermistor", "ExternalThermistor"),
	PROCESSING_FPGA(10, "processing_fpga", "ProcessingFPGA"),
	OUTPUT_FPGA(11, "output_fpga", "OutputFPGA"),
	STORAGE_FPGA(12, "storage_fpga", "StorageFPGA");

	private final ChoiceName called;

	TemperatureLocation(final int code, final String label, final String entry) {
		called = new ChoiceName(code, label, entry);
	}

	@Override
	public ChoiceName called() {
		return called;
	}
}
