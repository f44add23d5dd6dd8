package io.github.lynceus.telops;

import static io.github.lynceus.telops.CameraProperty.choice;
import static io.github.lynceus.telops.CameraProperty.reading;
import static io.github.lynceus.telops.CameraProperty.setting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** All properties of a camera, in the order people look for them. */
final class PropertyCatalog {

	private static final List<String> ON_OFF = List.of("on", "off");

	private final TelopsCamera camera;
	private final List<CameraProperty> list = new ArrayList<>();

	private PropertyCatalog(final TelopsCamera camera) {
		this.camera = camera;
	}

	static List<CameraProperty> of(final TelopsCamera camera) {
		final PropertyCatalog catalog = new PropertyCatalog(camera);
		catalog.exposure();
		catalog.window();
		catalog.image();
		catalog.trigger();
		catalog.rest();
		return List.copyOf(catalog.list);
	}

	private void exposure() {
		number("integration_time", "µs", camera::integrationTime, camera::setIntegrationTime, "exposure", "ExposureTime");
		list.add(reading("integration_time_max", "µs", () -> PropertyText.of(camera.integrationTimeMax()),
			"ExposureTimeMax"));
		final AutoExposure auto = camera.autoExposure();
		list.add(choice("integration_time_auto", Choice.labels(AutoExposureMode.values()), () -> auto.mode().label(),
			auto::setMode, "exposure_auto", "ExposureAuto"));
		number("auto_exposure_target", "%", auto::target, auto::setTarget, "AECTargetWellFilling");
		number("auto_exposure_response", "ms", auto::responseTime, auto::setResponseTime, "AECResponseTime");
		number("auto_exposure_fraction", "%", auto::imageFraction, auto::setImageFraction, "AECImageFraction");
		number("frame_rate", "Hz", camera::frameRate, camera::setFrameRate, "AcquisitionFrameRate");
		list.add(reading("frame_rate_max", "Hz", () -> PropertyText.of(camera.frameRateMax()), "AcquisitionFrameRateMax"));
		list.add(choice("frame_rate_mode", Choice.labels(FrameRateMode.values()), camera::frameRateMode,
			camera::setFrameRateMode, "AcquisitionFrameRateMode"));
	}

	private void window() {
		list.add(setting("resolution", "px", () -> PropertyText.size(camera.resolution()), text -> {
			final int[] size = PropertyText.pair("resolution", text, "128x64");
			camera.setResolution(size[0], size[1]);
		}));
		whole("width", "px", () -> camera.resolution()[0], value -> camera.setResolution(value, camera.resolution()[1]));
		whole("height", "px", () -> camera.resolution()[1], value -> camera.setResolution(camera.resolution()[0], value));
		list.add(reading("valid_widths", "px", () -> PropertyText.steps(camera.widthLimits())));
		list.add(reading("valid_heights", "px", () -> PropertyText.steps(camera.heightLimits())));
		list.add(setting("roi_offset", "px", () -> PropertyText.place(camera.offset()), text -> {
			final int[] place = PropertyText.pair("roi_offset", text, "96, 96");
			camera.setOffset(place[0], place[1]);
		}, "offset"));
		whole("offset_x", "px", () -> camera.offset()[0], value -> camera.setOffset(value, camera.offset()[1]));
		whole("offset_y", "px", () -> camera.offset()[1], value -> camera.setOffset(camera.offset()[0], value));
		flag("center_image", camera::isCentered, camera::setCentered, "CenterImage");
		list.add(reading("sensor_size", "px", () -> PropertyText.size(camera.sensorSize())));
	}

	private void image() {
		list.add(choice("calibration_mode", Choice.labels(CalibrationMode.values()), camera::calibrationMode,
			camera::setCalibrationMode, "CalibrationMode"));
		list.add(reading("calibration", "", () -> camera.calibration().active().toString()));
		final ImageProcessing image = camera.image();
		flag("reverse_x", image::reverseX, image::setReverseX, "ReverseX");
		flag("reverse_y", image::reverseY, image::setReverseY, "ReverseY");
		flag("bad_pixel_replacement", image::badPixelReplacement, image::setBadPixelReplacement, "BadPixelReplacement");
		list.add(choice("test_image", Choice.labels(TestImage.values()), image::testImage, image::setTestImage,
			"TestImageSelector", "TestPattern"));
	}

	private void trigger() {
		final Trigger trigger = camera.trigger();
		final TriggerSelector start = TriggerSelector.ACQUISITION_START;
		final Supplier<TriggerSettings> now = () -> trigger.settings(start);
		flag("trigger_mode", () -> now.get().enabled(), on -> trigger.configure(now.get().source(),
			now.get().activation(), start, on), "TriggerMode");
		list.add(choice("trigger_source", Choice.labels(TriggerSource.values()), () -> now.get().source().label(),
			text -> trigger.configure(Choice.parse("Trigger source", TriggerSource.values(), text), now.get().activation(),
				start, now.get().enabled()), "TriggerSource"));
		list.add(choice("trigger_activation", Choice.labels(TriggerActivation.values()),
			() -> now.get().activation().label(), text -> trigger.configure(now.get().source(),
				Choice.parse("Trigger activation", TriggerActivation.values(), text), start, now.get().enabled()),
			"TriggerActivation"));
		number("trigger_delay", "µs", () -> now.get().delay(), value -> trigger.setDelay(start, value), "TriggerDelay");
		list.add(setting("trigger_frame_count", "", () -> Long.toString(now.get().frameCount()),
			text -> trigger.setFrameCount(start, PropertyText.whole("trigger_frame_count", text)), "TriggerFrameCount"));
	}

	private void rest() {
		list.add(setting("packet_delay", "", () -> Long.toString(camera.packetDelay()),
			text -> camera.setPacketDelay(PropertyText.whole("packet_delay", text)), "GevSCPD"));
		list.add(reading("temperature", "°C", () -> PropertyText.of(camera.sensorTemperature()), "sensor_temperature",
			"DeviceTemperature"));
		list.add(reading("power_state", "", () -> camera.power().state().label(), "DevicePowerState"));
		list.add(reading("time", "", () -> camera.time().now().toString(), "posix_time"));
		final Configuration configuration = new Configuration(camera.registers());
		flag("load_configuration_at_startup", configuration::isLoadedAtStartup, configuration::setLoadedAtStartup,
			"LoadSavedConfigurationAtStartup");
		list.add(reading("state", "", () -> camera.state().toString()));
		list.add(reading("info", "", () -> camera.info().entrySet().stream()
			.map(entry -> entry.getKey() + ": " + entry.getValue()).collect(Collectors.joining("\n"))));
	}

	// -- Kinds --

	private void number(final String name, final String unit, final Supplier<Double> read, final Consumer<Double> write,
		final String... aliases)
	{
		list.add(setting(name, unit, () -> PropertyText.of(read.get()),
			text -> write.accept(PropertyText.number(name, text, unit)), aliases));
	}

	private void whole(final String name, final String unit, final Supplier<Integer> read,
		final Consumer<Integer> write)
	{
		list.add(setting(name, unit, () -> Integer.toString(read.get()),
			text -> write.accept(Math.toIntExact(PropertyText.whole(name, text)))));
	}

	private void flag(final String name, final Supplier<Boolean> read, final Consumer<Boolean> write,
		final String... aliases)
	{
		list.add(choice(name, ON_OFF, () -> PropertyText.of(read.get()),
			text -> write.accept(PropertyText.flag(name, text)), aliases));
	}
}
