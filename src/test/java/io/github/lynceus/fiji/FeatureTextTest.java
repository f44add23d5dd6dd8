package io.github.lynceus.fiji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** When two texts are the same value. */
class FeatureTextTest {

	@Test
	void numbersAreComparedAsNumbers() {
		assertTrue(FeatureText.equal("640", "640.0"));
		assertTrue(FeatureText.equal("0x10", "16"));
		assertTrue(FeatureText.equal("0.1", "0.100000001"));
		assertTrue(FeatureText.equal("true", "1"));
		assertFalse(FeatureText.equal("640", "641"));
		assertFalse(FeatureText.equal("0", "0.001"));
	}

	@Test
	void textIsComparedWithoutCase() {
		assertTrue(FeatureText.equal(" Mono16", "mono16"));
		assertFalse(FeatureText.equal("Mono16", "Mono8"));
		assertFalse(FeatureText.equal("", "0"));
	}

	@Test
	void onlyWhatPeopleCallANumberIsOne() {
		assertEquals(-1.5e3, FeatureText.number("-1.5e3"));
		assertEquals(0xFFFF_FFFFL, FeatureText.number("0xFFFFFFFF"));
		for (final String text : new String[] { "1d", "2f", "NaN", "Infinity", "", "0x", "1.2.3.4" }) {
			assertTrue(Double.isNaN(FeatureText.number(text)), text);
		}
	}
}
