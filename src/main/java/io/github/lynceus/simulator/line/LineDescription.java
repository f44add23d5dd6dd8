package io.github.lynceus.simulator.line;

import io.github.lynceus.simulator.DeviceIdentity;
import io.github.lynceus.simulator.TransportDescription;
import io.github.lynceus.simulator.XmlText;
import io.github.lynceus.simulator.line.LineFeature.Kind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/** The line camera's GenICam description, made from its features. Registers change with one another: none is cached. */
final class LineDescription {

	private static final String NAMESPACE = "http://www.genicam.org/GenApi/Version_1_1";
	private static final String[] CATEGORIES = { "DeviceControl", "ImageFormatControl", "AcquisitionControl", "TransportLayerControl" };

	private final XmlText xml = new XmlText();

	private LineDescription() {}

	/** @param addresses of the registers below the features */
	static byte[] of(final DeviceIdentity identity, final List<LineFeature> features,
		final ToIntFunction<LineFeature> addresses)
	{
		final LineDescription description = new LineDescription();
		description.write(identity, features, addresses);
		return description.xml.toString().getBytes(StandardCharsets.UTF_8);
	}

	private void write(final DeviceIdentity identity, final List<LineFeature> features,
		final ToIntFunction<LineFeature> addresses)
	{
		xml.open("RegisterDescription", "ModelName", identity.model().replace(' ', '_'), "VendorName", identity.vendor(),
			"ToolTip", identity.info(), "StandardNameSpace", "GEV", "SchemaMajorVersion", "1", "SchemaMinorVersion", "1",
			"SchemaSubMinorVersion", "0", "MajorVersion", "1", "MinorVersion", "0", "SubMinorVersion", "0", "ProductGuid",
			"6E1C7E0A-53A4-4D0B-8E0F-6C796E63656C", "VersionGuid", "A0B3F4D2-1F57-4E55-9D6F-6C796E63656C", "xmlns",
			NAMESPACE);
		categories(features);
		for (final LineFeature feature : features) {
			if (!feature.category().isEmpty()) feature(feature);
			register(feature, addresses.applyAsInt(feature));
		}
		new TransportDescription(xml).write();
		xml.close();
	}

	private void categories(final List<LineFeature> features) {
		xml.open("Category", "Name", "Root", "NameSpace", "Standard");
		for (final String category : CATEGORIES) xml.value("pFeature", category);
		xml.close();
		for (final String category : CATEGORIES) {
			xml.open("Category", "Name", category, "NameSpace", "Standard");
			if (category.equals("DeviceControl")) TransportDescription.texts().forEach(name -> xml.value("pFeature", name));
			features.stream().filter(f -> f.category().equals(category)).forEach(f -> xml.value("pFeature", f.name()));
			if (category.equals("TransportLayerControl")) {
				TransportDescription.features().forEach(name -> xml.value("pFeature", name));
			}
			xml.close();
		}
	}

	private void feature(final LineFeature feature) {
		final boolean custom = feature.name().contains("_") || feature.name().startsWith("En");
		xml.open(element(feature.kind()), "Name", feature.name(), "NameSpace", custom ? "Custom" : "Standard");
		xml.value("ToolTip", feature.toolTip()).value("Description", feature.toolTip()).value("Visibility", "Beginner");
		if (feature.locked()) xml.value("pIsLocked", "TLParamsLocked");
		for (final LineFeature.Entry entry : feature.entries()) {
			xml.open("EnumEntry", "Name", entry.name(), "NameSpace", "Standard").value("Value", entry.value()).close();
		}
		xml.value("pValue", register(feature.name()));
		switch (feature.kind()) {
			case BOOLEAN -> xml.value("OnValue", 1).value("OffValue", 0);
			case COMMAND -> xml.value("CommandValue", 1);
			case INTEGER, FLOAT -> {
				limit("Min", feature.min());
				limit("Max", feature.max());
				xml.value("Unit", feature.unit());
			}
			default -> {
			}
		}
		feature.selected().forEach(name -> xml.value("pSelected", name));
		xml.close();
	}

	private static String element(final Kind kind) {
		return kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT);
	}

	private void limit(final String element, final String limit) {
		if (limit.isEmpty()) return;
		if (Character.isDigit(limit.charAt(0))) xml.value(element, limit);
		else xml.value("p" + element, register(limit));
	}

	private void register(final LineFeature feature, final int address) {
		final boolean real = feature.kind() == Kind.FLOAT;
		xml.open(real ? "FloatReg" : "IntReg", "Name", register(feature.name()), "NameSpace", "Custom");
		xml.value("Visibility", "Invisible").value("Address", String.format("0x%04X", address)).value("Length", 4)
			.value("AccessMode", feature.access()).value("pPort", "Device").value("Cachable", "NoCache");
		if (!real) xml.value("Sign", "Unsigned");
		xml.value("Endianess", "BigEndian").close();
	}

	private static String register(final String feature) {
		return feature + "Reg";
	}
}
