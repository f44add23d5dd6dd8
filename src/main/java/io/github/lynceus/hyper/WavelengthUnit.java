package io.github.lynceus.hyper;

import java.util.Locale;

/** What a band's place in the spectrum is counted in. */
public enum WavelengthUnit {

	NANOMETERS("Nanometers", "nm", 1, "nanometer", "nanometre", "nanometres"),
	MICROMETERS("Micrometers", "\u00B5m", 1e3, "um", "\u03BCm", "micrometer", "micrometre", "micrometres", "micron",
		"microns"),
	MILLIMETERS("Millimeters", "mm", 1e6, "millimeter"),
	CENTIMETERS("Centimeters", "cm", 1e7, "centimeter"),
	METERS("Meters", "m", 1e9, "meter", "metre", "metres"),
	ANGSTROMS("Angstroms", "\u00C5", 0.1, "angstrom", "a"),
	/** Waves per centimetre. */
	WAVENUMBER("Wavenumber", "1/cm", -1e7, "wavenumbers", "cm-1", "cm^-1"),
	GIGAHERTZ("GHz", "GHz", -299_792_458.0, "gigahertz"),
	MEGAHERTZ("MHz", "MHz", -299_792_458.0e3, "megahertz"),
	/** A number of a band, which says nothing about light. */
	INDEX("Index", ""),
	UNKNOWN("Unknown", "");

	private final String enviName;
	private final String symbol;
	/** Nanometres per unit; negative if it counts waves or oscillations: minus the nanometres at 1. */
	private final double scale;
	private final String[] aliases;

	WavelengthUnit(final String enviName, final String symbol) {
		this(enviName, symbol, 0);
	}

	WavelengthUnit(final String enviName, final String symbol, final double scale, final String... aliases) {
		this.enviName = enviName;
		this.symbol = symbol;
		this.scale = scale;
		this.aliases = aliases;
	}

	/** As ENVI's {@code wavelength units} has it. */
	public String enviName() {
		return enviName;
	}

	/** For axes and labels; empty for those without. */
	public String symbol() {
		return symbol;
	}

	/** Whether it says where in the spectrum a band is. */
	public boolean isPhysical() {
		return scale != 0;
	}

	/** The unit of a name, a symbol or an ENVI name, in any case; {@link #UNKNOWN} for what is not in the list. */
	public static WavelengthUnit of(final String text) {
		final String wanted = text.strip();
		for (final WavelengthUnit unit : values()) {
			if (wanted.equalsIgnoreCase(unit.enviName) || wanted.equals(unit.symbol) && unit.isPhysical()) return unit;
			for (final String alias : unit.aliases) {
				if (alias.equals(wanted.toLowerCase(Locale.ROOT))) return unit;
			}
		}
		return wanted.equalsIgnoreCase("nm") ? NANOMETERS : UNKNOWN;
	}

	/**
	 * A value of this unit in another one.
	 *
	 * @throws CubeException when one of them is an index or unknown
	 */
	public double to(final WavelengthUnit other, final double value) {
		if (this == other) return value;
		if (!isPhysical() || !other.isPhysical()) throw new CubeException(
			"Wavelengths in " + enviName + " are no light in " + other.enviName + ": give the cube wavelengths with a unit.");
		if (scale > 0 && other.scale > 0)
			return scale >= other.scale ? value * (scale / other.scale) : value / (other.scale / scale);
		final double nanometres = scale > 0 ? value * scale : -scale / value;
		return other.scale > 0 ? nanometres / other.scale : -other.scale / nanometres;
	}
}
