package io.github.lynceus.genicam;

/** How a number wants to be shown and edited. */
public enum Representation {
	/** A slider with equal steps. */
	LINEAR,
	/** A slider with equal factors. */
	LOGARITHMIC,
	/** A tick box. */
	BOOLEAN,
	/** An edit field, decimal. */
	PURE_NUMBER,
	/** An edit field, hexadecimal. */
	HEX_NUMBER,
	/** Four bytes with dots. */
	IPV4_ADDRESS,
	/** Six bytes with colons. */
	MAC_ADDRESS
}
