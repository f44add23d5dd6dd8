package io.github.lynceus.simulator.telops;

import io.github.lynceus.simulator.TransportDescription;
import io.github.lynceus.simulator.XmlText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The camera's GenICam description, made from the register table. Every register is a node named {@code XReg} with a
 * feature {@code X} above it. Registers of this camera change by themselves and with one another, so nothing is cached.
 */
final class TelopsDescription {

	private static final String NAMESPACE = "http://www.genicam.org/GenApi/Version_1_1";
	private static final String[] CATEGORIES = { "DeviceControl", "DeviceStatus", "ImageFormatControl",
		"AcquisitionControl", "ExposureControl", "TriggerControl", "CalibrationControl", "MemoryBufferControl",
		"TimeControl", "EventControl", "OpticsControl", "VideoOutputControl", "TransportLayerControl" };
	/** Names that are in the standard feature naming convention. */
	private static final Set<String> STANDARD = Set.of("Width", "Height", "OffsetX", "OffsetY", "PixelFormat",
		"PayloadSize", "SensorWidth", "SensorHeight", "WidthMax", "HeightMax", "AcquisitionMode", "AcquisitionStart",
		"AcquisitionStop", "AcquisitionArm", "AcquisitionFrameRate", "ExposureMode", "ExposureTime", "ExposureAuto",
		"TriggerSelector", "TriggerMode", "TriggerSource", "TriggerActivation", "TriggerDelay", "TriggerSoftware",
		"ReverseX", "ReverseY", "DeviceReset", "DeviceTemperature", "DeviceTemperatureSelector", "EventSelector",
		"EventNotification", "DeviceClockSelector", "DeviceClockFrequency");

	private final XmlText xml = new XmlText();
	private final RegisterTable table = RegisterTable.get();
	private final Map<String, Set<Lock>> lockSets = new LinkedHashMap<>();

	private final Firmware firmware;

	private TelopsDescription(final Firmware firmware) {
		this.firmware = firmware;
	}

	/** The description as the camera serves it. */
	static byte[] bytes(final Firmware firmware) {
		return new TelopsDescription(firmware).build().getBytes(StandardCharsets.UTF_8);
	}

	private String build() {
		xml.open("RegisterDescription", "ModelName", "TS_IR", "VendorName", "Telops", "ToolTip",
			"Simulated Telops thermal camera", "StandardNameSpace", "GEV", "SchemaMajorVersion", "1",
			"SchemaMinorVersion", "1", "SchemaSubMinorVersion", "0", "MajorVersion", text(firmware.xmlMajor()),
			"MinorVersion", text(firmware.xmlMinor()), "SubMinorVersion", text(firmware.xmlSubMinor()),
			"ProductGuid", "5d4b1f0e-6a58-4d0f-9a8e-2b8f3f1c7a01", "VersionGuid",
			"c2f7a9d4-0b3e-4c55-8f61-9e7d1a4b6c02", "xmlns", NAMESPACE);
		categories();
		definitions().forEach(this::feature);
		heightLimits();
		availability();
		lockSets.forEach(this::lockNode);
		new TransportDescription(xml).write();
		return xml.close().toString();
	}

	private static String text(final int number) {
		return Integer.toString(number);
	}

	private Stream<RegisterDefinition> definitions() {
		return table.definitions().stream().filter(firmware::has);
	}

	private void categories() {
		xml.open("Category", "Name", "Root", "NameSpace", "Standard");
		for (final String category : CATEGORIES) {
			xml.value("pFeature", category);
		}
		xml.close();
		for (final String category : CATEGORIES) {
			xml.open("Category", "Name", category, "NameSpace", "Standard");
			if ("TransportLayerControl".equals(category)) {
				TransportDescription.features().forEach(name -> xml.value("pFeature", name));
			}
			if ("DeviceControl".equals(category)) {
				TransportDescription.texts().forEach(name -> xml.value("pFeature", name));
			}
			definitions().filter(d -> d.category().equals(category))
				.forEach(d -> xml.value("pFeature", d.name()));
			xml.close();
		}
	}

	// -- Features --

	private void feature(final RegisterDefinition definition) {
		switch (definition.type()) {
			case FLOAT:
				number(definition, "Float");
				break;
			case BOOL:
				open("Boolean", definition).value("pValue", register(definition.name())).value("OnValue", 1)
					.value("OffValue", 0).close();
				break;
			case ENUM:
				enumeration(definition);
				break;
			case COMMAND:
				open("Command", definition).value("pValue", register(definition.name())).value("CommandValue", 1)
					.close();
				break;
			default:
				number(definition, "Integer");
		}
		register(definition);
	}

	private XmlText open(final String element, final RegisterDefinition definition) {
		xml.open(element, "Name", definition.name(), "NameSpace",
			STANDARD.contains(definition.name()) ? "Standard" : "Custom");
		xml.value("ToolTip", definition.toolTip()).value("Description", definition.toolTip());
		xml.value("DisplayName", spaced(definition.name()));
		xml.value("Visibility", definition.visibility());
		if (!definition.locks().isEmpty()) {
			final String name = "Locked_" + definition.locks().stream().map(Lock::name)
				.collect(Collectors.joining("_or_"));
			lockSets.put(name, definition.locks());
			xml.value("pIsLocked", name);
		}
		return xml;
	}

	private void number(final RegisterDefinition definition, final String element) {
		open(element, definition).value("pValue", register(definition.name()));
		final boolean whole = "Integer".equals(element);
		limit("Min", definition.min(), whole);
		limit("Max", definition.max(), whole);
		limit("Inc", definition.inc(), whole);
		xml.value("Unit", definition.unit());
		if (whole) {
			xml.value("Representation", definition.name().matches("TDC.*|AvailabilityFlags|IsActiveFlags|.*TestsRe.*")
				? "HexNumber" : "PureNumber");
		}
		selected(definition);
		xml.close();
	}

	private void limit(final String element, final String limit, final boolean whole) {
		if (RegisterFile.isNumber(limit)) {
			xml.value(element, whole ? Long.decode(limit).toString() : limit);
		}
		else {
			xml.value("p" + element, limit);
		}
	}

	private void enumeration(final RegisterDefinition definition) {
		open("Enumeration", definition);
		definition.entries().forEach((value, name) -> {
			xml.open("EnumEntry", "Name", name, "NameSpace", "Custom");
			xml.value("DisplayName", spaced(name));
			if ("CalibrationMode".equals(definition.name())) {
				xml.value("pIsAvailable", "Available_" + name);
			}
			xml.value("Value", Integer.toUnsignedLong(value)).close();
		});
		xml.value("pValue", register(definition.name()));
		selected(definition);
		xml.close();
	}

	private void selected(final RegisterDefinition selector) {
		definitions().filter(d -> d.selector().equals(selector.name()))
			.forEach(d -> xml.value("pSelected", d.name()));
	}

	private void register(final RegisterDefinition definition) {
		final boolean real = definition.type() == RegisterType.FLOAT;
		xml.open(real ? "FloatReg" : "IntReg", "Name", register(definition.name()), "NameSpace", "Custom");
		xml.value("Visibility", "Invisible").value("Address", String.format("0x%04X", definition.address()))
			.value("Length", 4).value("AccessMode", definition.access()).value("pPort", "Device")
			.value("Cachable", "NoCache");
		if (!real) {
			xml.value("Sign", "Unsigned");
		}
		xml.value("Endianess", "BigEndian").close();
	}

	private static String register(final String name) {
		return name + "Reg";
	}

	private static String spaced(final String name) {
		return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ");
	}

	// -- Formulas --

	/** The height register counts header rows, its limits do not; in a download it may hold several images. */
	private void heightLimits() {
		knife("HeightRegisterMin", "HeightMin + 2", List.of("HeightMin"));
		knife("HeightRegisterMax",
			"((MemoryBufferSequenceDownloadMode > 0) && (IMAGES * (MemoryBufferSequenceHeight + 2) > HeightMax + 2)) ? "
				+ "IMAGES * (MemoryBufferSequenceHeight + 2) : HeightMax + 2",
			List.of("MemoryBufferSequenceDownloadMode", "MemoryBufferSequenceHeight", "HeightMax",
				"IMAGES=MemoryBufferSequenceDownloadSuggestedFrameImageCount"));
		knife("HeightRegisterInc", "(MemoryBufferSequenceDownloadMode > 0) ? 1 : HeightInc",
			List.of("MemoryBufferSequenceDownloadMode", "HeightInc"));
	}

	/** A client need not offer modes the loaded calibration does not have. */
	private void availability() {
		table.named("CalibrationMode").entries().forEach((code, name) -> knife("Available_" + name,
			"(AvailabilityFlags & " + CalibrationMode.of(code).availabilityFlag() + ") ? 1 : 0",
			List.of("AvailabilityFlags")));
	}

	private void lockNode(final String name, final Set<Lock> locks) {
		final Set<String> variables = new LinkedHashSet<>();
		final List<String> terms = new ArrayList<>();
		for (final Lock lock : locks) {
			variables.addAll(List.of(lock.variables()));
			terms.add("(" + lock.formula() + ")");
		}
		knife(name, "(" + String.join(" || ", terms) + ") ? 1 : 0", List.copyOf(variables));
	}

	private void knife(final String name, final String formula, final List<String> variables) {
		xml.open("IntSwissKnife", "Name", name, "NameSpace", "Custom").value("Visibility", "Invisible");
		for (final String variable : variables) {
			final int equals = variable.indexOf('=');
			final String source = variable.substring(equals + 1);
			xml.value("pVariable", register(source), "Name", equals < 0 ? variable : variable.substring(0, equals));
		}
		xml.value("Formula", formula).close();
	}
}
