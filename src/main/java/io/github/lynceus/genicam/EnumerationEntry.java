package io.github.lynceus.genicam;

import java.util.OptionalDouble;

/** One choice of an enumeration. */
public interface EnumerationEntry extends Node {

	/** The name a value is written by, such as {@code Mono8}. */
	String symbolic();

	/** The number in the register. */
	long value();

	/** The number it means, where the description says so. */
	OptionalDouble numericValue();

	/** Whether the device goes back to another choice by itself. */
	boolean isSelfClearing();

	/** Whether it can be chosen now. */
	default boolean isAvailable() {
		return isReadable() || isWritable();
	}
}
