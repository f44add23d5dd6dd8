package io.github.lynceus.hyper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Row 25. */
class WavelengthsTest {

	@Test
	void theNearestBandHasTheSmallestDistance() {
		final Wavelengths unsorted = Wavelengths.nanometers(700, 640, 660, 500);
		assertEquals(1, unsorted.nearest(645));
		assertEquals(1, unsorted.nearest(650), "of two as near the first");
		assertEquals(3, unsorted.nearest(0));
		assertEquals(2, unsorted.nearest(0.659, WavelengthUnit.MICROMETERS));
		assertEquals(0, unsorted.in(WavelengthUnit.MICROMETERS).nearest(699));
		assertThrows(CubeException.class, () -> Wavelengths.NONE.nearest(650));
		assertThrows(CubeException.class, () -> Wavelengths.of(WavelengthUnit.INDEX, 1, 2).nearest(650));
	}

	/** 1000 nm = 1 µm = 10000 Å = 10000/cm; light of it swings 299 792.458 GHz. */
	@ParameterizedTest
	@CsvSource({ "NANOMETERS,1000", "MICROMETERS,1", "MILLIMETERS,0.001", "CENTIMETERS,0.0001", "METERS,0.000001",
		"ANGSTROMS,10000", "WAVENUMBER,10000", "GIGAHERTZ,299792.458", "MEGAHERTZ,299792458" })
	void unitsNameTheSameLight(final WavelengthUnit unit, final double value) {
		assertEquals(value, WavelengthUnit.NANOMETERS.to(unit, 1000), value * 1e-12);
		assertEquals(1000, unit.to(WavelengthUnit.NANOMETERS, value), 1e-9);
		assertEquals(value, WavelengthUnit.MICROMETERS.to(unit, 1), value * 1e-12);
	}

	@ParameterizedTest
	@CsvSource({ "Nanometers,NANOMETERS", "nm,NANOMETERS", "NM,NANOMETERS", "um,MICROMETERS", "Micrometers,MICROMETERS",
		"µm,MICROMETERS", "wavenumber,WAVENUMBER", "cm-1,WAVENUMBER", "Index,INDEX", "unknown,UNKNOWN", "furlong,UNKNOWN",
		"cm,CENTIMETERS", "m,METERS", "mm,MILLIMETERS", "GHz,GIGAHERTZ", "' nanometers ',NANOMETERS" })
	void unitsAreKnownByTheirNames(final String text, final WavelengthUnit unit) {
		assertEquals(unit, WavelengthUnit.of(text));
	}
}
