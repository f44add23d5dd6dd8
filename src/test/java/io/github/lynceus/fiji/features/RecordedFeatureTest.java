package io.github.lynceus.fiji.features;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What the recorder gets. */
class RecordedFeatureTest {

	@Test
	void aMacroLineSetsTheFeature() {
		assertEquals("run(\"Lynceus Set Feature...\", \"name=Width value=128\");\n",
			RecordedFeature.setLine("Width", "128", false));
		assertEquals("IJ.run(\"Lynceus Set Feature...\", \"name=Width value=128\");\n",
			RecordedFeature.setLine("Width", "128", true));
	}

	@Test
	void valuesWithSpacesAreInBracketsAndQuotesAreEscaped() {
		assertEquals("run(\"Lynceus Set Feature...\", \"name=DeviceUserID value=[left \\\"arm\\\"]\");\n",
			RecordedFeature.setLine("DeviceUserID", "left \"arm\"", false));
		assertEquals("run(\"Lynceus Set Feature...\", \"name=DeviceUserID value=[]\");\n",
			RecordedFeature.setLine("DeviceUserID", "", false));
	}

	@Test
	void aMacroLineExecutesTheCommand() {
		assertEquals("run(\"Lynceus Execute Feature...\", \"name=AcquisitionStart\");\n",
			RecordedFeature.executeLine("AcquisitionStart", false));
	}
}
