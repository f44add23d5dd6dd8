package io.github.lynceus.genicam;

import java.util.Map;
import java.util.Set;

/** Which byte-order rule a description follows. */
final class SchemaVersion {

	/** Devices that claim schema 1.1 but order four-byte registers as 1.0 did; the list is Aravis's. */
	private static final Map<String, Set<String>> CLAIM_TOO_MUCH = Map.of(
		"Imperx", Set.of("IpxGEVCamera"),
		"KowaOptronics", Set.of("SC130ET3"),
		"PleoraTechnologiesInc", Set.of("iPORTCLGigE", "NTxGigE"),
		"Pleora", Set.of("iPORTCLGigE", "NTxGigE"),
		"Sony", Set.of("XCG_CGSeries"));

	private SchemaVersion() {
		// Only a function.
	}

	static boolean isAlwaysBigEndian(final RegisterRule rule, final XmlElement description) {
		if (rule != RegisterRule.AUTOMATIC) {
			return rule == RegisterRule.SCHEMA_1_0;
		}
		final long major = number(description.attribute("SchemaMajorVersion"));
		final long minor = number(description.attribute("SchemaMinorVersion"));
		return major < 1 || major == 1 && minor < 1 || CLAIM_TOO_MUCH
			.getOrDefault(description.attribute("VendorName"), Set.of()).contains(description.attribute("ModelName"));
	}

	/** A description that does not say is taken for a current one. */
	private static long number(final String text) {
		try {
			return Literals.parseLong(text);
		}
		catch (final NumberFormatException e) {
			return 1;
		}
	}
}
